import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { tails } from "./tails.ts";

/**
 * How many standard errors an interval reaches to each side where the standard error is itself estimated. `df`: degrees of
 * freedom, above 0 and maybe fractional.
 */
export function criticalT(confidence: number, df: number): number {
  return tQuantile(tails(confidence)[1], df);
}
