import { nameSome } from "./checkedRelease.ts";
import { type Comparison, inFile, nameFew, say } from "./compared.ts";
import type { FileDigest } from "./digest.ts";
import { type Finding, finding } from "./finding.ts";
import type { Missing } from "./missing.ts";
import { columnOf, type Point } from "./points.ts";
import { sayCells, sayYears } from "./sayCells.ts";

/** What an earlier file had and the later release has not. */
interface Gone {
  old: FileDigest;
  /** The file that follows it, where there is one: that is where to look. */
  now: FileDigest | undefined;
  /** All figures of the earlier file. */
  points: readonly Point[];
  missing: Missing;
  comparison: Comparison;
}

const again = "zijn er rijen of kolommen verdwenen? Haal het bestand opnieuw op bij de bron";

/** Measures, years, areas and single figures that went. Of a file that went as a whole that alone is said. */
export function tellGone(gone: Gone): Finding[] {
  if (gone.missing.all && gone.now === undefined) return [];
  return [...tellMeasures(gone), ...tellYears(gone), ...tellAreas(gone), ...tellCells(gone)];
}

function placeOf({ old, now, comparison }: Gone): Pick<Finding, "file" | "source" | "line"> {
  return { ...inFile(now ?? old, comparison), ...(now === undefined ? {} : { line: now.profile.headerLine }) };
}

function tellMeasures(gone: Gone): Finding[] {
  const { measures, all } = gone.missing;
  if (measures.length === 0) return [];
  const count = gone.points.filter(({ measure }) => measures.includes(measure)).length;
  const message = `alle cijfers van ${nameFew(measures)} zijn weg${all ? ": uit dit bestand komt niets meer" : ""}`;
  return [finding("cijfer-weg", { ...placeOf(gone), message, old: `${say(count)} cijfers`, hint: again })];
}

function tellYears(gone: Gone): Finding[] {
  const { periods } = gone.missing;
  if (periods.length === 0) return [];
  const first = gone.points.find(({ period }) => period === periods[0])!;
  const column = roleColumn(gone.old, "period") ?? columnOf(first);
  const message = `${sayYears(periods)} ${periods.length === 1 ? "is" : "zijn"} uit het bestand verdwenen`;
  return [finding("jaar-weg", { ...placeOf(gone), column, message, old: sayYears(periods), hint: again })];
}

/** A gemeente that ended by law is no loss. */
function tellAreas(gone: Gone): Finding[] {
  const { ended = [], lost = [] } = Object.groupBy(gone.missing.areas, (area) =>
    gone.comparison.ended.has(area) ? "ended" : "lost",
  );
  return [
    ...tellSome(gone, lost, { severity: "stops", why: "", hint: again }),
    ...tellSome(gone, ended, {
      severity: "known",
      why: " en bestaat niet meer",
      hint: "de herindeling staat in het gebiedenregister",
    }),
  ];
}

function tellSome(
  gone: Gone,
  areas: readonly string[],
  { severity, why, hint }: { severity: Finding["severity"]; why: string; hint: string },
): Finding[] {
  if (areas.length === 0) return [];
  const column = roleColumn(gone.old, "area");
  const { line } = gone.points.find(({ area }) => area === areas[0])!;
  const stands = areas.length === 1 ? "staat" : "staan";
  return [
    finding("gebied-weg", {
      ...placeOf(gone),
      severity,
      ...(column === undefined ? {} : { column }),
      message: `${nameSome(gone.comparison.old, areas)} ${stands} niet meer in het bestand${why}`,
      old: `regel ${line} van het vorige bestand`,
      hint,
    }),
  ];
}

function tellCells(gone: Gone): Finding[] {
  return [...Map.groupBy(gone.missing.rest, ({ measure }) => measure)].map(([measure, own]) =>
    finding("cijfer-weg", {
      ...placeOf(gone),
      column: columnOf(own[0]!),
      message: sayCells(measure, own, "weg", gone.comparison),
      old: `regel ${own[0]!.line} van het vorige bestand`,
      hint: again,
    }),
  );
}

/** The column that says the area or the year. */
function roleColumn({ profile }: FileDigest, role: "area" | "period"): string | undefined {
  return profile.columns.find(({ used }) => used.includes(role))?.name;
}
