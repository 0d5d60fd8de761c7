import { nameSome } from "./checkedRelease.ts";
import { type Comparison, inFile, nameFew, say } from "./compared.ts";
import type { FileDigest } from "./digest.ts";
import { type Finding, finding } from "./finding.ts";
import { columnOf, type Point } from "./points.ts";

/** Figures that the other release has not, told by what they have in common. */
interface Missing {
  /** All figures of the file are missing. */
  all: boolean;
  measures: string[];
  periods: number[];
  areas: string[];
  /** What is left, cell by cell. */
  rest: Point[];
}

/** Years, areas and figures that came and that went, for each file. */
export function compareCover(
  old: ReadonlyMap<string, readonly Point[]>,
  now: ReadonlyMap<string, readonly Point[]>,
  comparison: Comparison,
): Finding[] {
  const follows = new Map(comparison.pairs.map((pair) => [pair.old, pair.now]));
  return [
    ...missingByFile(old, now).flatMap(([file, points, missing]) =>
      tellGone(follows.get(file), file, points, missing, comparison),
    ),
    ...missingByFile(now, old).flatMap(([file, points, missing]) => tellFresh(file, points, missing, comparison)),
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

function tellGone(
  now: FileDigest | undefined,
  old: FileDigest,
  points: readonly Point[],
  { all, measures, periods, areas, rest }: Missing,
  comparison: Comparison,
): Finding[] {
  const place = { ...inFile(now ?? old, comparison), ...(now === undefined ? {} : { line: now.profile.headerLine }) };
  const again = "zijn er rijen of kolommen verdwenen? Haal het bestand opnieuw op bij de bron";
  if (all && now === undefined) return [];
  const found: Finding[] = [];
  if (measures.length > 0)
    found.push(
      finding("cijfer-weg", {
        ...place,
        message: `alle cijfers van ${nameFew(measures)} zijn weg${all ? ": uit dit bestand komt niets meer" : ""}`,
        old: `${say(points.filter(({ measure }) => measures.includes(measure)).length)} cijfers`,
        hint: again,
      }),
    );
  if (periods.length > 0)
    found.push(
      finding("jaar-weg", {
        ...place,
        column: roleColumn(old, "period") ?? columnOf(points.find(({ period }) => period === periods[0])!),
        message: `${nameFew(periods.toSorted((a, b) => a - b).map(String), 12)} ${periods.length === 1 ? "is" : "zijn"} uit het bestand verdwenen`,
        old: nameFew(periods.map(String)),
        hint: again,
      }),
    );
  const { ended = [], lost = [] } = Object.groupBy(areas, (area) => (comparison.ended.has(area) ? "ended" : "lost"));
  const column = roleColumn(old, "area");
  for (const [some, severity] of [
    [lost, "stops"],
    [ended, "known"],
  ] as const)
    if (some.length > 0)
      found.push(
        finding("gebied-weg", {
          ...place,
          severity,
          ...(column === undefined ? {} : { column }),
          message: `${nameSome(comparison.old, some)} ${some.length === 1 ? "staat" : "staan"} niet meer in het bestand${severity === "known" ? " en bestaat niet meer" : ""}`,
          old: linesIn(points, some),
          hint: severity === "known" ? "de herindeling staat in het gebiedenregister" : again,
        }),
      );
  for (const [measure, own] of Map.groupBy(rest, measureOf))
    found.push(
      finding("cijfer-weg", {
        ...place,
        column: columnOf(own[0]!),
        message: `${say(own.length)} ${own.length === 1 ? "cijfer" : "cijfers"} van ${measure} ${own.length === 1 ? "is" : "zijn"} weg, van ${sayCells(own, comparison)}`,
        old: `regel ${own[0]!.line}`,
        hint: again,
      }),
    );
  return found;
}

/** The line on which an area stood. */
function linesIn(points: readonly Point[], areas: readonly string[]): string {
  const line = points.find(({ area }) => area === areas[0])!.line;
  return `regel ${line} van het vorige bestand`;
}

function sayCells(points: readonly Point[], { old, now }: Comparison): string {
  const names = { names: { ...old.names, ...now.names } };
  const some = points.slice(0, 4).map(({ area, period }) => `${nameSome(names, [area])} ${period}`);
  return points.length > 4 ? `${some.join(", ")} en nog ${say(points.length - 4)}` : some.join(", ");
}

/** The column that says the area or the year. */
function roleColumn({ profile }: FileDigest, role: "area" | "period"): string | undefined {
  return profile.columns.find(({ used }) => used.includes(role))?.name;
}

function tellFresh(
  file: FileDigest,
  points: readonly Point[],
  { all, measures, periods, areas, rest }: Missing,
  comparison: Comparison,
): Finding[] {
  const lineOf = (is: (point: Point) => boolean) => points.find(is)!.line;
  const place = inFile(file, comparison);
  const found: Finding[] = [];
  if (measures.length > 0)
    found.push(
      finding("jaar-nieuw", {
        ...place,
        line: lineOf(({ measure }) => measures.includes(measure)),
        message: `${nameFew(measures)} ${measures.length === 1 ? "heeft" : "hebben"} ${all ? "alle cijfers" : "hier cijfers"} voor het eerst`,
      }),
    );
  if (periods.length > 0)
    found.push(
      finding("jaar-nieuw", {
        ...place,
        line: lineOf(({ period }) => periods.includes(period)),
        message: `${nameFew(periods.toSorted((a, b) => a - b).map(String), 12)} ${periods.length === 1 ? "is" : "zijn"} nieuw in het bestand`,
        new: nameFew(periods.map(String)),
      }),
    );
  if (areas.length > 0)
    found.push(
      finding("gebied-nieuw", {
        ...place,
        line: lineOf(({ area }) => areas.includes(area)),
        message: `${nameSome(comparison.now, areas)} ${areas.length === 1 ? "is" : "zijn"} nieuw in het bestand`,
      }),
    );
  for (const [measure, own] of Map.groupBy(rest, measureOf))
    found.push(
      finding("cijfer-nieuw", {
        ...place,
        line: own[0]!.line,
        column: columnOf(own[0]!),
        message: `${say(own.length)} ${own.length === 1 ? "cijfer" : "cijfers"} van ${measure} ${own.length === 1 ? "is" : "zijn"} nieuw, van ${sayCells(own, comparison)}`,
      }),
    );
  return found;
}
