import { unanswered } from "../../domain/answers.ts";
import type { Problem } from "../../domain/problem.ts";
import { type Item, optionsOf } from "../../domain/questionnaire.ts";
import type { SurveyExport } from "../../domain/survey.ts";
import { looksLike } from "../nearest.ts";
import { type CodeReader, codeReader } from "./answerCode.ts";
import { isChosen, splitChosen } from "./chosenOptions.ts";
import type { ExportHead } from "./exportForm.ts";
import { itemFinder } from "./findItem.ts";

/** Where in a row of codes the answers to an item stand, or those to one option of it. */
export interface Place {
  item: Item;
  /** The option, from 1; 0 where one answer is given. */
  option: number;
}

/** Reads one column into a row of codes. */
export interface Reading {
  column: number;
  item: Item;
  /** False where the cell holds something that is no answer to the item. */
  read(cell: string, row: Uint8Array): boolean;
}

/** The items of a questionnaire, found in an export. */
export interface Binding {
  places: Place[];
  /** Length of a row of codes: the places, and one more for each item of which several options may be chosen. */
  width: number;
  readings: Reading[];
  /** Completes a row of which all columns are read. */
  complete(row: Uint8Array): void;
  problems: Problem[];
  warnings: Problem[];
}

/** An item with the columns that answer it. */
interface Bound {
  item: Item;
  columns: { column: number; code: number | null }[];
  /** Of its first place. */
  start: number;
  /** Where "weet niet" of several options is kept until the row is complete. */
  rest: number;
}

/** Finds for each item the columns that answer it, and says which items have none or too many. */
export function bindAnswers(head: ExportHead, items: readonly Item[], from: SurveyExport, file: string): Binding {
  const columns = columnsByItem(head, itemFinder(items, from.columns));
  const asked = items.map((item) => ({ item, columns: columns.get(item.id) ?? [] }));
  const found = asked.filter(({ columns }) => columns.length > 0);
  const places = found.flatMap(({ item }) => placesOf(item));
  let [start, rest] = [0, places.length];
  const bound = found.map(({ item, columns }): Bound => {
    const of = { item, columns, start, rest };
    start += placesOf(item).length;
    rest += item.type === "multiple" ? 1 : 0;
    return of;
  });
  const several = bound.filter(({ item }) => item.type === "multiple");
  return {
    places,
    width: rest,
    readings: bound.flatMap((one) => readingsOf(one, from, head.blanks)),
    complete: (row) => {
      for (const one of several) completeOptions(one, row);
    },
    problems: asked.flatMap((one) => wrongColumns(one, head, file)),
    warnings: asked.flatMap((one) => notAsked(one, file)),
  };
}

function columnsByItem(
  { columns }: ExportHead,
  find: ReturnType<typeof itemFinder>,
): ReadonlyMap<string, Bound["columns"]> {
  const found = columns.flatMap((column, index) => {
    const answer = column.role === "answer" ? find(column) : null;
    return answer === null ? [] : [{ column: index, ...answer }];
  });
  return Map.groupBy(found, ({ item }) => item.id);
}

function placesOf(item: Item): Place[] {
  if (item.type !== "multiple") return [{ item, option: 0 }];
  return optionsOf(item).map((_, index) => ({ item, option: index + 1 }));
}

function readingsOf(bound: Bound, { answers }: SurveyExport, blanks: readonly string[]): Reading[] {
  const { item, columns } = bound;
  const code = codeReader(item, answers?.[item.id], blanks);
  return columns.map((found) => ({ column: found.column, item, read: cellReader(bound, found.code, code) }));
}

function cellReader(bound: Bound, option: number | null, code: CodeReader): Reading["read"] {
  if (bound.item.type === "open") return openReader(bound);
  if (bound.item.type !== "multiple") return singleReader(bound, code);
  return option === null ? severalReader(bound, code) : boxReader(bound, option, code);
}

