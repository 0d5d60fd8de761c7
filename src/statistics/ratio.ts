/**
 * So many of so many: `count` cases in a group of `n`. Both may be fractional, for areas are divided by weights.
 * A proportion counts each member at most once, so its count is at most n; a rate may count more than n.
 */
export interface Ratio {
  count: number;
  n: number;
}

export type RatioKind = "proportion" | "rate";

/** What weighted sums may be off by rounding, as a part of the sum; it is forgiven. */
export const slack = 1e-9;

/** Throws a RangeError for what is no ratio: a negative, missing or infinite number, or a proportion above 1. */
export function checkRatio({ count, n }: Ratio, kind: RatioKind): void {
  const numbers = Number.isFinite(count) && Number.isFinite(n) && count >= 0 && n >= 0;
  if (!numbers) throw new RangeError(`No count of a group: ${count} of ${n}`);
  if (kind === "proportion" && count > n * (1 + slack)) throw new RangeError(`More than all: ${count} of ${n}`);
}

/** The same, and a group of nobody is none: there is nothing to compare. */
export function checkGroup(ratio: Ratio, kind: RatioKind): void {
  checkRatio(ratio, kind);
  if (ratio.n === 0) throw new RangeError(`A group of nobody: ${ratio.count} of ${ratio.n}`);
}
