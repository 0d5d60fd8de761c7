import { sum } from "d3-array";

/** Divides a whole number over weights into whole numbers with the same total: the largest remainders get the rest. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const weight = sum(weights);
  if (weight === 0) return weights.map(() => 0);
  const exact = weights.map((one) => (total * one) / weight);
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((one, index) => ({ index, remainder: one - Math.floor(one) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, total - sum(parts))) parts[index]! += 1;
  return parts;
}
