import { withinDot } from "../charts/trendPoint.ts";
import type { TrendPoint, TrendSeries } from "../charts/trendSpec.ts";

/**
 * Lines without the bounds that no chart of them can show, for they lie within the dot of their value: the axis is at least
 * as long as the values lie apart. The heaviest report is nearly 1 kB lighter for it; the table has the bounds.
 */
export function visibleBounds(series: readonly TrendSeries[]): TrendSeries[] {
  const values = series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const least = withinDot * (Math.max(...values) - Math.min(...values));
  return series.map((one) => ({
    ...one,
    points: one.points.map((point) => (isHidden(point, least) ? withoutBounds(point) : point)),
  }));
}

function isHidden({ value, low, high }: TrendPoint, least: number): boolean {
  return value !== null && low !== undefined && high !== undefined && high - low <= least;
}

/** Lines of which the own area alone has bounds: in a small picture those of many areas would be one grey. */
export function ownBounds(series: readonly TrendSeries[]): TrendSeries[] {
  return series.map((one) => ({
    ...one,
    points: one.points.map((point) => (one.role === "own" || point.value === null ? point : withoutBounds(point))),
  }));
}

function withoutBounds({ low: _low, high: _high, ...point }: TrendPoint): TrendPoint {
  return point;
}
