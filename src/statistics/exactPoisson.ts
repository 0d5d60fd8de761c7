import chisquareQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import type { Interval } from "./interval.ts";
import { checkRatio, slack } from "./ratio.ts";
import { tails } from "./tails.ts";

/**
 * The exact interval of a Poisson count, χ²(α/2; 2x)/2 to χ²(1 − α/2; 2x + 2)/2 (Garwood 1936, Biometrika 28:437–442).
 * A fractional count follows the same formula; 0, and what rounding leaves of it, has the lower bound 0.
 */
export function exactPoisson(count: number, confidence: number): Interval {
  checkRatio({ count, n: 1 }, "rate");
  const [low, high] = tails(confidence);
  return {
    lower: count < slack ? 0 : chisquareQuantile(low, 2 * count) / 2,
    upper: chisquareQuantile(high, 2 * count + 2) / 2,
  };
}
