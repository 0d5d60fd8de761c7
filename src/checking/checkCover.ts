import { join } from "node:path";
import { existed } from "../domain/lineage.ts";
import { type CheckedRelease, nameSome } from "./checkedRelease.ts";
import { type Finding, finding } from "./finding.ts";
import { columnOf, isNumber, type Point } from "./points.ts";

/** A file that has so many of the gemeenten is meant to have them all. */
const nearlyAll = 0.9;

/** Gemeenten and years that a file leaves out, where it has nearly all others. */
export function checkCover(release: CheckedRelease): Finding[] {
  const found = [...release.points.values()].flatMap((points) => [
    ...missingGemeenten(release, points),
    ...missingYears(release, points),
    ...withoutNumbers(release, points),
  ]);
  return mergeMeasures(found);
}

interface Gap {
  kind: "dekking" | "halve-dekking";
  point: Point;
  file: string;
  /** Without the measure: what is missing there. */
  message: string;
  hint: string;
}

function missingGemeenten(release: CheckedRelease, points: readonly Point[]): Gap[] {
  const { inputs, digest, folder } = release;
  const listed = points.filter((point) => point.area.startsWith("GM") && point.area !== "GM9999" && isList(point));
  const years = [...Map.groupBy(listed, ({ period, classification }) => `${period} ${classification}`).values()];
  const covers = years.map((own) => {
    const present = new Set(own.map(({ area }) => area));
    const expected = gemeentenOf(inputs, own[0]!.classification);
    return { own, present, expected, part: present.size / expected.length };
  });
  const whole = covers.some(({ part }) => part > 0.97);
  return covers.flatMap(({ own, present, expected, part }) => {
    const missing = expected.filter((code) => !present.has(code));
    const [point] = own;
    const file = join(folder, point!.file.file);
    if (missing.length === 0 || (part < nearlyAll && !whole)) return [];
    const hint = "zijn er rijen verdwenen? Haal het bestand opnieuw op bij de bron";
    if (part >= nearlyAll) {
      const message = `${nameSome(digest, missing)} ${missing.length === 1 ? "ontbreekt" : "ontbreken"} in ${point!.period}`;
      return { kind: "dekking" as const, point: point!, file, message, hint };
    }
    const message = `heeft in ${point!.period} maar ${present.size} van de ${expected.length} gemeenten; andere jaren zijn volledig`;
    return { kind: "halve-dekking" as const, point: point!, file, message, hint };
  });
}

/** In a list of places (schools) a gemeente without one is no gap. */
function isList({ source, file }: Point): boolean {
  return file.sources.some((own) => own.source === source && own.readings.every(({ rows }) => rows === "areas"));
}

function gemeentenOf({ register }: CheckedRelease["inputs"], year: number): string[] {
  const today = register.areas.filter(({ kind }) => kind === "gemeente").map((area) => ({ ...area, until: null }));
  return [...today, ...register.former].filter((area) => existed(area, year)).map(({ code }) => code);
}

/** A year that is skipped in a file that has the years before and after it, one by one. */
function missingYears({ folder }: CheckedRelease, points: readonly Point[]): Gap[] {
  const files = Map.groupBy(points, ({ file }) => file);
  const all = new Set(points.map(({ period }) => period));
  return [...files.values()].flatMap((own) => {
    const years = [...new Set(own.map(({ period }) => period))].toSorted((a, b) => a - b);
    const holes = years.slice(1).flatMap((year, at) => (year === years[at]! + 2 ? [year - 1] : []));
    const steps = years.slice(1).filter((year, at) => year === years[at]! + 1).length;
    if (steps < 2 * holes.length || years.length < 4) return [];
    return holes
      .filter((year) => !all.has(year))
      .map((year) => ({
        kind: "dekking" as const,
        point: own.find(({ period }) => period === year + 1)!,
        file: join(folder, own[0]!.file.file),
        message: `het jaar ${year} ontbreekt, terwijl ${year - 1} en ${year + 1} er zijn`,
        hint: "is er een jaar uit het bestand gevallen?",
      }));
  });
}

/** Cells there are, and in none of them a number: the column was emptied. */
function withoutNumbers({ folder }: CheckedRelease, points: readonly Point[]): Gap[] {
  const files = [...Map.groupBy(points, ({ file }) => file).values()];
  return files
    .filter((own) => !own.some(({ amount }) => isNumber(amount)))
    .map((own) => ({
      kind: "dekking",
      point: own[0]!,
      file: join(folder, own[0]!.file.file),
      message: `geen enkele cel van ${own[0]!.measure} heeft een getal`,
      hint: "zijn de cijfers bij opnieuw opslaan verdwenen? Haal het bestand opnieuw op bij de bron",
    }));
}

/** The same gap in all measures of a file is one thing to mend. */
function mergeMeasures(gaps: readonly Gap[]): Finding[] {
  const groups = Map.groupBy(gaps, ({ kind, file, message, point }) =>
    [kind, point.source, file, message].join("\u0000"),
  );
  return [...groups.values()].map((same) => {
    const { kind, point, file, message, hint } = same[0]!;
    const more = same.length > 1 ? ` (in ${same.length} maten)` : "";
    return finding(kind, {
      source: point.source,
      file,
      line: point.line,
      column: columnOf(point),
      message: `${message}${more}`,
      hint,
    });
  });
}
