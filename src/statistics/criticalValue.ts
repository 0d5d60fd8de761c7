import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { tails } from "./tails.ts";

/** How many standard errors a normal interval reaches to each side: 1.959964 at 0.95, 3.090232 at 0.998. */
export function criticalZ(confidence: number): number {
  return normalQuantile(tails(confidence)[1], 0, 1);
}

/** The same where the standard error is itself estimated, with `df` degrees of freedom (may be fractional, above 0). */
export function criticalT(confidence: number, df: number): number {
  return tQuantile(tails(confidence)[1], df);
}
