import { between } from "./random.ts";

/**
 * How an area differs from the country, for good: about 1, mostly near it and now and then far off. `spread` is the
 * largest difference.
 */
export function character(spread: number, ...name: (string | number)[]): number {
  const one = between(-0.5, 0.5, "character", ...name);
  return 1 + spread * (one + between(-0.5, 0.5, "character too", ...name));
}

/** A count as it came out in a year: chance makes it differ by about the root of what was to be expected. */
export function byChance(expected: number, ...name: (string | number)[]): number {
  const deviation = between(-1.5, 1.5, "chance", ...name) * Math.sqrt(Math.max(0, expected));
  return Math.max(0, Math.round(expected + deviation));
}
