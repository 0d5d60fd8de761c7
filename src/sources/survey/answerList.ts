import type { Problem } from "../../domain/problem.ts";
import { decodeText } from "../decodeText.ts";
import { readIfThere } from "../readIfThere.ts";
import { readTable } from "../readTable.ts";

/** A line of codes.csv or quotes.csv, by the names of its columns. */
export interface ListedAnswer<Column extends string> {
  line: number;
  cells: Record<Column, string>;
}

export interface AnswerList<Column extends string> {
  bytes: Uint8Array;
  rows: ListedAnswer<Column>[];
  refused: number;
  problems: Problem[];
}

/** Reads a list that researchers keep beside the answers; null where there is none. What stands in it is never quoted. */
export async function readAnswerList<Column extends string>(
  file: string,
  columns: readonly Column[],
): Promise<AnswerList<Column> | null> {
  const read = await readIfThere(file);
  if ("message" in read) return null;
  const table = readTable(decodeText(read.bytes), file, { delimiter: ";" });
  const places = new Map(columns.map((column) => [column, table.header.indexOf(column)]));
  const missing = table.header.length === 0 ? [] : columns.filter((column) => places.get(column) === -1);
  const cellsOf = (cells: string[]) =>
    Object.fromEntries(columns.map((column) => [column, cells[places.get(column)!]!])) as Record<Column, string>;
  return {
    bytes: read.bytes,
    rows: missing.length > 0 ? [] : table.rows.map(({ line, cells }) => ({ line, cells: cellsOf(cells) })),
    refused: table.refused + (missing.length > 0 ? table.rows.length : 0),
    problems: [
      ...table.problems.map(({ value: _, ...problem }) => problem),
      ...missing.map((column) => ({ file, line: table.headerLine, column, message: "deze kolom ontbreekt" })),
    ],
  };
}
