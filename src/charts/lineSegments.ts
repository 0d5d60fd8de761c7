import type { TrendPoint, TrendSpec } from "./trendSpec.ts";

interface LineSegments {
  /** Points of successive years, joined by the line itself. */
  runs: TrendPoint[][];
  /** Pairs with years between them of which the release says nothing. */
  bridges: [TrendPoint, TrendPoint][];
  /** Pairs of which the second was asked in slightly other words. */
  reworded: [TrendPoint, TrendPoint][];
  /** Forecasts, each after the last counted point where that joins it. One may be alone, or go by five years. */
  forecasts: TrendPoint[][];
}

/** How points of a series are joined: not over an absence or the start of a break, and never back from a forecast. */
export function lineSegments(points: TrendPoint[], breaks: TrendSpec["breaks"]): LineSegments {
  const runs: TrendPoint[][] = [];
  const bridges: LineSegments["bridges"] = [];
  const reworded: LineSegments["reworded"] = [];
  const forecasts: TrendPoint[][] = [];
  let previous: TrendPoint | null = null;
  for (const point of points) {
    if (point.value === null) {
      previous = null;
      continue;
    }
    const before = previous !== null && joins(previous, point, breaks) ? previous : null;
    if (point.forecast) addForecast(forecasts, before, point);
    else if (before && !point.reworded && point.period - before.period === 1) runs.at(-1)!.push(point);
    else runs.push([point]);
    if (before && point.reworded) reworded.push([before, point]);
    else if (before && !point.forecast && point.period - before.period > 1) bridges.push([before, point]);
    previous = point;
  }
  return { runs: runs.filter(isLine), bridges, reworded, forecasts };
}

function joins(previous: TrendPoint, point: TrendPoint, breaks: TrendSpec["breaks"]): boolean {
  const broken = breaks.some(({ period }) => previous.period < period && period <= point.period);
  return !broken && (point.forecast === true || !previous.forecast);
}

function addForecast(forecasts: TrendPoint[][], before: TrendPoint | null, point: TrendPoint): void {
  if (before?.forecast) forecasts.at(-1)!.push(point);
  else forecasts.push(before ? [before, point] : [point]);
}

function isLine(run: TrendPoint[]): boolean {
  return run.length > 1;
}
