import type { Interval } from "./interval.ts";
import { checkRatio } from "./ratio.ts";
import { wilson } from "./wilson.ts";

// Only where everybody of a known frame was invited. It takes off the chance of who answered, not what silence hides.

/**
 * How many answers of an endless population say as much as `n` of `population` people: n(N − 1)/(N − n), from the
 * variance of a share drawn without replacement, pq/n·(N − n)/(N − 1) (Cochran 1977, Sampling techniques, 3.2).
 * Infinity where all answered; n itself for an endless population.
 */
export function effectiveSize(n: number, population: number): number {
  checkPopulation(n, population);
  if (n === 0 || population === Number.POSITIVE_INFINITY) return n;
  return n === population ? Number.POSITIVE_INFINITY : (n * (population - 1)) / (population - n);
}

/** Wilson's interval on the effective size. Where all answered it is the share itself, twice. */
export function finiteWilson(count: number, n: number, population: number, confidence: number): Interval {
  checkRatio({ count, n }, "proportion");
  const size = effectiveSize(n, population);
  const share = n === 0 ? 0 : Math.min(1, count / n);
  if (size === Number.POSITIVE_INFINITY) return { lower: share, upper: share };
  return wilson(share * size, size, confidence);
}

/** A standard error times √(1 − n/N): 0 where all answered (Cochran 1977, 2.6). */
export function finiteStandardError(standardError: number, n: number, population: number): number {
  checkPopulation(n, population);
  return standardError * Math.sqrt(1 - n / population);
}

function checkPopulation(n: number, population: number): void {
  const fits = n >= 0 && n < Number.POSITIVE_INFINITY && population >= Math.max(1, n);
  if (!fits) throw new RangeError(`A group larger than its population: ${n} of ${population}`);
}
