import type { Group, Neighbour, Register } from "../../src/domain/area.ts";
import type { Change, Comparison, Position, Standout, Trend } from "../../src/domain/comparison.ts";
import type { Figure } from "../../src/domain/figure.ts";
import type { NamedIndicator } from "../../src/domain/indicator.ts";
import type { Likeness } from "../../src/domain/likeness.ts";
import type { Source } from "../../src/domain/manifest.ts";
import type { Observation } from "../../src/domain/observation.ts";
import { deriveFigures, loadInputs } from "../../src/figures/deriveFigures.ts";
import { openWarehouse, query } from "../../src/warehouse/warehouse.ts";
import { register, release } from "./smallCountry.ts";

/** All that is derived of some observations, each table in an order of its own. */
export interface Tables {
  published: Figure[];
  comparisons: Comparison[];
  changes: Change[];
  trends: Trend[];
  positions: Position[];
  standouts: Standout[];
  groups: Group[];
  group_members: { group: string; member: string }[];
  neighbours: Neighbour[];
}

const tables = [
  "published",
  "comparisons",
  "changes",
  "trends",
  "positions",
  "standouts",
  "groups",
  "group_members",
  "neighbours",
] as const satisfies (keyof Tables)[];

interface Circumstances {
  country?: Register;
  likeness?: Likeness | null;
  rows?: "areas" | "places";
}

/** Runs the whole of the figures stage, in the memory of a database. */
export async function deriveTables(
  observations: readonly Observation[],
  indicators: readonly NamedIndicator[],
  { country = register, likeness = null, rows = "areas" }: Circumstances = {},
): Promise<Tables> {
  const warehouse = await openWarehouse();
  const measures = Object.fromEntries(observations.map(({ measure }) => [measure, {}]));
  const sources = [{ slug: "bron", extracts: [{ rows, measures }] }] as unknown as Source[];
  const inputs = { indicators: [...indicators], observations: [...observations] };
  await loadInputs(warehouse, { ...inputs, release, register: country, sources });
  await deriveFigures(warehouse, { likeness, indicators: inputs.indicators });
  const found = await Promise.all(tables.map((table) => query(warehouse, `from ${table} order by all`)));
  warehouse.closeSync();
  return Object.fromEntries(tables.map((table, index) => [table, found[index]])) as unknown as Tables;
}