/** What was written is forgotten here. */
function openReader({ start }: Bound): Reading["read"] {
  return (cell, row) => {
    if (/[\p{L}\p{N}]/u.test(cell)) row[start] = 1;
    return true;
  };
}

/** Of two columns, as for parents and the young, one is filled in. */
function singleReader({ start }: Bound, code: CodeReader): Reading["read"] {
  return (cell, row) => {
    const found = code(cell);
    if (found !== null && found !== unanswered) row[start] = found;
    return found !== null;
  };
}

function boxReader(bound: Bound, option: number, code: CodeReader): Reading["read"] {
  const seen = new Map<string, boolean | null>();
  return (cell, row) => {
    if (!seen.has(cell) && seen.size < 1000) seen.set(cell, isChosen(cell, option, code));
    const chosen = seen.get(cell) ?? null;
    if (chosen) choose(bound, option, row);
    return chosen !== null;
  };
}

function severalReader(bound: Bound, code: CodeReader): Reading["read"] {
  return (cell, row) => {
    const { codes, unknown } = splitChosen(cell, bound.item, code);
    for (const option of codes) choose(bound, option, row);
    return !unknown;
  };
}

function choose({ item, start, rest }: Bound, code: number, row: Uint8Array): void {
  if (code <= optionsOf(item).length) row[start + code - 1] = 1;
  else row[rest] = code;
}

/** Who chose something did not choose the others; who chose nothing did not answer, or said "weet niet". */
function completeOptions({ item, start, rest }: Bound, row: Uint8Array): void {
  const end = start + optionsOf(item).length;
  const others = row.subarray(start, end).includes(1) ? 2 : row[rest]!;
  for (let place = start; place < end; place++) if (row[place] !== 1) row[place] = others;
}

/** A column that is not there would count as a question that nobody answered; two would count one answer twice. */
function wrongColumns({ item, columns }: Pick<Bound, "item" | "columns">, head: ExportHead, file: string): Problem[] {
  const line = head.rows;
  const at = { file, line, column: item.id };
  if (columns.length === 0 && item.depth === "kern" && item.type !== "open") {
    const hint = `zet bij de regio onder columns welke kolom het is, of zet ${item.id} onder without: items`;
    const similar = looksLike(item.text, answerHeaders(head)).hint;
    const hints = similar === undefined ? hint : `${similar}; ${hint}`;
    return [{ ...at, message: "heeft geen kolom in dit bestand", hint: hints }];
  }
  const codes = columns.map(({ code }) => code);
  const double = codes.find((code, index) => codes.indexOf(code) < index);
  if (double !== undefined && item.text_young === undefined) {
    const hint = "zet bij de regio onder columns welke kolom geldt";
    const value = columns.filter(({ code }) => code === double).map(({ column }) => shortHeader(head, column));
    return [{ ...at, message: "heeft meer dan één kolom in dit bestand", value: value.join(" en "), hint }];
  }
  const missing = codes.length === 0 || codes.includes(null) ? [] : optionsWithout(item, codes);
  return missing.map((value) => ({
    ...at,
    message: "mist een kolom voor een van de antwoorden",
    value,
    hint: "zet bij de regio onder columns welke kolommen van deze vraag zijn",
  }));
}

function optionsWithout(item: Item, codes: readonly (number | null)[]): string[] {
  return item.type === "multiple" ? optionsOf(item).filter((_, index) => !codes.includes(index + 1)) : [];
}

function notAsked({ item, columns }: Pick<Bound, "item" | "columns">, file: string): Problem[] {
  if (columns.length > 0 || (item.depth === "kern" && item.type !== "open")) return [];
  return [{ file, column: item.id, message: "heeft geen kolom in dit bestand en telt als niet gevraagd" }];
}

function answerHeaders({ columns }: ExportHead): string[] {
  return columns.filter(({ role }) => role === "answer").map(({ header }) => header);
}

function shortHeader({ columns }: ExportHead, index: number): string {
  return columns[index]!.header.slice(0, 60);
}
