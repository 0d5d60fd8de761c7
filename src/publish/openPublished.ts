import type { Figure } from "../domain/figure.ts";
import { openWarehouse, query } from "../warehouse/warehouse.ts";

/** Reads the published figures from their own database file, the only one that is opened from here on. */
export async function openPublished(path: string): Promise<Figure[]> {
  const warehouse = await openWarehouse(path);
  const figures = await query<Figure>(warehouse, "from published order by indicator, area, period");
  warehouse.closeSync();
  return figures;
}
