import { join } from "node:path";
import type { Figure } from "../domain/figure.ts";
import { openWarehouse, query } from "../warehouse/warehouse.ts";

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Where the figures of a release stand in the store. */
function figuresFile(store: string, id: string): string {
  return join(store, id, "figures.parquet");
}

/** The figures of a release in the store, in the order in which the published ones are read. */
export async function readFigures(store: string, id: string): Promise<Figure[]> {
  const warehouse = await openWarehouse();
  const rows = `read_parquet(${quote(figuresFile(store, id))})`;
  const figures = await query<Figure>(warehouse, `from ${rows} order by indicator, area, period`);
  warehouse.closeSync();
  return figures;
}

/** Writes the published table of a database as Parquet: the same rows are the same bytes. */
export async function writeFigures(published: string, target: string): Promise<void> {
  const warehouse = await openWarehouse();
  await warehouse.run("set threads = 1");
  await warehouse.run(`attach ${quote(published)} as published (read_only)`);
  const rows = "from published.published order by indicator, area, period";
  await warehouse.run(`copy (${rows}) to ${quote(target)} (format parquet, compression zstd)`);
  await warehouse.run("detach published");
  warehouse.closeSync();
}

/** How many rows of the published table are not, or not the same, in the figures that a release has in the store. */
export async function countOthers(published: string, store: string, id: string): Promise<number> {
  const warehouse = await openWarehouse();
  await warehouse.run(`attach ${quote(published)} as published (read_only)`);
  const [now, kept] = ["from published.published", `from read_parquet(${quote(figuresFile(store, id))})`];
  const others = `select count(*)::int as count from ((${now} except all ${kept}) union all (${kept} except all ${now}))`;
  const [{ count }] = (await query<{ count: number }>(warehouse, others)) as [{ count: number }];
  await warehouse.run("detach published");
  warehouse.closeSync();
  return count;
}
