import type { Problem } from "../domain/problem.ts";
import { type ReadJson, readJson } from "./readJson.ts";
import type { Table } from "./readTable.ts";
import { excerpt, type Row } from "./splitRecords.ts";

/**
 * Swing's table as JSON (selectiontableasjson.ashx): { headers: [{ name, type }], rows: [[code, name, value]] }. Cells
 * become texts, as in any other file; a row that is no list, or not as wide as the headers, is refused.
 */
export function swingTable(text: string, file: string): Table {
  const json = readJson(text);
  if (!("value" in json)) return unreadable(json.line, text, file, broken);
  const { headers, rows } = (json.value ?? {}) as { headers?: unknown; rows?: unknown };
  if (!Array.isArray(headers) || !Array.isArray(rows)) {
    const known = "een tabel van Swing heeft headers en rows; is dit een pagina van OData, kies dan form: swing-odata";
    return unreadable(1, text, file, { message: "is geen tabel van Swing", hint: known });
  }
  const header = headers.map((one) => cellText(isObject(one) ? one.name : one));
  const table: Table = { ...emptyTable(), header, headerLine: json.lineOf(headers) };
  if (header.length === 0) return unreadable(1, text, file, { message: "de lijst headers is leeg" });
  let line = json.lineOf(rows);
  for (const row of rows as unknown[]) {
    if (isObject(row)) line = json.lineOf(row);
    if (Array.isArray(row) && row.length === header.length) table.rows.push({ line, cells: row.map(cellText) });
    else refuse(table, { file, line, ...notWide(row, header.length) });
  }
  return table;
}

/**
 * Pages of Swing's OData: { value: [{ …}], "@odata.nextLink": … }, one or several after each other or in a list. Columns
 * are the keys; what lies deeper has its path as name: GeoItem/ExternalCode. A last page that leads on to another one is
 * half a download.
 */
export function swingOdata(text: string, file: string): Table {
  const json = readJson(text);
  if (!("value" in json)) return unreadable(json.line, text, file, broken);
  const pages = (Array.isArray(json.value) ? json.value : [json.value]) as unknown[];
  const wrong = pages.find((page) => !isObject(page) || !Array.isArray(page.value));
  if (wrong !== undefined || pages.length === 0) {
    const hint = "een pagina van OData heeft een lijst value; is dit een tabel van Swing, kies dan form: swing-table";
    return unreadable(1, text, file, { message: "is geen pagina van OData", hint });
  }
  const table: Table = { ...emptyTable(), ...flatten(pages as Page[], json, file) };
  if (table.header.length === 0 && table.problems.length === 0)
    table.problems.push({ file, line: 1, message: "heeft geen enkele rij: de lijst value is leeg" });
  const next = (pages.at(-1) as Page)["@odata.nextLink"];
  if (next !== undefined) table.problems.push(unfinished(file, json.lineOf(pages.at(-1) as Page), next));
  return table;
}

interface Page {
  value: unknown[];
  "@odata.nextLink"?: unknown;
}

function flatten(
  pages: readonly Page[],
  { lineOf }: Extract<ReadJson, { value: unknown }>,
  file: string,
): Pick<Table, "header" | "rows" | "problems" | "refused"> {
  const items = pages.flatMap((page) => page.value.map((item) => ({ item, page })));
  const flat = items
    .filter(({ item }) => isObject(item))
    .map(({ item }) => ({ item, cells: flatCells(item as object) }));
  const header = [...new Set(flat.flatMap(({ cells }) => [...cells.keys()]))];
  const rows: Row[] = flat.map(({ item, cells }) => ({
    line: lineOf(item as object),
    cells: header.map((name) => cells.get(name) ?? ""),
  }));
  const problems = items
    .filter(({ item }) => !isObject(item))
    .map(({ item, page }) => ({
      file,
      line: lineOf(page),
      message: "is geen rij van OData",
      value: excerpt(cellText(item)),
    }));
  return { header, rows, problems, refused: problems.length };
}

function flatCells(item: object, path = ""): Map<string, string> {
  return new Map(
    Object.entries(item).flatMap(([key, value]): (readonly [string, string])[] =>
      isObject(value) && !Array.isArray(value)
        ? [...flatCells(value, `${path}${key}/`)]
        : [[`${path}${key}`, cellText(value)]],
    ),
  );
}

function unfinished(file: string, line: number, next: unknown): Problem {
  return {
    file,
    line,
    column: "@odata.nextLink",
    message: "de laatste pagina verwijst naar een volgende, die hier ontbreekt",
    value: cellText(next),
    hint: "haal ook die pagina op en zet hem erachter, tot er geen @odata.nextLink meer is",
  };
}

const broken = {
  message: "is vanaf hier geen geldige JSON",
  hint: "het bestand is beschadigd of niet heel binnengekomen: haal het opnieuw op bij de bron",
};

/** Nothing can be read reliably; each line that is not blank counts as refused. */
function unreadable(line: number, text: string, file: string, wrong: Pick<Problem, "message" | "hint">): Table {
  const lines = text.split("\n");
  const value = excerpt(lines[line - 1] ?? "");
  const refused = lines.filter((one) => one.trim() !== "").length;
  return { ...emptyTable(), headerLine: line, problems: [{ file, line, value, ...wrong }], refused };
}

function emptyTable(): Table {
  return { header: [], headerLine: 1, rows: [], footers: [], problems: [], refused: 0 };
}

function refuse(table: Table, problem: Problem): void {
  table.refused += 1;
  table.problems.push(problem);
}

function notWide(row: unknown, width: number): Pick<Problem, "message" | "value"> {
  if (!Array.isArray(row)) return { message: "is geen rij van een tabel", value: excerpt(cellText(row)) };
  return {
    message: `heeft ${row.length} cellen, de lijst headers ${width}`,
    value: excerpt(row.map(cellText).join(" | ")),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** null is an empty cell; a number is written in full, without an exponent. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" && String(value).includes("e"))
    return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
  return (typeof value === "object" ? JSON.stringify(value) : String(value)).trim();
}
