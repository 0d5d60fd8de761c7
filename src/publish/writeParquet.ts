import { join } from "node:path";
import { openWarehouse } from "../warehouse/warehouse.ts";
import type { CellKind, Column } from "./dataFile.ts";
import { everythingFile } from "./dataFiles.ts";

/** Writes data/cijfers.parquet: the rows of data/cijfers.csv, each column with its type. One thread, so that two builds agree. */
export async function writeParquet(folder: string): Promise<void> {
  const data = join(folder, "public", "data");
  const quote = (path: string) => `'${path.replaceAll("'", "''")}'`;
  const warehouse = await openWarehouse();
  await warehouse.run("set threads = 1");
  await warehouse.run(
    `copy (
      select ${everythingFile.columns.map(typed).join(", ")}
      from read_csv(${quote(join(data, everythingFile.address))}, delim = ';', header = true, all_varchar = true, nullstr = '')
    ) to ${quote(join(data, "cijfers.parquet"))} (format parquet, compression zstd)`,
  );
  warehouse.closeSync();
}

const types: Partial<Record<Extract<CellKind, string>, string>> = {
  number: "double",
  count: "integer",
  year: "integer",
};

function typed({ name, kind }: Column): string {
  if (kind === "yes") return `${name} = 'ja' as ${name}`;
  const type = typeof kind === "string" ? (types[kind] ?? "varchar") : "varchar";
  return `cast(${name} as ${type}) as ${name}`;
}
