import type { CellStyle, CellValue, WorkbookProperties, WriteOptions, WriteSheet } from "hucre/ods";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { aboutSheet } from "./aboutSheet.ts";
import { amendZip } from "./amendZip.ts";
import { finishOds, type Layout } from "./finishOds.ts";
import { plainText } from "./plainText.ts";
import type { About, Cell, Sheet } from "./sheet.ts";
import { sheetNames } from "./sheetNames.ts";
import { uniqueNames } from "./uniqueNames.ts";

/**
 * Tables as a spreadsheet that everybody can read: after a sheet Toelichting one table a sheet, its title in A1, notes
 * under it, then a bold header row that stays in sight. No merged and no empty cells; a number is a number, and where
 * there is none the cell says why. Follows the guidance of the British Government Analysis Function,
 * "Releasing statistics in spreadsheets". The same input gives the same bytes.
 * @example await workbook([{ name: "Jeugdhulp", title: "Jeugdhulp in Almere", notes: [], header: ["Jaar", "Almere"],
 *   rows: [[{ value: 2024, decimals: 0, grouped: false }, { value: 10.25, decimals: 1, status: "voorlopig" }],
 *          [{ value: 2023, decimals: 0, grouped: false }, { absence: "protected", words: "afgeschermd" }]] }], "xlsx", about)
 */
export async function workbook(sheets: readonly Sheet[], format: "xlsx" | "ods", about: About): Promise<Uint8Array> {
  const [first, ...names] = sheetNames(["Toelichting", ...sheets.map(({ name }) => name)]);
  const all = [aboutSheet(about, sheets, names), ...sheets.map((sheet) => withStatus(marked(sheet, about)))];
  const laidOut = all.map((sheet, place) => writeSheet(sheet, [first!, ...names][place]!, place));
  const options: WriteOptions = { sheets: laidOut, properties: properties(about), defaultFont: face };
  return format === "xlsx"
    ? inDutch(await writeXlsx(options))
    : finishOds(await writeOds(options), laidOut.map(layoutOf));
}

/** The language, which hucre 1.0.0 does not write. */
function inDutch(file: Uint8Array): Promise<Uint8Array> {
  const end = "</cp:coreProperties>";
  return amendZip(file, { "docProps/core.xml": (xml) => xml.replace(end, `<dc:language>nl-NL</dc:language>${end}`) });
}

function layoutOf({ name, columns, freezePane }: WriteSheet): Layout {
  return { name, widths: columns!.map(({ width }) => width!), headerRow: freezePane!.rows! - 1 };
}

/** The titles of a document; its dates are those of the release, for a clock would make each file another. */
function properties({ title, description, date, demo }: About): WorkbookProperties {
  const day = new Date(`${date}T00:00:00Z`);
  return {
    title: demo ? `${title} (voorbeeldcijfers)` : title,
    description,
    creator: "Monitor Aansluiting Onderwijs Jeugdhulp",
    created: day,
    modified: day,
  };
}

/** Invented figures say so where they stand. */
function marked(sheet: Sheet, { demo }: About): Sheet {
  return demo ? { ...sheet, notes: [...sheet.notes, "Voorbeeldcijfers: verzonnen."] } : sheet;
}

/** With a last column that says of which numbers there is something to know; without it where there is nothing. */
function withStatus(sheet: Sheet): Sheet {
  const remarks = sheet.rows.map((row) => remark(row, sheet.header));
  if (remarks.every((text) => text === "")) return sheet;
  return {
    ...sheet,
    header: [...sheet.header, "Opmerking"],
    rows: sheet.rows.map((row, place) => [...row, remarks[place] || "geen"]),
  };
}

/** "afgerond: 2015, 2016; voorlopig: 2017": what there is to know, and of which columns. */
function remark(row: readonly Cell[], header: readonly string[]): string {
  const known = row.flatMap((cell, place) => {
    const status = typeof cell === "object" && "value" in cell ? cell.status : undefined;
    return status ? [{ status, column: header[place] ?? "" }] : [];
  });
  const columns = Map.groupBy(known, ({ status }) => status);
  return [...columns].map(([status, of]) => `${status}: ${of.map(({ column }) => column).join(", ")}`).join("; ");
}

