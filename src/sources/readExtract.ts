import type { Extract } from "../domain/manifest.ts";
import type { Observation } from "../domain/observation.ts";
import type { Problem } from "../domain/problem.ts";
import type { Account, Aside } from "../domain/received.ts";
import { type Binding, type BoundMeasure, bindColumns, type Slot } from "./bindColumns.ts";
import { detectDecimal, writesZero } from "./cellStyle.ts";
import type { AreaFinder, FoundArea } from "./findArea.ts";
import { foldProblems } from "./foldProblems.ts";
import { incompleteSums } from "./incompleteSums.ts";
import { type Period, parsePeriod } from "./parsePeriod.ts";
import { parseValue, readMarks, type Value, type ValueRules } from "./parseValue.ts";
import type { CodeLists } from "./readCodeLists.ts";
import type { Table } from "./readTable.ts";
import { neverMatched, partReader, rowFilter } from "./rowFilter.ts";
import { excerpt, type Row } from "./splitRecords.ts";

export interface ExtractInput {
  source: string;
  extract: Extract;
  table: Table;
  /** The path that messages name. */
  file: string;
  findArea: AreaFinder;
  codeLists: CodeLists;
  /** The latest gemeente-indeling known: data of a later year are in this one. */
  classification: number;
}

export interface ReadExtract {
  observations: Observation[];
  account: Account;
  problems: Problem[];
}

/** What became of one row. */
export type Fate = { observations: Observation[] } | { aside: Aside } | { problems: Problem[] };

/**
 * Turns an extract into observations by what its manifest says. Every row is used, laid aside with a reason, or refused
 * with a problem that names its line.
 */
export function readExtract(input: ExtractInput): ReadExtract {
  const { table, extract, file } = input;
  const read: ReadExtract = { observations: [], account: openAccount(table), problems: [...table.problems] };
  const { binding, problems } = table.header.length === 0 ? unreadable : bindColumns(table, extract, file);
  if (binding === null || problems.length > 0) {
    read.account.refused += table.rows.length;
    return { ...read, problems: foldProblems([...table.problems, ...problems]) };
  }
  if (read.account.rows === table.footers.length)
    read.problems.push({ file, line: table.headerLine, message: "onder de kopregel staat geen enkele rij" });
  const readRow = rowReader(binding, input);
  const seen = new Map<string, number>();
  const part = partNames(binding, input);
  for (const row of table.rows) settle(read, refuseTwin(readRow(row), row, seen, part, input));
  const sums = incompleteSums(read.observations, binding.measures, file);
  const unmatched = neverMatched(table, binding, file, input.codeLists);
  const wrong = [...read.problems, ...unmatched];
  const idle = wrong.length > 0 ? [] : [...withoutCells(read, binding, input), ...sums.problems];
  return {
    ...read,
    observations: [...read.observations, ...sums.missing],
    problems: foldProblems([...wrong, ...idle]),
  };
}

/** Of a measure that adds up rows: which part of the sum a row is. Other measures have no parts. */
function partNames({ measures }: Binding, { table, codeLists }: ExtractInput): (measure: string, row: Row) => string {
  const readers = new Map(measures.map(({ name, parts }) => [name, partReader(parts, table.header, codeLists)]));
  return (measure, row) => readers.get(measure)!(row);
}

/** A measure to which no row leads: its conditions exclude one another, or its years lie outside the file. */
function withoutCells({ observations }: ReadExtract, { measures }: Binding, { file, table }: ExtractInput): Problem[] {
  const found = new Set(observations.map(({ measure }) => measure));
  return measures
    .filter(({ name }) => !found.has(name))
    .map(({ name }) => ({
      file,
      line: table.headerLine,
      column: name,
      message: "krijgt uit geen enkele rij een cijfer",
      hint: "kijk naar where en naar de jaren bij period",
    }));
}

/** Without a header there are no columns to look for; the table itself says why. */
const unreadable = { binding: null, problems: [] };

/** Before any row is used: footers are laid aside, and what the table could not read is refused. */
export function openAccount({ rows, footers, refused }: Table): Account {
  const aside = footers.length > 0 ? { voettekst: footers.length } : {};
  return { rows: rows.length + footers.length + refused, used: 0, refused, aside };
}

/** Writes down what became of a row. */
export function settle({ observations, account, problems }: ReadExtract, fate: Fate): void {
  if ("observations" in fate) {
    account.used += 1;
    for (const observation of fate.observations) observations.push(observation);
  } else if ("aside" in fate) {
    account.aside[fate.aside] = (account.aside[fate.aside] ?? 0) + 1;
  } else {
    account.refused += 1;
    for (const problem of fate.problems) problems.push(problem);
  }
}

