import type { Estimate } from "./interval.ts";

/**
 * a / b of two independent estimates of what is 0 or more, from the interval of each: the ratios R at which the
 * interval of a − R·b begins or ends at 0 (Donner and Zou 2012, Stat Methods Med Res 21:347–359).
 * Without an upper bound (Infinity) where b may be 0. A ratio to 0 is a RangeError.
 */
export function ratioOfEstimates(a: Estimate, b: Estimate): Estimate {
  if (!(b.value > 0)) throw new RangeError(`A ratio to ${b.value}`);
  const product = a.value * b.value;
  const low = a.lower * (2 * a.value - a.lower);
  const high = a.upper * (2 * a.value - a.upper);
  const farB = b.upper * (2 * b.value - b.upper);
  const nearB = b.lower * (2 * b.value - b.lower);
  const root = (each: number) => Math.sqrt(Math.max(0, product * product - each));
  return {
    value: a.value / b.value,
    // The published form divides by farB, which may be 0; this is the same, multiplied out by its conjugate.
    lower: low > 0 ? low / (product + root(low * farB)) : 0,
    upper: nearB > 0 ? (product + root(high * nearB)) / nearB : Number.POSITIVE_INFINITY,
  };
}
