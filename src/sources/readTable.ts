import type { Problem } from "../domain/problem.ts";
import { type Delimiter, detectDelimiter } from "./detectDelimiter.ts";
import { excerpt, type Row, splitRecords } from "./splitRecords.ts";

export interface Table {
  /** One name a column; empty where the file has no table that can be read, and `problems` then says why. */
  header: string[];
  /** The line of the (last) header row. */
  headerLine: number;
  rows: Row[];
  /** Lines above and under the table that are no data: a title, "Bron: CBS". */
  footers: Row[];
  /** What could not be read. */
  problems: Problem[];
  /** How many rows (or, after an open quote, lines) are lost to these problems. */
  refused: number;
}

interface Layout {
  delimiter?: Delimiter | undefined;
  header?: 1 | 2;
}

/**
 * Reads what a person exported: any delimiter, quoted or not, cells with line breaks, titles and footers.
 * Cells are trimmed, for publishers pad them. Every line that is not blank ends up in the header, in `rows`, in
 * `footers` or in `problems`.
 */
export function readTable(text: string, file: string, { delimiter, header: headerRows = 1 }: Layout = {}): Table {
  const { records, problems, unread } = splitRecords(text, file, delimiter ?? detectDelimiter(text));
  const headerLost = problems.some(({ line }) => line! < (records[0]?.line ?? 1));
  const titles = records.splice(0, countTitles(records));
  const head = records.splice(0, headerRows);
  const header = joinHeader(head.map(({ cells }) => cells));
  const table: Table = {
    header,
    headerLine: head.at(-1)?.line ?? 1,
    rows: [],
    footers: titles,
    problems,
    refused: unread,
  };
  if (headerLost) return { ...table, header: [], refused: unread + head.length + records.length };
  if (head.length < headerRows) return withoutHeader(table, head, headerRows, file);
  if (isOneCell(header)) return damaged(table, text, file);
  for (const record of records) sortOut(record, table, file);
  return table;
}

/** A row belongs to the table if it is as wide as the header; empty cells too many at the end do no harm. */
function sortOut(record: Row, table: Table, file: string): void {
  const width = table.header.length;
  const cells = record.cells.slice(0, Math.max(width, record.cells.findLastIndex((cell) => cell !== "") + 1));
  if (isFooter(cells)) table.footers.push(record);
  else if (cells.length === width) table.rows.push({ line: record.line, cells });
  else {
    table.refused += 1;
    table.problems.push({
      file,
      line: record.line,
      message: `heeft ${cells.length} kolommen, de kopregel ${width}`,
      value: excerpt(cells.join(" | ")),
      hint: "kijk of het scheidingsteken of een aanhalingsteken in deze regel beschadigd is",
    });
  }
}

/** `Bron: CBS` alone, with empty cells, or with links and a year behind it. */
function isFooter(cells: string[]): boolean {
  return /^(bron|source)\s*:|^©/i.test(cells[0] ?? "");
}

/** Lines above the header: a title that is one cell where the next line has more, and `sep=;` for a spreadsheet. */
function countTitles(records: Row[]): number {
  const first = records.findIndex(({ cells }, index) => {
    const isTitle = cells.length === 1 && (records[index + 1]?.cells.length ?? 0) > 1;
    return !isTitle && !/^sep=/i.test(cells[0]!);
  });
  return Math.max(0, first);
}

/** One name a column; two header rows are joined, and a blank above a name means: as to the left. */
function joinHeader(head: string[][]): string[] {
  const [first = [], second] = head;
  if (second === undefined) return trimEnd(first);
  let above = "";
  return trimEnd(
    Array.from({ length: Math.max(first.length, second.length) }, (_, column) => {
      above = first[column] || above;
      return [above, second[column] ?? ""].filter(Boolean).join(" / ");
    }),
  );
}

function trimEnd(header: string[]): string[] {
  const last = header.findLastIndex((name) => name !== "");
  return header.slice(0, last + 1);
}

function withoutHeader(table: Table, head: Row[], wanted: number, file: string): Table {
  const message = head.length === 0 ? "het bestand is leeg" : `het bestand heeft geen ${wanted} kopregels`;
  const problems = table.problems.length > 0 ? table.problems : [{ file, line: table.headerLine, message }];
  return { ...table, header: [], problems, refused: table.refused + head.length };
}

/** Whole lines between quotes: the header then holds the delimiters as text. */
function isOneCell(header: string[]): boolean {
  return header.some((name) => /"[;,\t]"/.test(name)) || (header.length === 1 && /[;\t]/.test(header[0]!));
}

/** Nothing can be read reliably; each line under the header counts as refused. */
function damaged(table: Table, text: string, file: string): Table {
  const lines = text.split("\n").slice(table.headerLine);
  const problem = {
    file,
    line: table.headerLine,
    message: "in de kopregel staan scheidingstekens binnen aanhalingstekens",
    value: excerpt(table.header[0]!),
    hint: "het bestand is beschadigd bij opnieuw opslaan: haal het opnieuw op bij de bron (of klopt delimiter in het manifest niet?)",
  };
  const refused = lines.filter((line) => line.trim() !== "").length;
  return { ...table, header: [], problems: [...table.problems, problem], refused };
}
