import { nameSome } from "./checkedRelease.ts";
import { type Comparison, inFile, nameFew } from "./compared.ts";
import type { FileDigest } from "./digest.ts";
import { type Finding, finding, type Kind } from "./finding.ts";
import type { Missing } from "./missing.ts";
import { columnOf, type Point } from "./points.ts";
import { sayCells, sayYears } from "./sayCells.ts";

/** What a file has and the earlier release had not. */
interface Fresh {
  file: FileDigest;
  /** All figures of the file. */
  points: readonly Point[];
  missing: Missing;
  comparison: Comparison;
}

/** Measures, years, areas and single figures that came. */
export function tellFresh({ file, points, missing, comparison }: Fresh): Finding[] {
  const { measures, periods, areas, rest } = missing;
  const are = (list: readonly unknown[]) => (list.length === 1 ? "is" : "zijn");
  const tell = (kind: Kind, of: readonly unknown[], isOne: (point: Point) => boolean, message: string) =>
    of.length === 0 ? [] : [finding(kind, { ...inFile(file, comparison), line: points.find(isOne)!.line, message })];
  return [
    ...tell(
      "jaar-nieuw",
      measures,
      ({ measure }) => measures.includes(measure),
      `voor het eerst zijn er cijfers van ${nameFew(measures)}`,
    ),
    ...tell(
      "jaar-nieuw",
      periods,
      ({ period }) => periods.includes(period),
      `${sayYears(periods)} ${are(periods)} nieuw in het bestand`,
    ),
    ...tell(
      "gebied-nieuw",
      areas,
      ({ area }) => areas.includes(area),
      `${nameSome(comparison.now, areas)} ${are(areas)} nieuw in het bestand`,
    ),
    ...[...Map.groupBy(rest, ({ measure }) => measure)].map(([measure, own]) =>
      finding("cijfer-nieuw", {
        ...inFile(file, comparison),
        line: own[0]!.line,
        column: columnOf(own[0]!),
        message: sayCells(measure, own, "nieuw", comparison),
      }),
    ),
  ];
}
