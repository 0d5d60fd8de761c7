import { criticalT } from "./criticalT.ts";
import { finiteStandardError } from "./finitePopulation.ts";
import type { Estimate } from "./interval.ts";
import { checkSample, type Sample } from "./sample.ts";

/**
 * A mean with its interval m ∓ t(n − 1)·s/√n (Student 1908, Biometrika 6:1–25).
 * `population`: how many were invited, where that was everybody; endless if left out.
 * Without width where all values are alike or all answered. Fewer than two values is a RangeError.
 */
export function meanInterval(sample: Sample, confidence: number, population = Number.POSITIVE_INFINITY): Estimate {
  checkSample(sample);
  const { n, mean, sd } = sample;
  const margin = criticalT(confidence, n - 1) * finiteStandardError(sd / Math.sqrt(n), n, population);
  return { value: mean, lower: mean - margin, upper: mean + margin };
}
