import type { Cell, Sheet } from "../../workbook/sheet.ts";
import type { TableCell, TableCells } from "./tableCells.ts";

/** A table as a sheet: numbers stay numbers, and where there is none the cell says why. */
export function tableSheet({ caption, header, rows }: TableCells): Sheet {
  return {
    name: caption || "Tabel",
    title: caption || "Tabel",
    notes: [],
    header: header.map((name) => name || "Naam"),
    rows: rows.map((row) => header.map((_, place) => sheetCell(row[place]))),
  };
}

function sheetCell(cell: TableCell | undefined): Cell {
  if (cell === undefined) return "";
  const { text, value, absence } = cell;
  if (absence !== undefined) return { absence, words: text || absence };
  if (value === undefined) return /^\d{4}$/.test(text) ? { value: Number(text), decimals: 0, grouped: false } : text;
  // Of wide bounds the words say more than a number between them.
  if (cell.low !== undefined && text.includes(" tot ")) return cell.provisional ? `${text} (voorlopig)` : text;
  const status = remarks(cell);
  return { value, decimals: decimalsIn(text), ...(status !== "" && { status }) };
}

/** What a reader must know of one number. */
function remarks({ text, low, high, provisional }: TableCell): string {
  return [
    ...(provisional ? ["voorlopig"] : []),
    ...(text.startsWith("~") ? ["schatting"] : []),
    ...(low === high ? [] : ["afgerond"]),
  ].join(", ");
}

/** As many as the reader sees: 1 of "9,3%". */
function decimalsIn(text: string): number {
  return /,(\d+)/.exec(text)?.[1]?.length ?? 0;
}
