import type { AnswerSheet } from "../../domain/answers.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Account } from "../../domain/received.ts";
import { decodeText } from "../decodeText.ts";
import { detectDelimiter } from "../detectDelimiter.ts";
import { foldProblems } from "../foldProblems.ts";
import { type Binding, bindAnswers } from "./bindAnswers.ts";
import type { ExportHead } from "./exportForm.ts";
import type { ExportInput } from "./exportInput.ts";
import { type ReadRows, readRows } from "./readRows.ts";
import { knownTools, recogniseForm } from "./recogniseForm.ts";
import { layAsideDoubles } from "./respondents.ts";
import { type ExportRow, splitExport } from "./splitExport.ts";
import { mendQuotes } from "./surveyMonkey.ts";

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

function sheetOf({ year, region, corrected, export: from }: ExportInput): Omit<AnswerSheet, "respondents" | "columns"> {
  const { group, file, everyone } = from;
  return { year, group, region, file, corrected, invited: from.invited ?? null, everyone };
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
