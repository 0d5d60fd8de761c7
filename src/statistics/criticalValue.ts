import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { tails } from "./tails.ts";

/** How many standard errors a normal interval reaches to each side: 1.959964 at 0.95, 3.090232 at 0.998. */
export function criticalZ(confidence: number): number {
  return normalQuantile(tails(confidence)[1], 0, 1);
}
