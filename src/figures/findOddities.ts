import { join } from "node:path";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { Problem } from "../domain/problem.ts";
import { query, type Warehouse } from "../warehouse/warehouse.ts";

/** Figures that were computed as asked and can hardly be meant: none at all, or more than all of them. */
export async function findOddities(
  warehouse: Warehouse,
  indicators: readonly NamedIndicator[],
  reports: string,
): Promise<Problem[]> {
  const rows = await query<{ indicator: string; values: number; highest: number }>(
    warehouse,
    "select indicator, count(value)::integer as values, max(value) as highest from published group by indicator",
  );
  const found = new Map(rows.map((row) => [row.indicator, row]));
  return indicators.flatMap(({ slug, theme, kind }) => {
    const file = join(reports, theme, `${slug}.yaml`);
    const { values = 0, highest = 0 } = found.get(slug) ?? {};
    if (values === 0) return [{ file, message: "krijgt voor geen enkel gebied en jaar een cijfer" }];
    if (kind !== "share" || highest <= 100) return [];
    return [{ file, message: "is ergens meer dan 100%", hint: "is de teller wel een deel van de noemer?" }];
  });
}
