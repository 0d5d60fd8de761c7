import { CsvError, parse } from "csv-parse/sync";
import type { Problem } from "../domain/problem.ts";
import type { Delimiter } from "./detectDelimiter.ts";

export interface Row {
  /** The line of the file on which the row starts; 1 is the first. */
  line: number;
  cells: string[];
}

interface Records {
  records: Row[];
  problems: Problem[];
  /** How many lines that are not blank are lost to these problems. */
  unread: number;
}

/**
 * Splits a text into records of trimmed cells; blank ones are left out. A stray quote can swallow a line end and join two
 * rows into one that looks whole: such lines are not read but named.
 */
export function splitRecords(text: string, file: string, delimiter: Delimiter): Records {
  const result: Records = { records: [], problems: [], unread: 0 };
  const lines = text.split("\n");
  let line = 1;
  const refuse = (until: number, message: string): void => {
    const unread = lines.slice(line - 1, until).filter((text) => text.trim() !== "");
    const hint = "herstel de aanhalingstekens in deze regel of haal het bestand opnieuw op bij de bron";
    result.problems.push({ file, line, message, value: excerpt(lines[line - 1] ?? ""), hint });
    result.unread += unread.length;
  };
  const keep = (cells: string[], { lines: until }: { lines: number }): null => {
    if (
      cells.some((cell) => mayHideCells(cell, delimiter)) &&
      !isWellQuoted(lines.slice(line - 1, until).join("\n"), delimiter)
    ) {
      refuse(
        until,
        until > line
          ? `een los aanhalingsteken plakt de regels ${line} tot en met ${until} aan elkaar`
          : "heeft een los aanhalingsteken",
      );
    } else if (cells.some((cell) => cell.trim() !== ""))
      result.records.push({ line, cells: cells.map((cell) => cell.trim()) });
    line = until + 1;
    return null;
  };
  try {
    parse(text, {
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
      on_record: keep,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // With relaxed quotes one thing is left that stops the reader: a quote that is opened and never closed.
    refuse(
      lines.length,
      "een aanhalingsteken wordt geopend en nergens gesloten; deze regel en alles erna is niet gelezen",
    );
  }
  return result;
}

/** The start of a damaged line, to recognise it by. */
export function excerpt(line: string): string {
  return line.slice(0, 60);
}

/**
 * Text between quotes may hold the delimiter or a line end. With a quote in it too, it may also be cells run together.
 */
function mayHideCells(cell: string, delimiter: Delimiter): boolean {
  return cell.includes('"') && (cell.includes(delimiter) || cell.includes("\n"));
}

function isWellQuoted(record: string, delimiter: Delimiter): boolean {
  try {
    parse(record, { delimiter, record_delimiter: "\n", relax_column_count: true, bom: true });
    return true;
  } catch {
    return false;
  }
}