function rowReader(binding: Binding, input: ExtractInput): (row: Row) => Fate {
  const { extract, table, codeLists } = input;
  const selects = rowFilter(binding.where, table.header, codeLists);
  const measures = binding.measures.map((measure) => ({
    measure,
    selects: rowFilter(measure.where, table.header, codeLists),
  }));
  const rules = {
    marks: readMarks(extract.marks),
    decimal: extract.decimal ?? detectDecimal(table, binding),
    rounded: extract.rounded,
    writesZero: writesZero(table, binding),
  };
  const strangers = new Set<string>();
  return (row) => {
    const chosen = selects(row) ? measures.filter((one) => one.selects(row)).map(({ measure }) => measure) : [];
    if (chosen.length === 0) return { aside: "andere selectie" };
    const period = rowPeriod(row, binding, input);
    if (period !== null && "aside" in period) return period;
    if (period !== null && "problems" in period) return period;
    const cells = chosen.flatMap((measure) =>
      measure.slots.map((slot) => readCell(row, measure, slot, period, rules, binding)),
    );
    const problems = cells.flatMap(({ column, value }) => {
      if (!("wrong" in value)) return [];
      const { wrong: message, ...hint } = value;
      const place = { file: input.file, line: row.line, column: table.header[column]! };
      return [{ ...place, message, value: row.cells[column]!, ...hint }];
    });
    return problems.length > 0 ? { problems } : placeCells(row, cells, binding, input, strangers);
  };
}

/** The year of the row itself; null where its columns or the manifest say it. */
function rowPeriod(
  row: Row,
  { period: column }: Binding,
  input: ExtractInput,
): Period | Exclude<Fate, { observations: unknown }> | null {
  if (column === null) return null;
  const { extract, table, file, codeLists } = input;
  const text = row.cells[column]!;
  const name = table.header[column]!;
  const period = parsePeriod(text);
  if (period === null) {
    const hint =
      "een jaar is bijvoorbeeld 2024, 2024*, 2024JJ00 of 1-1-2024; kies met where de rijen die over jaren gaan";
    return { problems: [{ file, line: row.line, column: name, message: "is geen jaar", value: text, hint }] };
  }
  const { from = 0, to = 9999 } = extract.period as { from?: number; to?: number };
  if (period.year < from || period.year > to) return { aside: "buiten de gekozen jaren" };
  const status = codeLists.get(name)?.get(text)?.status ?? "";
  return { year: period.year, provisional: period.provisional || /voorlopig/i.test(status) };
}

interface Cell extends Period {
  measure: string;
  value: Value;
  /** The column to name where the value is wrong. */
  column: number;
}

type RowRules = Omit<ValueRules, "factor" | "fraction">;

function readCell(
  row: Row,
  measure: BoundMeasure,
  slot: Slot,
  period: Period | null,
  rules: RowRules,
  binding: Binding,
): Cell {
  const year = slot.year ?? period!.year;
  const provisional = slot.provisional || (period?.provisional ?? false);
  const parts = slot.columns.map((column) => ({
    column,
    value: parseValue(row.cells[column]!, { ...rules, ...measure }),
  }));
  const wrong = parts.find(({ value }) => "wrong" in value);
  const added = explain(addUp(parts.map((part) => part.value)), row, binding);
  const value = wrong?.value ?? (measure.times === null ? added : multiply(added, row.cells[measure.times]!, rules));
  return { measure: measure.name, year, provisional, value, column: wrong?.column ?? slot.columns[0] ?? 0 };
}

/** The sum of several columns; nothing where one of them is missing. A row that counts as one has no columns. */
function addUp(values: Value[]): Value {
  if (values.length === 0) return { low: 1, high: 1 };
  const absent = values.find((value) => "absence" in value);
  if (absent !== undefined) return absent;
  const amounts = values as { low: number; high: number }[];
  return { low: sum(amounts.map(({ low }) => low)), high: sum(amounts.map(({ high }) => high)) };
}

