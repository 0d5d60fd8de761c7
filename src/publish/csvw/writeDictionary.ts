import { join } from "node:path";
import { openWarehouse, query, runSql } from "../../warehouse/warehouse.ts";
import type { CellKind, DataFile } from "../dataFile.ts";
import { dataFiles, dictionaryFile, everythingFile } from "../dataFiles.ts";
import { writeTable } from "./writeCodes.ts";

/** Writes data/datawoordenboek.csv: what each column of each file is, tables of the database too. */
export async function writeDictionary(folder: string): Promise<void> {
  const parquet = { ...everythingFile, address: "cijfers.parquet" };
  const rows = [...dataFiles, parquet].flatMap(fileRows);
  writeTable(join(folder, "public", "data"), dictionaryFile, [...rows, ...(await databaseRows())]);
}

function fileRows({ address, columns }: DataFile): (string | number)[][] {
  return columns.map(({ name, means, kind, required }, index) => [
    ...[address, index + 1, name, means],
    ...[kindInWords(kind), required ? "ja" : "nee", typeof kind === "string" ? "" : kind.join(" | ")],
  ]);
}

const words: Record<Extract<CellKind, string>, string> = {
  text: "tekst",
  number: "getal, met een punt voor de decimalen",
  count: "geheel getal",
  year: "jaar",
  date: "datum",
  yes: "ja of nee",
  release: "nummer van een uitgave",
};

function kindInWords(kind: CellKind): string {
  return typeof kind === "string" ? words[kind] : "een van deze woorden";
}

/** What DuckDB calls the same. */
const types: Record<string, string> = {
  VARCHAR: words.text,
  DOUBLE: "getal",
  INTEGER: words.count,
  BOOLEAN: "waar of onwaar",
  DATE: words.date,
};

/** The tables of the database as the file that makes them describes them. */
async function databaseRows(): Promise<(string | number)[][]> {
  const warehouse = await openWarehouse();
  await runSql(warehouse, new URL("../database.sql", import.meta.url));
  const columns = await query<{ tabel: string; plaats: number; kolom: string; type: string; betekenis: string }>(
    warehouse,
    `select table_name as tabel, column_index as plaats, column_name as kolom, data_type as type, comment as betekenis
     from duckdb_columns() where not internal order by table_oid, column_index`,
  );
  warehouse.closeSync();
  return columns.map(({ tabel, plaats, kolom, type, betekenis }) => [
    ...[`monitor.duckdb, tabel ${tabel}`, plaats, kolom, betekenis],
    ...[types[type]!, "nee", ""],
  ]);
}
