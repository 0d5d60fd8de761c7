import type { TrendPoint, TrendSpec } from "./trendSpec.ts";

interface LineSegments {
  /** Points of successive years, joined by the line itself. */
  runs: TrendPoint[][];
  /** Pairs with years between them of which the release says nothing. */
  bridges: [TrendPoint, TrendPoint][];
}

/** How the points of a series are joined: not over an absence, and not over the start of a break. */
export function lineSegments(points: TrendPoint[], breaks: TrendSpec["breaks"]): LineSegments {
  const runs: TrendPoint[][] = [];
  const bridges: LineSegments["bridges"] = [];
  let previous: TrendPoint | null = null;
  for (const point of points) {
    if (point.value === null) {
      previous = null;
      continue;
    }
    const joined = previous !== null && !breaks.some((b) => previous!.period < b.period && b.period <= point.period);
    if (joined && point.period - previous!.period === 1) runs.at(-1)!.push(point);
    else runs.push([point]);
    if (joined && point.period - previous!.period > 1) bridges.push([previous!, point]);
    previous = point;
  }
  return { runs: runs.filter((run) => run.length > 1), bridges };
}
