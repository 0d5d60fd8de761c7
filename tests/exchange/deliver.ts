import { join } from "node:path";
import type { Figure } from "../../src/domain/figure.ts";
import { writeExchange } from "../../src/exchange/writeExchange.ts";
import { deriveFigures, loadInputs } from "../../src/figures/deriveFigures.ts";
import { readRelease } from "../../src/sources/readRelease.ts";
import { indexAreas } from "../../src/views/areaIndex.ts";
import type { Edition } from "../../src/views/edition.ts";
import { indexGroups } from "../../src/views/groupIndex.ts";
import { openWarehouse, query } from "../../src/warehouse/warehouse.ts";

/** What a build does to a release as far as deliveries need it: no pages, no pictures. Returns the published figures. */
export async function deliver({ data, reports }: { data: string; reports: string }, out: string): Promise<Figure[]> {
  const inputs = await readRelease(data, reports);
  const warehouse = await openWarehouse();
  await loadInputs(warehouse, inputs);
  await deriveFigures(warehouse, inputs);
  const figures = await query<Figure>(warehouse, "from published order by indicator, area, period");
  warehouse.closeSync();
  const groups = indexGroups({ groups: [], members: [], neighbours: [] });
  await writeExchange({ ...inputs, areas: indexAreas(inputs.register), groups } as unknown as Edition, figures, out);
  return figures;
}

/** Where the files of a delivery stand in the folder of a build. */
export function deliveryIn(out: string, system: "swing" | "vensters"): string {
  return join(out, "public", "data", system);
}
