import { csvField } from "../../workbook/csvField.ts";
import type { TableCell, TableCells } from "./tableCells.ts";

/** What a file says of the release in each of its rows. */
interface Release {
  id: string;
  demo: boolean;
}

/**
 * A table as the downloads of this site are: a semicolon between columns, a point as decimal mark, and where there is no
 * number an empty cell with the reason in a column of its own. Such a column is there where its table needs it.
 */
export function tableCsv({ header, rows }: TableCells, { id, demo }: Release): string {
  const columns = header.map((name, place) =>
    columnsOf(
      name,
      rows.map((row) => row[place]),
    ),
  );
  const names = columns.flatMap((column) => column.map(({ name }) => name));
  const records = rows.map((_, row) => columns.flatMap((column) => column.map(({ values }) => values[row]!)));
  const about = [id, demo ? "ja" : "nee"];
  const lines = [[...names, "uitgave", "voorbeeldcijfers"], ...records.map((record) => [...record, ...about])];
  return `\uFEFF${lines.map((line) => line.map(csvField).join(";")).join("\r\n")}\r\n`;
}

interface Column {
  name: string;
  values: string[];
}

function columnsOf(name: string, cells: readonly (TableCell | undefined)[]): Column[] {
  const further: [string, (cell: TableCell) => string][] = [
    ["ondergrens", ({ low }) => number(low)],
    ["bovengrens", ({ high }) => number(high)],
    ["reden ontbreekt", ({ absence, text }) => (absence === undefined ? "" : text || absence)],
    ["voorlopig", ({ provisional }) => (provisional ? "ja" : "")],
  ];
  const read = (of: (cell: TableCell) => string) => cells.map((cell) => (cell === undefined ? "" : of(cell)));
  return [
    { name, values: read(mainText) },
    ...further
      .map(([what, of]) => ({ name: `${name}: ${what}`, values: read(of) }))
      .filter(({ values }) => values.some((value) => value !== "")),
  ];
}

function mainText({ text, value, absence }: TableCell): string {
  if (absence !== undefined) return "";
  return value === undefined ? text : number(value);
}

const number = (value: number | undefined) => (value === undefined ? "" : String(value));
