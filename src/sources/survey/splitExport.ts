/** A row of an export, or lines of it that cannot be read. */
export interface ExportRow {
  /** The line of the file on which it starts; 1 is the first. */
  line: number;
  cells: string[];
  /** How many lines that are not blank are lost to a stray quote; 0 of a row that is whole. */
  lost: number;
}

/** Where the reader is. */
interface Cursor {
  text: string;
  delimiter: number;
  at: number;
  line: number;
}

const quote = 34;
const newline = 10;

/**
 * The rows of an export one by one, blank ones left out: a survey of 200,000 is never in memory as cells, and what stands in
 * them is never quoted in a message. Cells between quotes may hold delimiters and line ends. A row in which a quote is
 * opened and not closed before a delimiter is lost, with the lines that it may have swallowed.
 */
export function* splitExport(text: string, delimiter: string): Generator<ExportRow> {
  const cursor: Cursor = {
    text,
    delimiter: delimiter.charCodeAt(0),
    at: text.charCodeAt(0) === 0xfeff ? 1 : 0,
    line: 1,
  };
  while (cursor.at < text.length) {
    const row = readRow(cursor);
    if (row.lost > 0 || row.cells.some((cell) => cell !== "" && cell.trim() !== "")) yield row;
  }
}

function readRow(cursor: Cursor): ExportRow {
  const { text } = cursor;
  const [start, line] = [cursor.at, cursor.line];
  const cells: string[] = [];
  for (;;) {
    const cell = text.charCodeAt(cursor.at) === quote ? quotedCell(cursor) : bareCell(cursor);
    if (cell === null) return { line, cells: [], lost: loseLines(cursor, start, line) };
    cells.push(cell);
    const next = text.charCodeAt(cursor.at);
    cursor.at += 1;
    if (next !== cursor.delimiter) break;
  }
  cursor.line += 1;
  return { line, cells, lost: 0 };
}

function bareCell(cursor: Cursor): string {
  const { text, delimiter, at: start } = cursor;
  let at = start;
  for (let letter = text.charCodeAt(at); at < text.length; letter = text.charCodeAt(++at)) {
    if (letter === delimiter || letter === newline) break;
  }
  cursor.at = at;
  return text.slice(start, at);
}

/** Null where the quote that closes is missing, or stands in the middle of a cell. */
function quotedCell(cursor: Cursor): string | null {
  const { text } = cursor;
  const start = cursor.at + 1;
  let end = text.indexOf('"', start);
  while (end !== -1 && text.charCodeAt(end + 1) === quote) end = text.indexOf('"', end + 2);
  if (end === -1) return null;
  const next = text.charCodeAt(end + 1);
  if (end + 1 < text.length && next !== cursor.delimiter && next !== newline) return null;
  const cell = text.slice(start, end);
  cursor.at = end + 1;
  cursor.line += countLineEnds(cell);
  return cell.includes('"') ? cell.replaceAll('""', '"') : cell;
}

/** Goes to the end of the line in which the quote closes at last, or of the file. */
function loseLines(cursor: Cursor, start: number, line: number): number {
  const { text } = cursor;
  const closing = text.indexOf('"', cursor.at + 1);
  const end = closing === -1 ? -1 : text.indexOf("\n", closing);
  cursor.at = end === -1 ? text.length : end + 1;
  const lost = text.slice(start, cursor.at);
  // Counted anew from the start of the row, of which some cells may have been read.
  cursor.line = line + countLineEnds(lost);
  return lost.split("\n").filter((text) => text.trim() !== "").length;
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
