import type { Estimate } from "./interval.ts";

/**
 * a − b of two independent estimates, from the interval of each: the distances to the bounds that face each other are
 * squared and added (the method of variance estimates recovery: Zou and Donner 2008, Stat Med 27:1693–1702).
 */
export function squareAndAdd(a: Estimate, b: Estimate): Estimate {
  const value = a.value - b.value;
  return {
    value,
    lower: value - Math.hypot(a.value - a.lower, b.upper - b.value),
    upper: value + Math.hypot(a.upper - a.value, b.value - b.lower),
  };
}
