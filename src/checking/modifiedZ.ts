import { median } from "d3-array";

/**
 * How far each number lies from the others, in robust standard deviations: 0.6745 (x − median) / MAD, where MAD is the
 * median distance to the median. Beyond 3.5 is an outlier (Iglewicz and Hoaglin, How to Detect and Handle Outliers, ASQC
 * 1993). A mean and a standard deviation would be drawn along by the very outlier that is looked for.
 *
 * @param least a spread below which differences are chance: where all others are alike the MAD is 0
 */
export function modifiedZ(numbers: readonly number[], least: number): number[] {
  const middle = median(numbers) ?? 0;
  const spread = Math.max(median(numbers, (x) => Math.abs(x - middle)) ?? 0, 0.6745 * least);
  return numbers.map((x) => (0.6745 * (x - middle)) / spread);
}

/** The usual limit, for one series. */
export const outlying = 3.5;
