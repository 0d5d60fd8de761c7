import { sidesOf } from "../domain/indicator.ts";
import type { Inputs } from "../domain/inputs.ts";
import type { Extract } from "../domain/manifest.ts";
import type { Observation } from "../domain/observation.ts";
import { columnsOfMeasures, type OpenFile, openFiles } from "./openFiles.ts";
import { type TableProfile, tableProfile } from "./tableProfile.ts";

/** All that a later release is held against: what the files of a release hold and how they were read. Plain JSON. */
export interface InputsDigest {
  release: { id: string; date: string; classification: number };
  /** The areas with figures, by code. */
  names: Record<string, string>;
  files: FileDigest[];
  indicators: IndicatorDigest[];
}

export interface FileDigest {
  /** Seen from the folder of the release. */
  file: string;
  hash: string;
  encoding: string;
  delimiter: string | null;
  profile: TableProfile;
  /** Titles of codes by dimension, where the publisher sent them along. */
  codes: Record<string, Record<string, string>>;
  sources: SourceDigest[];
}

/** What one source takes from a file. */
export interface SourceDigest {
  source: string;
  /** How its manifest says to read it, one for each extract. */
  readings: Omit<Extract, "file" | "date" | "received">[];
  /** For each measure the columns that it was found in. */
  columns: Record<string, string[]>;
  series: Series[];
}

/** The figures of one measure and year. */
export interface Series {
  measure: string;
  period: number;
  classification: number;
  provisional: boolean;
  cells: Cell[];
}

/** An area, its amount (or bounds, or why there is none), the first line it stands on and how many rows it adds up. */
export type Cell = [area: string, amount: Amount, line: number, rows: number];

/** An exact number, the bounds of one, or the reason why there is none. */
export type Amount = number | [low: number, high: number] | string;

/** What an indicator means: where one of these changes, readers must know. */
export interface IndicatorDigest {
  slug: string;
  title: string;
  definition: string;
  unit: string;
  kind: string;
  /** The measures on each side of the sum: numerator, denominator. */
  sides: Record<string, readonly string[]>;
}

/** Describes all files of a release with what was read from them. Reads them again, for unused columns too. */
export async function digestInputs(inputs: Inputs): Promise<InputsDigest> {
  const files: FileDigest[] = [];
  const read = Map.groupBy(inputs.observations, ({ source, file }) => fileKey(source, file));
  for await (const opened of openFiles(inputs.sources)) files.push(digestFile(opened, read));
  return digestOf(inputs, files);
}

/** The same of files that are open already. */
export function digestOf({ release, register, indicators }: Inputs, files: FileDigest[]): InputsDigest {
  const { id, date, classification } = release;
  return {
    release: { id, date, classification },
    names: Object.fromEntries([...register.former, ...register.areas].map(({ code, name }) => [code, name])),
    files,
    indicators: indicators.map((indicator) => ({
      slug: indicator.slug,
      title: indicator.title,
      definition: indicator.definition,
      unit: indicator.unit,
      kind: indicator.kind,
      sides: sidesOf(indicator),
    })),
  };
}

/** The place of observations of a source in a file, as both name them. */
export function fileKey(source: string, file: string): string {
  return `${source} ${file}`;
}

/** Describes one file, with the observations that came from it. */
export function digestFile(opened: OpenFile, read: ReadonlyMap<string, readonly Observation[]>): FileDigest {
  const { file, hash, encoding, delimiter, table, readings, codeLists, used } = opened;
  const bySource = [...Map.groupBy(readings, ({ source }) => source.slug)];
  return {
    file,
    hash,
    encoding,
    delimiter,
    profile: tableProfile(table, used),
    codes: titlesOf(codeLists),
    sources: bySource.map(([source, own]) => ({
      source,
      readings: own.map(({ extract: { file: _, date: __, received: ___, ...reading } }) => reading),
      columns: Object.assign({}, ...own.map((reading) => columnsOfMeasures(reading, table))),
      series: seriesOf(read.get(fileKey(source, own[0]!.extract.file)) ?? []),
    })),
  };
}

function titlesOf(codeLists: OpenFile["codeLists"]): FileDigest["codes"] {
  return Object.fromEntries(
    [...codeLists].map(([name, codes]) => [
      name,
      Object.fromEntries(
        [...codes].map(([code, { title, status }]) => [code, [title, status].filter(Boolean).join(", ")]),
      ),
    ]),
  );
}

/** Figures by measure and year; rows of one area are added up. */
function seriesOf(observations: readonly Observation[]): Series[] {
  const groups = Map.groupBy(observations, ({ measure, period, classification, provisional }) =>
    [measure, period, classification, provisional].join(" "),
  );
  return [...groups.values()].map((same) => {
    const { measure, period, classification, provisional } = same[0]!;
    const areas = Map.groupBy(same, ({ area }) => area);
    return { measure, period, classification, provisional, cells: [...areas.values()].map(cellOf) };
  });
}

/** What a list of places leaves open at one of them is not added. */
function cellOf(rows: readonly Observation[]): Cell {
  const { area, line } = rows[0]!;
  const known = rows.filter(({ absence }) => absence === null);
  if (known.length === 0) return [area, rows[0]!.absence!, line, rows.length];
  const low = known.reduce((sum, row) => sum + row.low!, 0);
  const high = known.reduce((sum, row) => sum + row.high!, 0);
  return [area, low === high ? low : [low, high], line, rows.length];
}