/** A score times the persons it stands for. */
function multiply(score: Value, cell: string, rules: RowRules): Value {
  const persons = parseValue(cell, { ...rules, factor: 1, fraction: false });
  if (!("low" in score)) return score;
  if (!("low" in persons)) return persons;
  return { low: score.low * persons.low, high: score.high * persons.high };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A v4 download leaves the value empty and says why in another column. */
function explain(value: Value, row: Row, { attribute }: Binding): Value {
  if (attribute === null || !("absence" in value)) return value;
  const reason = row.cells[attribute]!;
  if (reason === "None" || reason === "") return value;
  return { absence: /impossible/i.test(reason) ? "not-applicable" : "unknown" };
}

/**
 * Gives the cells of a row their area. A blank row of a gemeente that did not exist says nothing; one with numbers is
 * wrong.
 */
function placeCells(row: Row, cells: Cell[], binding: Binding, input: ExtractInput, strangers: Set<string>): Fate {
  const { extract, file, table } = input;
  const text = binding.area === null ? (extract.area as { constant: string }).constant : row.cells[binding.area]!;
  const level = "level" in extract.area ? extract.area.level : undefined;
  const blank = cells.every(({ value }) => "absence" in value);
  // A dot is said of somebody: under a name that nobody knows it is a slip of the pen, and no empty row.
  const empty = cells.every(({ value }) => "absence" in value && value.absence === "not-published");
  const observations: Observation[] = [];
  let nowhere: Aside | null = null;
  for (const cell of cells) {
    const classification = extract.classification ?? Math.min(cell.year, input.classification);
    const found = input.findArea(text, classification, level);
    if ("otherLevel" in found) return { aside: "ander gebiedsniveau" };
    if (blank && "oldName" in found) return { aside: "gemeente bestond niet" };
    if (empty && "unknown" in found) {
      nowhere = "leeg en gebied onbekend";
      continue;
    }
    if (blank && "exists" in found && !found.exists) {
      nowhere = "gemeente bestond niet";
      continue;
    }
    const wrong = wrongArea(found, text, classification, strangers);
    if (wrong === null) observations.push(observe(row, cell, (found as { code: string }).code, classification, input));
    else if (!("absence" in cell.value) || (blank && "unknown" in found)) {
      const column = binding.area === null ? "area" : table.header[binding.area]!;
      return { problems: [{ file, line: row.line, column, value: text, ...wrong }] };
    }
  }
  return nowhere !== null && observations.length === 0 ? { aside: nowhere } : { observations };
}

/** Why an area that a row names cannot be meant; null where it can. `strangers`: the unknown names so far. */
export function wrongArea(
  found: FoundArea,
  name: string,
  classification: number,
  strangers: Set<string>,
): { message: string; hint?: string } | null {
  if (name === "") return { message: "noemt geen gebied" };
  if ("unknown" in found) {
    strangers.add(name);
    // So many unknown names are no slips, and to look for what resembles each of them takes seconds.
    const hint = strangers.size > 100 ? "noemt area in het manifest de goede kolom?" : found.hint;
    return { message: "is geen bekend gebied", hint };
  }
  if ("otherLevel" in found || found.exists) return null;
  const hint = `zet classification in het manifest op een jaar waarin ${name} een gemeente was, of kies andere jaren met period: { from, to }`;
  return { message: `was op 1 januari ${classification} geen gemeente`, hint };
}

function observe(
  { line }: Row,
  { measure, year, provisional, value }: Cell,
  area: string,
  classification: number,
  input: ExtractInput,
): Observation {
  const { source, extract } = input;
  const { low, high, absence } = { low: null, high: null, absence: null, ...value };
  const marked = provisional || extract.provisional.includes(year);
  return {
    source,
    measure,
    area,
    classification,
    period: year,
    low,
    high,
    absence,
    provisional: marked,
    file: extract.file,
    line,
  };
}

/**
 * In a list of areas two rows for one area and year would be counted double: the manifest forgot to choose (sex, age).
 * In a list of places only a row that is the same in every cell is one too many.
 */
function refuseTwin(
  fate: Fate,
  row: Row,
  seen: Map<string, number>,
  part: (measure: string, row: Row) => string,
  { extract, file }: ExtractInput,
): Fate {
  if (!("observations" in fate)) return fate;
  const keys =
    extract.rows === "places"
      ? [row.cells.join("\u0000")]
      : fate.observations.map(({ measure, area, period }) => `${measure} ${area} ${period} ${part(measure, row)}`);
  const twin = keys.map((key) => seen.get(key)).find((line) => line !== undefined);
  for (const key of keys) seen.set(key, row.line);
  if (twin === undefined) return fate;
  const message =
    extract.rows === "places" ? `is gelijk aan regel ${twin}` : `gaat over hetzelfde gebied en jaar als regel ${twin}`;
  const hint = "kies met where één soort rijen, bijvoorbeeld het totaal van mannen en vrouwen";
  return { problems: [{ file, line: row.line, message, hint, value: excerpt(row.cells.join(" | ")) }] };
}
