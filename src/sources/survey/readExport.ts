import { createHash } from "node:crypto";
import type { AnswerSheet } from "../../domain/answers.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Item, SurveyGroup } from "../../domain/questionnaire.ts";
import type { Account } from "../../domain/received.ts";
import type { SurveyExport } from "../../domain/survey.ts";
import { decodeText } from "../decodeText.ts";
import { detectDelimiter } from "../detectDelimiter.ts";
import { foldProblems } from "../foldProblems.ts";
import { type Binding, bindAnswers, type Reading } from "./bindAnswers.ts";
import type { ColumnRole, ExportHead } from "./exportForm.ts";
import { parseMoment } from "./parseMoment.ts";
import { knownTools, recogniseForm } from "./recogniseForm.ts";
import { answerJudge, enoughToRecognise, layAsideDoubles, type Respondent } from "./respondents.ts";
import { type ExportRow, splitExport } from "./splitExport.ts";
import { mendQuotes } from "./surveyMonkey.ts";

export interface ExportInput {
  bytes: Uint8Array;
  /** The path that messages name. */
  file: string;
  year: number;
  region: string;
  export: SurveyExport;
  /** What the region asked this group. */
  items: readonly Item[];
  /** Whether a later export of the same answers takes its place. */
  corrected: boolean;
}

export interface ReadExport {
  /** Null where the file cannot be read. */
  sheet: AnswerSheet | null;
  account: Account;
  /** Headers of the columns of which nothing is kept. */
  dropped: string[];
  /** The numbers of respondents, with whether they count: what codes of open answers name them by. */
  respondents: Map<string, boolean>;
  problems: Problem[];
  warnings: Problem[];
}

/**
 * Reads an export of a survey tool. What is kept are codes; a name, an address, a free text or whatever else stands in the
 * file goes no further than this function, nor into its messages.
 */
export function readExport(input: ExportInput): ReadExport {
  const text = mendQuotes(decodeText(input.bytes));
  const rows = splitExport(text, detectDelimiter(text));
  const first = takeWhole(rows, 3);
  const head = recogniseForm(first.map(({ cells }) => cells));
  if (head === null) return unreadable(input.file, first.length, rows);
  const binding = bindAnswers(head, input.items, input.export, input.file);
  const read = readRows(answerRows(first, head, rows), head, binding, input);
  layAsideDoubles(read.respondents);
  const kept = read.respondents.flatMap(({ aside }, index) => (aside === null ? [index] : []));
  return {
    sheet: { ...sheetOf(input), respondents: kept.length, columns: columnsOf(binding, read.codes, kept) },
    account: accountOf(read),
    dropped: droppedColumns(head, binding),
    respondents: new Map(read.respondents.map(({ number, aside }) => [number, aside === null])),
    problems: foldProblems([...binding.problems, ...read.problems]),
    warnings: foldProblems([...binding.warnings, ...read.warnings, ...withoutTimes(read, input)]),
  };
}

/** The rows from which the tool is recognised; a damaged one among them is not skipped but ends them. */
function takeWhole(rows: Iterator<ExportRow>, count: number): ExportRow[] {
  const taken: ExportRow[] = [];
  while (taken.length < count) {
    const { value, done } = rows.next();
    if (done) break;
    taken.push(value);
    if (value.lost > 0) break;
  }
  return taken;
}

function* answerRows(first: readonly ExportRow[], head: ExportHead, rest: Iterable<ExportRow>): Iterable<ExportRow> {
  yield* first.slice(head.rows);
  yield* rest;
}

function unreadable(file: string, read: number, rest: Iterable<ExportRow>): ReadExport {
  let rows = Math.max(0, read - 1);
  for (const { lost } of rest) rows += Math.max(1, lost);
  const problem: Problem = {
    file,
    line: 1,
    message: read === 0 ? "het bestand is leeg" : "de kopregels zijn niet van een enquêteprogramma dat bekend is",
    hint: `bekend zijn exporten (CSV) van ${knownTools}, met de kopregels zoals het programma ze schrijft`,
  };
  const account: Account = { rows, used: 0, refused: rows, aside: {} };
  return { sheet: null, account, dropped: [], respondents: new Map(), problems: [problem], warnings: [] };
}

interface ReadRows {
  respondents: Respondent[];
  /** Row after row, each as wide as the binding. */
  codes: Uint8Array;
  refused: number;
  problems: Problem[];
  warnings: Problem[];
}

function readRows(rows: Iterable<ExportRow>, head: ExportHead, binding: Binding, input: ExportInput): ReadRows {
  const read: ReadRows = { respondents: [], codes: new Uint8Array(0), refused: 0, problems: [], warnings: [] };
  const meet = respondentReader(head, binding, input);
  const judge = answerJudge(binding);
  for (const row of rows) {
    const damage = damageOf(row, head, input.file);
    if (damage !== null) {
      read.refused += Math.max(1, row.lost);
      read.problems.push(damage);
      continue;
    }
    const codes = nextRow(read, binding.width);
    for (const reading of binding.readings) {
      if (!reading.read(row.cells[reading.column] ?? "", codes))
        read.warnings.push(noAnswer(reading, row, head, input));
    }
    binding.complete(codes);
    const { filled, aside } = judge(codes);
    const known = meet(row, codes, filled, read.respondents.length + 1);
    read.respondents.push({ ...known, filled, aside: known.aside ?? aside });
  }
  return read;
}

