/** A count as CBS publishes youth care: a multiple of 5, or a dot where that is less than 10. */
export function youthCareCell(count: number): string {
  const rounded = 5 * Math.round(count / 5);
  return rounded < 10 ? "." : String(rounded);
}
