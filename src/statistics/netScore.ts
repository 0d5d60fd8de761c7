import { criticalZ } from "./criticalValue.ts";
import type { Estimate } from "./interval.ts";

/** A net score with its standard error and interval. */
export interface NetScore extends Estimate {
  standardError: number;
}

/**
 * The share of positive minus that of negative answers, −1 to 1: the difference of two shares of one multinomial
 * sample, with variance (p₊ + p₋ − net²)/n (Goodman 1965, Technometrics 7:247–254). The bounds are cut off at −1 and
 * 1; without width where all answers are alike. No answers, or more of them than n, is a RangeError.
 */
export function netScore(positive: number, negative: number, n: number, confidence: number): NetScore {
  const valid = positive >= 0 && negative >= 0 && n > 0 && n < Number.POSITIVE_INFINITY && positive + negative <= n;
  if (!valid) throw new RangeError(`No net score: ${positive} positive and ${negative} negative of ${n}`);
  const value = (positive - negative) / n;
  const standardError = Math.sqrt(Math.max(0, (positive + negative) / n - value * value) / n);
  const margin = criticalZ(confidence) * standardError;
  return { value, standardError, lower: Math.max(-1, value - margin), upper: Math.min(1, value + margin) };
}
