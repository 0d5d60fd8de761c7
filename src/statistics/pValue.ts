import normalCdf from "@stdlib/stats-base-dists-normal-cdf";

/** The two-sided chance of a standard normal value at least this far from 0. */
export function twoSided(z: number): number {
  return 2 * normalCdf(-Math.abs(z), 0, 1);
}

/** Throws a RangeError where one is no chance, 0 to 1. */
export function checkPValues(pValues: readonly number[]): void {
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`A chance outside 0 to 1: ${wrong}`);
}