/** Room for the codes of one more respondent. */
function nextRow(read: ReadRows, width: number): Uint8Array {
  const start = read.respondents.length * width;
  if (start + width > read.codes.length) {
    const grown = new Uint8Array(Math.max(2 * read.codes.length, 256 * width));
    grown.set(read.codes);
    read.codes = grown;
  }
  return read.codes.subarray(start, start + width);
}

/** The cells themselves are not told: a row out of step may have an address where a mark belongs. */
function damageOf({ line, cells, lost }: ExportRow, { columns }: ExportHead, file: string): Problem | null {
  const hint = "haal de export opnieuw op, en sla haar niet eerst op in een ander programma";
  if (lost > 0) return { file, line, message: "een los aanhalingsteken maakt deze regel onleesbaar", hint };
  const width = cells.findLastIndex((cell) => cell !== "") + 1;
  if (width <= columns.length && cells.length >= columns.length) return null;
  return { file, line, message: `heeft ${cells.length} kolommen, de kopregel ${columns.length}`, hint };
}

function noAnswer(
  { column, item }: Reading,
  { line, cells }: ExportRow,
  head: ExportHead,
  { file }: ExportInput,
): Problem {
  const cell = cells[column]!.trim();
  return {
    file,
    line,
    column: head.columns[column]!.header.slice(0, 60),
    message: `is geen antwoord op ${item.id} en telt als niet ingevuld`,
    // Of anything but a short number one cannot know that it says nothing of a person.
    ...(/^-?\d{1,3}$/.test(cell) ? { value: cell } : {}),
  };
}

type Known = Pick<Respondent, "number" | "time" | "person" | "digest" | "aside">;

/** Reads of a row what the tool wrote itself. */
function respondentReader(
  head: ExportHead,
  { readings }: Binding,
  { export: { from, until } }: ExportInput,
): (row: ExportRow, codes: Uint8Array, filled: number, place: number) => Known {
  const cellOf = firstFilled(head);
  const open = readings.filter(({ item }) => item.type === "open");
  const start = from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from);
  const end = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until) + 24 * 60 * 60 * 1000;
  return ({ cells }, codes, filled, place) => {
    const time = parseMoment(cellOf("time", cells));
    const isOutside = time !== null && (time < start || time >= end);
    const person = cellOf("person", cells).trim().toLowerCase();
    return {
      number: cellOf("number", cells).trim() || String(place),
      time,
      person: /^(anoniem|anonymous)?$/.test(person) ? "" : person,
      digest: time === null || filled < enoughToRecognise ? "" : digestOf(codes, open, cells),
      aside: isOutside || head.trials.includes(cellOf("status", cells).trim()) ? "proefantwoord" : null,
    };
  };
}

function firstFilled({ columns }: ExportHead): (role: ColumnRole, cells: readonly string[]) => string {
  const places = Map.groupBy(columns.keys(), (index) => columns[index]!.role);
  return (role, cells) => {
    for (const index of places.get(role) ?? []) if (cells[index] !== "") return cells[index]!;
    return "";
  };
}

/** Two persons may choose the same options, but do not write the same sentence. */
function digestOf(codes: Uint8Array, open: readonly Reading[], cells: readonly string[]): string {
  const hash = createHash("sha256").update(codes);
  for (const { column } of open) hash.update(`${cells[column]}\n`);
  return hash.digest("base64");
}

function sheetOf({ year, region, corrected, export: from }: ExportInput): Omit<AnswerSheet, "respondents" | "columns"> {
  const group: SurveyGroup = from.group;
  return { year, group, region, file: from.file, corrected, invited: from.invited ?? null, everyone: from.everyone };
}

function columnsOf({ places, width }: Binding, codes: Uint8Array, kept: readonly number[]): AnswerSheet["columns"] {
  return places.map(({ item, option }, place) => {
    const column = new Uint8Array(kept.length);
    for (let index = 0; index < kept.length; index++) column[index] = codes[kept[index]! * width + place]!;
    return { item: item.id, option, codes: column };
  });
}

function accountOf({ respondents, refused }: ReadRows): Account {
  const aside: Account["aside"] = {};
  for (const { aside: reason } of respondents) if (reason !== null) aside[reason] = (aside[reason] ?? 0) + 1;
  const used = respondents.filter((one) => one.aside === null).length;
  return { rows: respondents.length + refused, used, refused, aside };
}

function droppedColumns({ columns }: ExportHead, { readings }: Binding): string[] {
  const read = new Set(readings.map(({ column }) => column));
  return columns.flatMap(({ header }, index) => {
    if (read.has(index)) return [];
    return [header.trim() === "" ? `kolom ${index + 1}, zonder kop` : header.trim().slice(0, 120)];
  });
}

function withoutTimes({ respondents }: ReadRows, { export: { from, until }, file }: ExportInput): Problem[] {
  const untimed = respondents.filter(({ time }) => time === null).length;
  if (untimed === 0 || (from === undefined && until === undefined)) return [];
  const message = `bij ${untimed} rijen staat niet wanneer zij zijn ingevuld; from en until gelden niet voor hen`;
  return [{ file, message }];
}
