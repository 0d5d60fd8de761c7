import fc from "fast-check";
import type { Counted } from "../../src/comparison/counted.ts";
import type { CountingIndicator } from "../../src/comparison/difference.ts";
import { multiplier } from "../../src/domain/multiplier.ts";
import { indicator } from "../figures/smallCountry.ts";

/** Between which an amount is known to lie. */
interface Bounds {
  low: number;
  high: number;
}

export const share = indicator("share") as CountingIndicator;
export const rate = indicator("rate") as CountingIndicator;

/** A share or a rate, with whatever difference is worth a word. */
export const countingIndicators: fc.Arbitrary<CountingIndicator> = fc
  .tuple(fc.constantFrom("share" as const, "rate" as const), fc.constantFrom(0.01, 0.1, 0.5, 2))
  .map(([kind, smallest_difference]) => indicator(kind, { smallest_difference }) as CountingIndicator);

/** From 0 to 1, evenly: doubles of fast-check are mostly next to nothing. */
export const parts = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1_000_000);

/** So many of so many, from a handful to a whole country; none and all among them. */
const amounts = fc
  .tuple(
    parts.map((size) => Math.round(3 * 10 ** (5.5 * size))),
    fc.oneof(
      fc.constantFrom(0, 1),
      parts,
      parts.map((part) => part / 20),
    ),
  )
  .map(([n, part]) => ({ n, count: Math.round(n * part) }));

/** What publishers leave open around a number: nothing, or what rounding to 5, 10 or 100 does. */
const roundings = fc.constantFrom(0, 0, 2.5, 5, 50);

/** A figure as figures.sql makes it of what is known of its numerator and denominator. */
export function figureOf(numerator: Bounds, denominator: Bounds, one: CountingIndicator): Counted {
  const per = multiplier(one);
  const low = (per * numerator.low) / denominator.high;
  const most = one.kind === "share" && low <= 100 ? 100 : Number.POSITIVE_INFINITY;
  return {
    numerator: (numerator.low + numerator.high) / 2,
    denominator: (denominator.low + denominator.high) / 2,
    low,
    value: Math.min(most, (per * (numerator.low + numerator.high)) / (denominator.low + denominator.high)),
    high: Math.min(most, (per * numerator.high) / denominator.low),
  };
}

/** The same of exact numbers: so many of so many. */
export function exactly(count: number, n: number, one: CountingIndicator): Counted {
  return figureOf({ low: count, high: count }, { low: n, high: n }, one);
}

function around(amount: number, half: number, least: number): Bounds {
  return { low: Math.max(least, amount - half), high: amount + half };
}

/** What is known of the two sides of a figure, exact or rounded by its publisher. */
const known = fc
  .tuple(amounts, roundings, roundings)
  .map(([{ count, n }, top, bottom]) => ({ numerator: around(count, top, 0), denominator: around(n, bottom, 1) }));

/** Any figure of an indicator, exact or rounded by its publisher. */
export function countedFigures(one: CountingIndicator): fc.Arbitrary<Counted> {
  return known.map(({ numerator, denominator }) => figureOf(numerator, denominator, one));
}

/** Two figures of one indicator. */
export const pairsOfFigures = countingIndicators.chain((one) =>
  fc.record({ one: fc.constant(one), a: countedFigures(one), b: countedFigures(one) }),
);

/** A figure of a part of something, and that of the whole: a gemeente and a region that holds it, or a fifth of it. */
export const partsAndWholes = fc
  .record({ one: countingIndicators, own: known, rest: known, within: fc.constantFrom(1, 1, 0.8, 0.2) })
  .map(({ one, own, rest, within }) => {
    const sum = (side: "numerator" | "denominator"): Bounds => ({
      low: rest[side].low + within * own[side].low,
      high: rest[side].high + within * own[side].high,
    });
    const part = figureOf(own.numerator, own.denominator, one);
    return { one, part, within, whole: figureOf(sum("numerator"), sum("denominator"), one) };
  });
