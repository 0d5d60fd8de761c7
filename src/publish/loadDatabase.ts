import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { openWarehouse, runSql } from "../warehouse/warehouse.ts";

const [folder, target] = process.argv.slice(2) as [string, string];
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * Makes a database of the CSV files in a folder, each for the table of its name; the same rows give the same bytes. A
 * process of its own, started with two paths: DuckDB leaves what was in memory in the unused parts of a file, and this
 * memory held nothing but these rows, and zeros where it was given out anew.
 */
const warehouse = await openWarehouse();
// One thread fills each part of the file before the next: it is a quarter smaller, and always in the same order.
await warehouse.run("set threads = 1");
// This way of pressing texts draws lots; without it the file is no larger.
await warehouse.run("set disabled_compression_methods = 'fsst'");
// The oldest form that knows today's compression: DuckDB 1.2 and later read it, also the one in the browser.
await warehouse.run(`attach ${quote(target)} as monitor (storage_version 'v1.2.0')`);
await warehouse.run("use monitor");
await runSql(warehouse, new URL("./database.sql", import.meta.url));
for (const file of readdirSync(folder).sort()) {
  const rows = `read_csv(${quote(join(folder, file))}, header = true, all_varchar = true, quote = '"', escape = '"')`;
  await warehouse.run(`insert into ${file.replace(/(-.*)?\.csv$/, "")} by name from ${rows}`);
}
await warehouse.run("checkpoint monitor");
await warehouse.run("use memory");
await warehouse.run("detach monitor");
warehouse.closeSync();
