import tCdf from "@stdlib/stats-base-dists-t-cdf";
import { criticalT } from "./criticalT.ts";
import type { Estimate } from "./interval.ts";
import { checkSample, type Sample } from "./sample.ts";

/** A difference of means with its interval, and the test of no difference. */
export interface WelchTest extends Estimate {
  t: number;
  df: number;
  /** Two-sided. */
  p: number;
}

/**
 * The mean of a minus that of b, of two groups without a common member, each with its own spread (Welch 1947,
 * Biometrika 34:28–35). Fewer than two values in a group is a RangeError. Where neither group has any spread the
 * difference is certain: no width, t is 0 or infinite and p 1 or 0.
 */
export function welch(a: Sample, b: Sample, confidence: number): WelchTest {
  checkSample(a);
  checkSample(b);
  const value = a.mean - b.mean;
  const error = Math.hypot(standardError(a), standardError(b));
  const df = degreesOfFreedom(a, b, error);
  const margin = criticalT(confidence, df) * error;
  const t = value === 0 ? 0 : value / error;
  return { value, lower: value - margin, upper: value + margin, t, df, p: 2 * tCdf(-Math.abs(t), df) };
}

function standardError({ n, sd }: Sample): number {
  return sd / Math.sqrt(n);
}

/** Satterthwaite's (1946, Biometrics Bulletin 2:110–114); without any spread as if it were equal. */
function degreesOfFreedom(a: Sample, b: Sample, error: number): number {
  if (error === 0) return a.n + b.n - 2;
  const part = (sample: Sample) => (standardError(sample) / error) ** 4 / (sample.n - 1);
  return 1 / (part(a) + part(b));
}
