import type { Fact } from "./knowledge.ts";

/**
 * What a number stands for that was rounded up or down by chance, to a multiple of the base at most `steps` further than
 * the nearest two; a multiple itself stays (τ-Argus manual 4.1, section 2.14).
 */
export function roundedByChance(base: number, rounded: number, steps = 0): Pick<Fact, "low" | "high"> {
  if (rounded === 0 && steps === 0) return { low: 0, high: base - 1 };
  const reach = (steps + 1) * base - 1;
  return { low: Math.max(0, rounded - reach), high: rounded + reach };
}

/**
 * Whether a percentage with so many decimals tells no more of its numerator than the numerator itself does, which was
 * rounded to a base. The denominator is known. (Rule A2: denominator × 10^-(decimals + 2) ≥ base.)
 */
export function mayShowDecimals(decimals: number, denominator: number, base: number): boolean {
  return denominator / 10 ** (decimals + 2) >= base;
}