const face = { name: "Arial", size: 10 };
const headerStyle: CellStyle = { font: { ...face, bold: true }, alignment: { wrapText: true, vertical: "top" } };
const titleStyle: CellStyle = { font: { ...face, bold: true, size: 14 } };
/** With a size of its own, so that it does not take over that the texts of its column wrap. */
const noteStyle: CellStyle = { font: face };
const textStyle: CellStyle = { alignment: { wrapText: true, vertical: "top" } };

function writeSheet(sheet: Sheet, name: string, place: number): WriteSheet {
  const header = headerNames(sheet.header);
  const above = [sheet.title, ...sheet.notes].map((line) => [plainText(line)]);
  const rows = sheet.rows.map((row) => header.map((_, column) => row[column] ?? ""));
  const table = rows.map((row) => row.map(written));
  const widths = header.map((title, column) => columnWidth(title, table, column));
  return {
    name,
    rows: [...above, header, ...table],
    cells: styled([
      [titleStyle],
      ...sheet.notes.map(() => [noteStyle]),
      header.map(() => headerStyle),
      ...rows.map((row) => row.map(styleOf)),
    ]),
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(heights([header, ...table], widths).map((height, line) => [above.length + line, { height }])),
    freezePane: { rows: above.length + 1 },
    tables: table.length === 0 ? [] : [asTable(header, above.length, table.length, place)],
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Styles by "row,column", as the writer wants them. */
function styled(rows: readonly (readonly CellStyle[])[]): Map<string, { style: CellStyle }> {
  const cells = rows.flatMap((row, line) => row.map((style, column) => [`${line},${column}`, { style }] as const));
  return new Map(cells);
}

/** What Excel takes for a table: a name and its columns, which a screen reader says with each cell. */
function asTable(header: readonly string[], above: number, rows: number, place: number) {
  return {
    name: `Tabel${place + 1}`,
    range: `A${above + 1}:${letters(header.length - 1)}${above + 1 + rows}`,
    columns: header.map((name) => ({ name })),
    style: "TableStyleLight1",
    showRowStripes: false,
    showAutoFilter: place > 0,
  };
}

/** 0 is A, 25 is Z, 26 is AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Each column a name of its own. */
function headerNames(header: readonly string[]): string[] {
  return uniqueNames(
    header.map((name, column) => plainText(name) || `Kolom ${column + 1}`),
    255,
  );
}

function written(cell: Cell): CellValue {
  if (typeof cell === "string") return plainText(cell).slice(0, 32000) || "n.v.t.";
  if ("absence" in cell) return plainText(cell.words) || cell.absence;
  if (!Number.isFinite(cell.value)) throw new Error(`Not a number for a spreadsheet: ${cell.value}`);
  return cell.value;
}

function styleOf(cell: Cell): CellStyle {
  if (typeof cell === "string") return textStyle;
  if ("absence" in cell) return { alignment: { horizontal: "right", vertical: "top" } };
  const { decimals, grouped = true } = cell;
  const whole = grouped ? "#,##0" : "0";
  return { numFmt: decimals === 0 ? whole : `${whole}.${"0".repeat(decimals)}`, alignment: { vertical: "top" } };
}

/** In characters: as wide as its longest text, 60 at most. */
function columnWidth(title: string, rows: readonly (readonly CellValue[])[], column: number): number {
  const lengths = rows.map((row) => String(row[column]).length);
  return Math.min(60, Math.max(8, Math.min(20, title.length), ...lengths) + 2);
}

/** In points: as many lines as the longest text of a row needs. Not every program reckons this for itself. */
function heights(rows: readonly (readonly CellValue[])[], widths: readonly number[]): number[] {
  const lines = (value: CellValue, column: number) => Math.ceil((String(value).length * 1.1) / widths[column]!);
  return rows.map((row) => 13.5 * Math.max(1, ...row.map(lines)));
}
