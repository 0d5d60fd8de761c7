import { criticalZ } from "./criticalValue.ts";
import { exactPoisson } from "./exactPoisson.ts";
import type { Interval } from "./interval.ts";
import { checkRatio } from "./ratio.ts";

/** From so many cases on Byar's approximation is as good as exact (UKHSA's phe_rate changes over here as well). */
const fewest = 10;

/** The interval of a Poisson count, in cases: exact below 10, Byar's from 10. Divide by n for that of a rate. */
export function byar(count: number, confidence: number): Interval {
  return count < fewest ? exactPoisson(count, confidence) : byarApproximation(count, confidence);
}

/**
 * x(1 − 1/9x − z/3√x)³ to the same of x + 1 with + z (Breslow and Day 1987, Statistical methods in cancer research II,
 * p. 69). Another variant, with x + ½ on both sides, gives other values. `count`: above 0; meant for 10 and more.
 */
export function byarApproximation(count: number, confidence: number): Interval {
  checkRatio({ count, n: 1 }, "rate");
  if (count === 0) throw new RangeError("Byar's approximation of 0 cases");
  const z = criticalZ(confidence);
  const bound = (x: number, side: number) => x * (1 - 1 / (9 * x) + side / (3 * Math.sqrt(x))) ** 3;
  return { lower: Math.max(0, bound(count, -z)), upper: bound(count + 1, z) };
}
