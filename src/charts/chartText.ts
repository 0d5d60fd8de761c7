/** Larger than in charts that are drawn again: a phone shows a drawing of 320 px at nine tenths of its size. */
export const chartText = { label: 13.5, value: 12.5, note: 12.5 };
