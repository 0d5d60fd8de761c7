import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { DataFacts } from "../views/dataPage.ts";
import { indicatorFile } from "./dataFiles.ts";

/** What the page about open data says of files that were written just now: the sizes of the large ones, and the columns. */
export function dataFacts(folder: string): DataFacts {
  const data = join(folder, "public", "data");
  const large = readdirSync(data).filter((file) => /^(cijfers|monitor)\.(csv|parquet|duckdb)$/.test(file));
  return {
    bytes: Object.fromEntries(large.map((file) => [file, statSync(join(data, file)).size])),
    columns: indicatorFile.columns.map(({ name, means, required }) => ({ name, means, required })),
  };
}
