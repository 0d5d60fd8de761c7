import { criticalZ } from "./criticalValue.ts";
import type { Interval } from "./interval.ts";
import { checkRatio } from "./ratio.ts";

/**
 * The score interval of a proportion, between 0 and 1 (Wilson 1927, JASA 22:209–212).
 * `count` of `n` may be fractional. Of nobody nothing is known: n = 0 gives 0 to 1, the limit of the formula.
 */
export function wilson(count: number, n: number, confidence: number): Interval {
  checkRatio({ count, n }, "proportion");
  const z = criticalZ(confidence);
  if (n === 0) return { lower: 0, upper: 1 };
  const hits = Math.min(count, n);
  return { lower: lowerBound(hits, n, z), upper: 1 - lowerBound(n - hits, n, z) };
}

/**
 * (2x + z² − z√(z² + 4x(1 − x/n))) / 2(n + z²), multiplied out by its conjugate: without subtracting, small counts keep
 * their digits, and 0 gives exactly 0. The upper bound is the lower one of those that are not counted, mirrored.
 */
function lowerBound(x: number, n: number, z: number): number {
  return (2 * x * (x / n)) / (2 * x + z * z + z * Math.sqrt(z * z + 4 * x * (1 - x / n)));
}
