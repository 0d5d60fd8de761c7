import type { Comparison } from "./compared.ts";
import type { FileDigest } from "./digest.ts";
import type { Finding } from "./finding.ts";
import type { Missing } from "./missing.ts";
import type { Point } from "./points.ts";
import { tellFresh } from "./tellFresh.ts";
import { tellGone } from "./tellGone.ts";

/** Years, areas and figures that came and that went, for each file. */
export function compareCover(
  old: ReadonlyMap<string, readonly Point[]>,
  now: ReadonlyMap<string, readonly Point[]>,
  comparison: Comparison,
): Finding[] {
  const follows = new Map(comparison.pairs.map((pair) => [pair.old, pair.now]));
  return [
    ...missingByFile(old, now).flatMap(([file, points, missing]) =>
      tellGone({ now: follows.get(file), old: file, points, missing, comparison }),
    ),
    ...missingByFile(now, old).flatMap(([file, points, missing]) => tellFresh({ file, points, missing, comparison })),
  ];
}

function missingByFile(
  own: ReadonlyMap<string, readonly Point[]>,
  other: ReadonlyMap<string, readonly Point[]>,
): [FileDigest, readonly Point[], Missing][] {
  const there = new Set<string>();
  for (const points of other.values()) for (const point of points) there.add(keyOf(point));
  const files = new Map<FileDigest, Point[]>();
  for (const points of own.values())
    for (const point of points) {
      const list = files.get(point.file) ?? [];
      files.set(point.file, list);
      list.push(point);
    }
  return [...files].flatMap(([file, points]): [FileDigest, readonly Point[], Missing][] => {
    const gone = points.filter((point) => !there.has(keyOf(point)));
    return gone.length === 0 ? [] : [[file, points, partition(points, gone)]];
  });
}

function keyOf({ measure, area, period }: Point): string {
  return `${measure} ${area} ${period}`;
}

/** Takes out whole measures first, then whole years, then whole areas. */
function partition(points: readonly Point[], gone: readonly Point[]): Missing {
  if (gone.length === points.length)
    return { all: true, measures: wholly(points, gone, measureOf), periods: [], areas: [], rest: [] };
  const measures = wholly(points, gone, measureOf);
  const [inMeasures, outside] = leave(points, gone, measureOf, measures);
  const periods = wholly(inMeasures, outside, ({ period }) => period);
  const [inYears, left] = leave(inMeasures, outside, ({ period }) => period, periods);
  const areas = wholly(inYears, left, ({ area }) => area);
  const [, rest] = leave(inYears, left, ({ area }) => area, areas);
  return { all: false, measures, periods, areas, rest };
}

const measureOf = ({ measure }: Point) => measure;

/** The measures (years, areas) of which every figure is gone. */
function wholly<K>(points: readonly Point[], gone: readonly Point[], part: (point: Point) => K): K[] {
  const count = (list: readonly Point[]) => {
    const counts = new Map<K, number>();
    for (const point of list) counts.set(part(point), (counts.get(part(point)) ?? 0) + 1);
    return counts;
  };
  const all = count(points);
  return [...count(gone)].filter(([key, number]) => all.get(key) === number).map(([key]) => key);
}

function leave<K>(
  points: readonly Point[],
  gone: readonly Point[],
  part: (point: Point) => K,
  told: readonly K[],
): [Point[], Point[]] {
  const out = new Set(told);
  const stays = (point: Point) => !out.has(part(point));
  return [points.filter(stays), gone.filter(stays)];
}
