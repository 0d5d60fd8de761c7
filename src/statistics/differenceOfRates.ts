import { estimateRatio } from "./estimateRatio.ts";
import type { Estimate } from "./interval.ts";
import type { Ratio } from "./ratio.ts";
import { squareAndAdd } from "./squareAndAdd.ts";

/**
 * The rate of a minus that of b, per 1, of two groups without a common member: squared and added distances to the
 * bounds of each Poisson rate, exact or Byar's (Zou and Donner 2008, Stat Med 27:1693–1702). A group of nobody is a
 * RangeError; two rates of 0 differ by 0, with bounds on both sides.
 */
export function differenceOfRates(a: Ratio, b: Ratio, confidence: number): Estimate {
  return squareAndAdd(estimateRatio(a, "rate", confidence), estimateRatio(b, "rate", confidence));
}
