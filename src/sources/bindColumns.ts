import { basename } from "node:path";
import type { Column, Extract, Measure } from "../domain/manifest.ts";
import type { Problem } from "../domain/problem.ts";
import { findColumn } from "./findColumn.ts";
import { parsePeriod } from "./parsePeriod.ts";
import type { Table } from "./readTable.ts";

/** Where in a row one number stands, and of which year it is; null: of the row's own year. */
export interface Slot {
  /** More than one are added up; none means that the row itself counts as one. */
  columns: number[];
  year: number | null;
  provisional: boolean;
}

/** A column and the codes or titles that rows must have in it. */
export interface BoundWhere {
  column: number;
  wanted: readonly string[];
}

export interface BoundMeasure {
  name: string;
  where: BoundWhere[];
  /** Columns in which rows differ that are added up; `where` asks for the same. */
  parts: BoundWhere[];
  slots: Slot[];
  factor: number;
  fraction: boolean;
  /** The column to multiply with: the pupils that a score stands for. */
  times: number | null;
}

/** A manifest's words for columns, turned into their places in this file. Null: a constant, not a column. */
export interface Binding {
  area: number | null;
  period: number | null;
  /** The column in which a v4 download says why a value is empty. */
  attribute: number | null;
  where: BoundWhere[];
  measures: BoundMeasure[];
}

/** Finds every column that the manifest names, or says which are not there. */
export function bindColumns(table: Table, extract: Extract, file: string): { binding: Binding; problems: Problem[] } {
  const problems: Problem[] = [...wrongMarks(extract, file), ...partsOfPlaces(extract, file)];
  const place = (wanted: Column, role: string): number => {
    const found = findColumn(table.header, wanted);
    if ("index" in found) return found.index;
    // Several measures may ask for the same column; what is wrong with it is said once.
    if (!problems.some(({ value }) => value === found.value))
      problems.push({ file, line: table.headerLine, column: role, ...found });
    return -1;
  };
  const where = (conditions: Record<string, string | string[]>, role = "where"): BoundWhere[] =>
    Object.entries(conditions).map(([column, wanted]) => ({ column: place(column, role), wanted: [wanted].flat() }));

  const binding: Binding = {
    area: "column" in extract.area ? place(extract.area.column, "area") : null,
    period: "column" in extract.period ? place(extract.period.column, "period") : null,
    attribute: table.header.includes("ValueAttribute") ? table.header.indexOf("ValueAttribute") : null,
    where: where(extract.where),
    measures: Object.entries(extract.measures).map(([name, measure]) => ({
      name,
      ...rowsOf(measure, where),
      factor: "factor" in measure ? measure.factor : 1,
      fraction: "fraction" in measure && measure.fraction,
      times: "times" in measure && measure.times !== undefined ? place(measure.times, name) : null,
      slots: bindSlots(measure, name, table, extract, place),
    })),
  };
  if (problems.length === 0)
    problems.push(...wrongSlots(binding, table, extract, file), ...doubled(binding, table, file));
  return { binding, problems };
}

/** The rows that a measure is about, and which of them are added up. */
function rowsOf(
  measure: Measure,
  where: (conditions: Record<string, string | string[]>, role?: string) => BoundWhere[],
): Pick<BoundMeasure, "where" | "parts"> {
  const parts = "parts" in measure ? where(measure.parts, "parts") : [];
  return { where: [...where(measure.where), ...parts], parts };
}

/** `sum: [Jong, Jong_2]` may be one column by two names. */
function doubled({ measures }: Binding, { header, headerLine: line }: Table, file: string): Problem[] {
  return measures.flatMap(({ name, slots }) => {
    const twice = slots.flatMap(({ columns }) => columns.filter((column, index) => columns.indexOf(column) !== index));
    return twice.map((column) => ({
      file,
      line,
      column: name,
      message: "telt een kolom twee keer op",
      value: header[column] ?? "",
    }));
  });
}

function wrongMarks({ marks }: Extract, file: string): Problem[] {
  return Object.entries(marks).flatMap(([value, mark]) => {
    if (typeof mark === "string" || "below" in mark || mark.from <= mark.to) return [];
    return [{ file, column: "marks", message: `from ${mark.from} is meer dan to ${mark.to}`, value }];
  });
}

/** Of schools every row counts already, however many there are. */
function partsOfPlaces({ rows, measures }: Extract, file: string): Problem[] {
  if (rows !== "places") return [];
  return Object.entries(measures)
    .filter(([, measure]) => "parts" in measure && Object.keys(measure.parts).length > 0)
    .map(([column]) => ({
      file,
      column,
      message: "parts gaat niet samen met rows: places",
      hint: "in een lijst van plaatsen telt iedere rij al mee; kies de rijen met where",
    }));
}

