import type { Figure } from "../../domain/figure.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { multiplier } from "../../domain/multiplier.ts";

/** What is known of the two sides of a figure: their middles, and how far apart their bounds are. */
export interface Sides {
  numerator: number;
  denominator: number | null;
  numeratorWidth: number;
  denominatorWidth: number;
}

/**
 * A figure and its bounds from what it counts and divides by, to the last digit as figures.sql reckons them. Only a share
 * that its bounds put above 100 is otherwise: it is cut off there.
 */
export function figureOfSides(sides: Sides, indicator: Indicator): Pick<Figure, "value" | "low" | "high"> {
  const { numerator, denominator, numeratorWidth, denominatorWidth } = sides;
  const [top, bottom] = [numeratorWidth / 2, denominatorWidth / 2];
  const of = (some: number, all: number) => ratioOf(some, all, indicator);
  if (indicator.kind === "count" || indicator.kind === "forecast" || denominator === null)
    return { value: numerator, low: numerator - top, high: numerator + top };
  return {
    value: of(numerator, denominator),
    low: of(numerator - top, denominator + bottom),
    high: of(numerator + top, denominator - bottom),
  };
}

function ratioOf(some: number, all: number, indicator: Indicator): number {
  return isChange(indicator) ? 100 * (some / all - 1) : (multiplier(indicator) * some) / all;
}

/** The other way about: how far apart the bounds of the two sides are, in whole numbers, as publishers round. */
export function widthsOf(
  { low, high, numerator, denominator }: Figure,
  indicator: Indicator,
): Pick<Sides, "numeratorWidth" | "denominatorWidth"> {
  if (low === null || high === null || numerator === null || low === high)
    return { numeratorWidth: 0, denominatorWidth: 0 };
  if (indicator.kind === "count" || indicator.kind === "forecast" || denominator === null)
    return { numeratorWidth: high - low, denominatorWidth: 0 };
  const [least, most] = [low, high].map((bound) => perOne(bound, indicator));
  const denominatorWidth = Math.round((2 * (denominator * (least! + most!) - 2 * numerator)) / (most! - least!));
  const numeratorWidth = Math.round(2 * (most! * (denominator - denominatorWidth / 2) - numerator));
  return { numeratorWidth, denominatorWidth };
}

function perOne(bound: number, indicator: Indicator): number {
  return isChange(indicator) ? bound / 100 + 1 : bound / multiplier(indicator);
}

function isChange({ kind }: Indicator): boolean {
  return kind === "growth" || kind === "outlook";
}
