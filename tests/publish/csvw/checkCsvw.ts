import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { isMetadata, isSchema } from "./metadataSchema.ts";

interface Column {
  name: string;
  titles: string[];
  datatype: string | { base: string; format?: string };
  required?: boolean;
  null?: string[];
}

interface Schema {
  columns: Column[];
  primaryKey?: string[];
  foreignKeys?: { columnReference: string; reference: { resource: string; columnReference: string } }[];
}

interface Table {
  url: string;
  tableSchema: string | Schema;
}

type Metadata = ({ tables: Table[] } | Table) & { dialect: { delimiter: string } };

/** A table as it was read: its rows by column, an empty cell that is marked as such null. */
interface ReadTable {
  schema: Schema;
  rows: Record<string, string | null>[];
}

/** What was looked at, and every fault with its place: "aandeel-sbo.csv, row 3, jaar: 20x5 is no gYear". */
export interface Verdict {
  cells: number;
  faults: string[];
}

/**
 * Checks the files that metadata describes as https://www.w3.org/TR/tabular-data-model/ tells a validator to: header
 * against columns, each cell against its type, the keys, and the references from table to table.
 */
export function checkCsvw(file: string): Verdict {
  const metadata = JSON.parse(readFileSync(file, "utf8")) as Metadata;
  if (!isMetadata(metadata))
    return {
      cells: 0,
      faults: isMetadata.errors!.map(({ instancePath, message }) => `${file}${instancePath} ${message}`),
    };
  const verdict: Verdict = { cells: 0, faults: [] };
  const tables = new Map<string, ReadTable>();
  for (const { url, tableSchema } of "tables" in metadata ? metadata.tables : [metadata]) {
    const schema =
      typeof tableSchema === "string" ? readSchema(join(dirname(file), tableSchema), verdict) : tableSchema;
    const rows = readRows(join(dirname(file), url), schema, metadata.dialect.delimiter, verdict);
    checkPrimaryKey(url, schema, rows, verdict);
    tables.set(url, { schema, rows });
  }
  for (const [url, table] of tables) checkReferences(url, table, tables, verdict);
  return verdict;
}

function readSchema(file: string, { faults }: Verdict): Schema {
  const schema = JSON.parse(readFileSync(file, "utf8")) as Schema;
  if (!isSchema(schema)) faults.push(`${file}: no schema`);
  return schema;
}

function readRows(file: string, { columns }: Schema, delimiter: string, verdict: Verdict): ReadTable["rows"] {
  const [header = [], ...lines] = parse(readFileSync(file), { delimiter, bom: true }) as string[][];
  const matches = columns.map(({ titles }, index) => titles.includes(header[index]!));
  if (header.length !== columns.length || matches.includes(false)) {
    verdict.faults.push(`${file}: columns ${header} are not those of its schema`);
    return [];
  }
  return lines.map((line, index) => {
    verdict.cells += line.length;
    return Object.fromEntries(
      columns.map((column, place) => {
        const text = line[place]!;
        const fault = faultOf(text, column);
        if (fault !== null) verdict.faults.push(`${file}, row ${index + 2}, ${column.name}: ${text} ${fault}`);
        return [column.name, isNull(text, column) ? null : text];
      }),
    );
  });
}

function isNull(text: string, { null: marks = [""] }: Column): boolean {
  return marks.includes(text);
}

const forms: Record<string, RegExp> = {
  string: /^/,
  double: /^([+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|-?INF|NaN)$/,
  nonNegativeInteger: /^\+?\d+$/,
  gYear: /^-?\d{4,}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

function faultOf(text: string, column: Column): string | null {
  if (isNull(text, column)) return column.required ? "is required" : null;
  const { base, format } = typeof column.datatype === "string" ? { base: column.datatype } : column.datatype;
  if (base === "boolean") return (format ?? "true|false").split("|").includes(text) ? null : "is no boolean";
  if (format !== undefined && !new RegExp(format).test(text)) return `is not ${format}`;
  return forms[base]!.test(text) ? null : `is no ${base}`;
}

function checkPrimaryKey(url: string, { primaryKey }: Schema, rows: ReadTable["rows"], { faults }: Verdict): void {
  if (primaryKey === undefined) return;
  const seen = new Set<string>();
  for (const row of rows) {
    const key = JSON.stringify(primaryKey.map((name) => row[name]));
    if (seen.has(key)) faults.push(`${url}: two rows with ${key}`);
    seen.add(key);
  }
}

function checkReferences(
  url: string,
  { schema, rows }: ReadTable,
  tables: ReadonlyMap<string, ReadTable>,
  { faults }: Verdict,
): void {
  for (const { columnReference, reference } of schema.foreignKeys ?? []) {
    const known = tables.get(reference.resource)?.rows.map((row) => row[reference.columnReference]);
    const codes = new Set(known);
    if (known === undefined || codes.size !== known.length) faults.push(`${url}: ${reference.resource} is no list`);
    const strange = new Set(rows.map((row) => row[columnReference]).filter((code) => !codes.has(code)));
    for (const code of strange) faults.push(`${url}: ${columnReference} ${code} is not in ${reference.resource}`);
  }
}
