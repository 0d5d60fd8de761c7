import { readFile } from "node:fs/promises";
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";

/** A database and the one connection to it. This is the only module that knows DuckDB. */
export type Warehouse = DuckDBConnection;

type Row = Readonly<Record<string, DuckDBValue | undefined>>;

/** Above this the database writes to its file what it works on: the rows that were read stand in memory beside it. */
const memoryLimit = "700MB";

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
  const columns = await query<{ name: string; type: string }>(
    warehouse,
    "select column_name as name, data_type as type from duckdb_columns() where table_name = $table order by column_index",
    { table },
  );
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
