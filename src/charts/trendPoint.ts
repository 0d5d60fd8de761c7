import type { TrendPoint } from "./trendSpec.ts";
import type { ValueAxis } from "./valueAxis.ts";

/** Whether a point can be drawn: it has a value, or bounds that it lies between. */
export function isDrawn(point: TrendPoint): boolean {
  return point.value !== null || bounds(point) !== null;
}

/** The bounds of a point that is not exact; one that is not given equals the value. */
export function bounds({ low, high, value }: TrendPoint): [number, number] | null {
  if (low === undefined && high === undefined) return null;
  const from = low ?? value ?? high!;
  const to = high ?? value ?? low!;
  return [Math.min(from, to), Math.max(from, to)];
}

/** The chance interval of a forecast value, which a band shows; null for all that has none. */
export function margin(point: TrendPoint): [number, number] | null {
  return point.forecast && point.value !== null && point.margin ? [point.margin.lower, point.margin.upper] : null;
}

/** Bounds nearer to each other than this part of the axis lie within the dot. */
export const withinDot = 1 / 50;

export function spansVisibly(point: TrendPoint, { domain }: ValueAxis): boolean {
  const range = bounds(point);
  return range !== null && (point.value === null || range[1] - range[0] > withinDot * (domain[1] - domain[0]));
}
