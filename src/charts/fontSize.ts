/** In pixels. Nothing is smaller than 11. */
export const fontSize = { label: 13, axis: 12, note: 11.5 };
