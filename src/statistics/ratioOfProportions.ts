import { estimateRatio } from "./estimateRatio.ts";
import type { Estimate } from "./interval.ts";
import type { Ratio } from "./ratio.ts";
import { ratioOfEstimates } from "./ratioOfEstimates.ts";

/**
 * How many times the share of b the share of a is, of two groups without a common member, from the interval of Wilson
 * of each (Donner and Zou 2012, Stat Methods Med Res 21:347–359). A group of nobody, or none counted in b, is a
 * RangeError.
 */
export function ratioOfProportions(a: Ratio, b: Ratio, confidence: number): Estimate {
  return ratioOfEstimates(estimateRatio(a, "proportion", confidence), estimateRatio(b, "proportion", confidence));
}
