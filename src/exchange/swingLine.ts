import type { Figure } from "../domain/figure.ts";
import { plainNumber } from "../domain/plainNumber.ts";
import { statusCode } from "../domain/statusCodes.ts";
import { type SwingMapping, swingArea, swingPeriod, topicCode } from "../domain/swingMapping.ts";

/**
 * A figure as a row of a delivery, in the order of `deliveryColumns`; null where Swing does not know the level of its area.
 * Bounds are left out of a figure that is exact. Numbers keep all their digits: the same figure comes back.
 */
export function swingLine(figure: Figure, mapping: SwingMapping): string | null {
  const place = swingArea(figure.area, mapping);
  if (place === null) return null;
  const { indicator, period, value, low, high } = figure;
  const number = (amount: number | null) => (amount === null ? "" : plainNumber(amount, mapping.decimal));
  const isExact = low === value && high === value;
  return [
    topicCode(indicator, mapping),
    place.level,
    place.area,
    swingPeriod(period, indicator, mapping),
    number(value),
    statusCode(figure, mapping.statuses),
    ...(isExact ? ["", ""] : [number(low), number(high)]),
    ...[figure.lower, figure.upper, figure.numerator, figure.denominator].map(number),
    yes(figure.provisional),
    yes(figure.expected),
    figure.method,
    figure.members,
    figure.present,
  ].join(";");
}

function yes(is: boolean): "ja" | "nee" {
  return is ? "ja" : "nee";
}
