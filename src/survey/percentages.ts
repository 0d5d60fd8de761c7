/**
 * Whole percentages that add up to 100: each share rounded down, and the points that are left given to the largest
 * remainders, the first of equals (Hamilton's method). `counts`: at least one above 0.
 */
export function percentages(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total <= 0) throw new RangeError("Percentages of nobody");
  // Of whole numbers, so that no remainder depends on how a fraction is stored.
  const down = counts.map((count) => Math.floor((100 * count) / total));
  const remainders = counts.map((count, index) => 100 * count - down[index]! * total);
  const left = 100 - down.reduce((sum, percent) => sum + percent, 0);
  const largest = remainders.map((_, index) => index).toSorted((a, b) => remainders[b]! - remainders[a]! || a - b);
  const raised = new Set(largest.slice(0, left));
  return down.map((percent, index) => percent + (raised.has(index) ? 1 : 0));
}
