import type { Difference } from "../domain/comparison.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { multiplier } from "../domain/multiplier.ts";
import { differenceOfProportions } from "../statistics/differenceOfProportions.ts";
import { differenceOfRates } from "../statistics/differenceOfRates.ts";
import type { Interval } from "../statistics/interval.ts";
import { partWhole, partWholeOfRates } from "../statistics/partWhole.ts";
import { type Ratio, type RatioKind, slack } from "../statistics/ratio.ts";
import { rest } from "../statistics/rest.ts";
import type { Counted } from "./counted.ts";
import { judge } from "./judge.ts";

/** Kinds of which chance can be reckoned: so many persons of so many. */
export type CountingIndicator = NamedIndicator & { kind: "share" | "rate" };

export function isCounting(indicator: NamedIndicator): indicator is CountingIndicator {
  return indicator.kind === "share" || indicator.kind === "rate";
}

/** A share whose counted are part of those it is a share of; so pupils are not that are counted elsewhere. */
export function ratioKind({ kind }: CountingIndicator, ...ratios: readonly Ratio[]): RatioKind {
  return kind === "share" && ratios.every(({ count, n }) => count <= n) ? "proportion" : "rate";
}

/** How sure a word is, and how sure a clear one. */
export const usual = 0.95;
const strict = 0.998;
/** Fewer persons than this are too few to compare (methods.md 6), as are fewer cases than this, counted and expected. */
const [fewestPersons, fewestCases] = [30, 5];

/**
 * How a figure differs from another, with bounds for chance and for the publisher's rounding (methods.md 3.1).
 * `within`: the part of the area that the other holds: 0 for another gemeente or another year, 1 for the own region.
 * Null where the area is all of the other: there is nothing to compare.
 */
export function difference(own: Counted, other: Counted, indicator: CountingIndicator, within = 0): Difference | null {
  const found = apart(own, other, indicator, within);
  if (found === null) return null;
  const { part, whole, others, kind } = found;
  const bounds = (confidence: number) =>
    widen(chance(part, whole, kind, within, confidence), multiplier(indicator), halfWidth(own) + halfWidth(other));
  const [likely, certain] = [bounds(usual), bounds(strict)];
  const verdict = judge({
    own: own.value,
    other: other.value,
    likely,
    certain,
    smallest: indicator.smallest_difference,
    tooSmall: tooFew(part, others) || tooFew(others, part) || tooCoarse(own, indicator) || tooCoarse(other, indicator),
  });
  return { value: own.value - other.value, ...likely, verdict };
}

/** An area, what holds `within` of it, and the others in that: of whom the difference is told. */
interface Apart {
  part: Ratio;
  whole: Ratio;
  others: Ratio;
  kind: RatioKind;
}

/** Null where there are no others. `within` as of `difference`. */
export function apart(own: Counted, other: Counted, indicator: CountingIndicator, within: number): Apart | null {
  const part = sample(own);
  const whole = holding(sample(other), part, within);
  if (whole.n - within * part.n <= slack * whole.n) return null;
  // A rate may count more than there are; which kind it is shows from what is left.
  const others = rest(part, whole, "rate", within);
  return { part, whole, others, kind: ratioKind(indicator, part, others) };
}

export function sample({ numerator, denominator }: Counted): Ratio {
  return { count: numerator, n: denominator };
}

/** A whole that the part fits in: published totals are rounded, and may be just below the sum of their parts. */
function holding({ count, n }: Ratio, part: Ratio, within: number): Ratio {
  const least = within * part.count;
  return { count: Math.max(count, least), n: Math.max(n, within * part.n) };
}

function chance(part: Ratio, whole: Ratio, kind: RatioKind, within: number, confidence: number): Interval {
  if (within === 0)
    return (kind === "proportion" ? differenceOfProportions : differenceOfRates)(part, whole, confidence);
  return (kind === "proportion" ? partWhole : partWholeOfRates)(part, whole, confidence, within);
}

function widen({ lower, upper }: Interval, per: number, by: number): Interval {
  return { lower: per * lower - by, upper: per * upper + by };
}

/** Half of what the publisher's rounding leaves open, in points. */
export function halfWidth({ low, high }: Counted): number {
  return (high - low) / 2;
}

/** Neither counted nor expected at the rate of the other are there enough cases, or there are too few persons at all. */
export function tooFew(one: Ratio, other: Ratio): boolean {
  const expected = (one.n * other.count) / other.n;
  return one.n < fewestPersons || (one.count < fewestCases && expected < fewestCases);
}

/** The publisher rounds so much that the figure is shown as a range (methods.md G4): it says nothing of a difference. */
export function tooCoarse(figure: Counted, { smallest_difference: smallest }: CountingIndicator): boolean {
  const half = halfWidth(figure);
  return half > 0.05 * figure.value && half > smallest;
}
