import { estimateRatio } from "./estimateRatio.ts";
import type { Estimate } from "./interval.ts";
import type { Ratio } from "./ratio.ts";
import { ratioOfEstimates } from "./ratioOfEstimates.ts";

/**
 * How many times the rate of b the rate of a is, of two groups without a common member, from the Poisson interval of
 * each (Donner and Zou 2012, Stat Methods Med Res 21:347–359; Li, Tang and Wong 2014, Comput Stat 29:869–889, compare
 * it with others for Poisson rates). A group of nobody, or no case in b, is a RangeError.
 */
export function ratioOfRates(a: Ratio, b: Ratio, confidence: number): Estimate {
  return ratioOfEstimates(estimateRatio(a, "rate", confidence), estimateRatio(b, "rate", confidence));
}
