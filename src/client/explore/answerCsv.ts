import { csvField } from "../../workbook/csvField.ts";
import type { AnswerCell } from "./openDatabase.ts";

/** What every row of a download says of itself. */
export interface Origin {
  uitgave: string;
  voorbeeldcijfers: string;
  bronvermelding: string;
}

/** An answer as a file, in the form of the other downloads: semicolons, a point as decimal mark, its origin in each row. */
export function answerCsv(
  columns: readonly string[],
  rows: readonly (readonly AnswerCell[])[],
  origin: Origin,
): string {
  const header = [...columns, ...Object.keys(origin)];
  const lines = rows.map((row) => [...row, ...Object.values(origin)]);
  return `\u{feff}${[header, ...lines].map((cells) => cells.map(csvCell).join(";")).join("\n")}\n`;
}

function csvCell(cell: AnswerCell): string {
  if (cell === null) return "";
  if (cell === "true") return "ja";
  if (cell === "false") return "nee";
  return csvField(String(cell));
}
