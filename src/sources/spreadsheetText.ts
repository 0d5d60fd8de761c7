import { readXlsx } from "hucre/xlsx";
import { plainNumber } from "../domain/plainNumber.ts";

/**
 * The first sheet of a spreadsheet (XLSX) as CSV with semicolons; its lines are the numbers that a program shows beside the
 * rows. Null of bytes that are no spreadsheet.
 */
export async function spreadsheetText(bytes: Uint8Array): Promise<string | null> {
  const rows = await firstSheet(bytes);
  if (rows === null) return null;
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => field(row[column])).join(";")).join("\n");
}

/** The package throws errors of many kinds at bytes that it does not know. */
async function firstSheet(bytes: Uint8Array): Promise<readonly (readonly unknown[])[] | null> {
  try {
    return (await readXlsx(bytes)).sheets[0]?.rows ?? null;
  } catch {
    return null;
  }
}

/** In quotes, and on one line: a line end within a cell would shift the numbers of all rows after it. */
function field(value: unknown): string {
  return `"${cellText(value)
    .replaceAll('"', '""')
    .replace(/[\r\n]+/g, " ")}"`;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return typeof value === "number" && Number.isFinite(value) ? plainNumber(value) : String(value);
}
