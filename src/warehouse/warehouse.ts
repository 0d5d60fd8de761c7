import { readFile } from "node:fs/promises";
import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  SMALLINT,
  UTINYINT,
} from "@duckdb/node-api";

/** A database and the one connection to it. This is the only module that knows DuckDB. */
export type Warehouse = DuckDBConnection;

type Row = Readonly<Record<string, DuckDBValue | undefined>>;

/** Above this the database writes to its file what it works on: the rows that were read stand in memory beside it. */
const memoryLimit = "450MB";

/** Opens a database file, or one in memory. */
export async function openWarehouse(path = ":memory:"): Promise<Warehouse> {
  return (await DuckDBInstance.create(path, { threads: "2", memory_limit: memoryLimit })).connect();
}

/** Runs a file that makes the table it is named after: figures.sql makes figures. */
export async function runSql(warehouse: Warehouse, file: URL): Promise<void> {
  await warehouse.run(await readFile(file, "utf8"));
}

/** Appends rows to a table, column by column name, so that their order does not matter. */
export async function load(warehouse: Warehouse, table: string, rows: readonly object[]): Promise<void> {
  const columns = await columnsOf(warehouse, table);
  const appender = await warehouse.createAppender(table);
  for (const row of rows as readonly Row[]) {
    for (const { name, type } of columns) {
      const value = row[name] ?? null;
      if (value === null) appender.appendNull();
      else if (type === "VARCHAR") appender.appendVarchar(String(value));
      else if (type === "INTEGER") appender.appendInteger(Number(value));
      else if (type === "BOOLEAN") appender.appendBoolean(Boolean(value));
      else appender.appendDouble(Number(value));
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** Rows as columns: of each column of the table one number for all rows, or one for each. */
export type ColumnBatch = readonly (number | ArrayLike<number>)[];

const chunkTypes: Readonly<Record<string, DuckDBType>> = { INTEGER, SMALLINT, UTINYINT };
/** What DuckDB takes at once. */
const chunkRows = 2048;

/** Appends many rows of small numbers, column by column: several times as fast as row by row. */
export async function loadColumns(warehouse: Warehouse, table: string, batches: Iterable<ColumnBatch>): Promise<void> {
  const types = (await columnsOf(warehouse, table)).map(({ type }) => chunkTypes[type]!);
  const appender = await warehouse.createAppender(table);
  const chunk = DuckDBDataChunk.create(types, chunkRows);
  for (const batch of batches) {
    const rows = Math.max(...batch.map((column) => (typeof column === "number" ? 1 : column.length)));
    for (let start = 0; start < rows; start += chunkRows) {
      chunk.rowCount = Math.min(chunkRows, rows - start);
      for (const [index, column] of batch.entries()) fillColumn(chunk, index, column, start);
      appender.appendDataChunk(chunk);
    }
  }
  appender.closeSync();
}

function fillColumn(chunk: DuckDBDataChunk, index: number, column: ColumnBatch[number], start: number): void {
  const vector = chunk.getColumnVector(index);
  for (let row = 0; row < vector.itemCount; row++)
    vector.setItem(row, typeof column === "number" ? column : column[start + row]!);
  vector.flush();
}

/** The columns of a table, in its order. */
function columnsOf(warehouse: Warehouse, table: string): Promise<{ name: string; type: string }[]> {
  return query(
    warehouse,
    "select column_name as name, data_type as type from duckdb_columns() where table_name = $table order by column_index",
    { table },
  );
}

/** The rows of a query as plain objects. */
export async function query<T>(
  warehouse: Warehouse,
  sql: string,
  values: Record<string, DuckDBValue> = {},
): Promise<T[]> {
  return (await warehouse.runAndReadAll(sql, values)).getRowObjectsJS() as T[];
}

/** Copies a table into a database file of its own, which is all that later stages may open. */
export async function copyTable(warehouse: Warehouse, table: string, path: string): Promise<void> {
  await warehouse.run(`attach '${path.replaceAll("'", "''")}' as target`);
  await warehouse.run(`create table target.${table} as from ${table}`);
  await warehouse.run("detach target");
}