type Place = (wanted: Column, role: string) => number;

function bindSlots(measure: Measure, name: string, table: Table, extract: Extract, place: Place): Slot[] {
  const { period } = extract;
  if ("columns" in period) {
    const inRange = (year: number) => year >= (period.from ?? 0) && year <= (period.to ?? 9999);
    return wideSlots(patterns(measure, period.columns), table).filter(({ year }) => inRange(year));
  }
  const year = constantYear(extract);
  const columns =
    "count" in measure ? [] : (measure.sum ?? [measure.column ?? "Value"]).map((column) => place(column, name));
  return [{ columns, year, provisional: false }];
}

/** The names of columns in which {jaar} stands for the year; a measure may have its own, or several to add up. */
function patterns(measure: Measure, usual: string): string[][] {
  if ("count" in measure) return [[usual]];
  return (measure.sum ?? [measure.column ?? usual]).map((column) => [column].flat());
}

type YearSlot = Slot & { year: number };

/** The years are columns: one slot for each that the pattern fits, `LEERLINGEN_{jaar}` or `{jaar} / aantal`. */
function wideSlots(wanted: string[][], { header }: Table): YearSlot[] {
  const parts = wanted.map(
    (spellings) => spellings.map((pattern) => yearColumns(pattern, header)).find(({ length }) => length > 0) ?? [],
  );
  const [first = [], ...others] = parts;
  return first.map((slot) => {
    const same = others.map((slots) => slots.filter(({ year }) => year === slot.year));
    return { ...slot, columns: [...slot.columns, ...same.flatMap((slots) => slots.flatMap(({ columns }) => columns))] };
  });
}

function yearColumns(pattern: string, header: readonly string[]): YearSlot[] {
  if (!pattern.includes("{jaar}")) return [];
  const [before = "", after = ""] = pattern.toLowerCase().split("{jaar}");
  return header.flatMap((name, index) => {
    const text = name.toLowerCase();
    if (!text.startsWith(before) || !text.endsWith(after) || text.length < before.length + after.length) return [];
    const found = parsePeriod(name.slice(before.length, name.length - after.length));
    return found === null ? [] : [{ columns: [index], ...found }];
  });
}

/** The year that the manifest or the file's name gives; null where each row has its own. */
function constantYear({ period, file }: Extract): number | null {
  if ("constant" in period) return period.constant;
  if ("file" in period) return yearInName(basename(file));
  return null;
}

/**
 * The only group of four digits that can be a year: not the date in `…_2024_10122025_135731.csv`. NaN: none, or
 * several.
 */
function yearInName(name: string): number {
  const years = new Set(name.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g));
  return years.size === 1 ? Number([...years][0]) : Number.NaN;
}

/**
 * A measure without columns for its years, or with two for the same year, of which one would be lost or counted
 * double.
 */
function wrongSlots(
  { measures }: Binding,
  { header, headerLine: line }: Table,
  extract: Extract,
  file: string,
): Problem[] {
  const { period } = extract;
  return measures.flatMap(({ name: column, slots }): Problem[] => {
    const measure = extract.measures[column]!;
    const wanted = "columns" in period ? patterns(measure, period.columns) : [];
    if ("columns" in period && "count" in measure) {
      return [
        {
          file,
          column,
          message: "count: rows gaat niet samen met jaren als kolommen",
          hint: "een rij telt dan in ieder jaar mee",
        },
      ];
    }
    if (slots.length === 0) {
      const value = wanted.flat().join(", ");
      const hint = value.includes("{jaar}") ? {} : { hint: "zet {jaar} waar in de kopregel het jaar staat" };
      return [{ file, line, column, message: "geen kolom past op het patroon van de jaren", value, ...hint }];
    }
    if (slots.some(({ year }) => Number.isNaN(year))) {
      const message = "in de naam van het bestand staat niet precies één jaar";
      return [{ file, column, message, value: basename(file), hint: "schrijf period: { constant: 2024 }" }];
    }
    const twin = slots.find(
      ({ columns, year }, index) =>
        columns.length > wanted.length || slots.findIndex((slot) => slot.year === year) < index,
    );
    const short = slots.find(({ columns }) => columns.length < wanted.length);
    if ("columns" in period && twin !== undefined) {
      return [
        {
          file,
          line,
          column,
          message: `het jaar ${twin.year} heeft meer dan één kolom`,
          value: header[twin.columns.at(-1)!]!,
        },
      ];
    }
    if ("columns" in period && short !== undefined) {
      return [
        {
          file,
          line,
          column,
          message: `het jaar ${short.year} heeft niet alle kolommen die sum optelt`,
          value: wanted.flat().join(", "),
        },
      ];
    }
    return [];
  });
}
