import { estimateRatio } from "./estimateRatio.ts";
import type { Estimate } from "./interval.ts";
import type { Ratio } from "./ratio.ts";
import { squareAndAdd } from "./squareAndAdd.ts";

/**
 * The share of a minus that of b, of two groups without a common member, from −1 to 1: squared and added distances to
 * Wilson's bounds (Newcombe 1998, Stat Med 17:873–890, method 10). A group of nobody is a RangeError.
 */
export function differenceOfProportions(a: Ratio, b: Ratio, confidence: number): Estimate {
  return squareAndAdd(estimateRatio(a, "proportion", confidence), estimateRatio(b, "proportion", confidence));
}
