import { type NamedIndicator, sidesOf } from "../domain/indicator.ts";
import type { Inputs } from "../domain/inputs.ts";
import { lineage } from "../domain/lineage.ts";
import { splitMeasureName } from "../domain/measureName.ts";
import { multiplier } from "../domain/multiplier.ts";
import { load, runSql, type Warehouse } from "../warehouse/warehouse.ts";
import { deriveComparisons } from "./deriveComparisons.ts";
import { deriveGroups } from "./deriveGroups.ts";

const sql = (table: string) => new URL(`./${table}.sql`, import.meta.url);

/** Makes the empty tables and loads what was read, so that the SQL can join on it. */
export async function loadInputs(
  warehouse: Warehouse,
  inputs: Pick<Inputs, "release" | "register" | "indicators" | "sources" | "observations">,
): Promise<void> {
  const { release, register, indicators, sources, observations } = inputs;
  await runSql(warehouse, sql("tables"));
  await load(warehouse, "release", [release]);
  await load(warehouse, "areas", register.areas);
  await load(warehouse, "memberships", register.memberships);
  await load(warehouse, "observations", observations);
  const classifications = [...new Set(observations.map(({ classification }) => classification))];
  const descents = classifications.flatMap((year) =>
    lineage(register, year).map((descent) => ({ classification: year, ...descent })),
  );
  await load(warehouse, "lineage", descents);
  await load(warehouse, "place_measures", placeMeasures(sources));
  await load(
    warehouse,
    "given",
    indicators.flatMap((indicator) => given(indicator, observations)),
  );
  await load(
    warehouse,
    "indicators",
    indicators.map((indicator) => ({
      indicator: indicator.slug,
      kind: indicator.kind,
      per: multiplier(indicator),
      years: "years" in indicator ? indicator.years : 0,
      first: indicator.from,
    })),
  );
  await load(
    warehouse,
    "breaks",
    indicators.flatMap(({ slug, breaks }) => breaks.map(({ period }) => ({ indicator: slug, period }))),
  );
  await load(warehouse, "levels", indicators.flatMap(levels));
  await load(warehouse, "sides", indicators.flatMap(sides));
}

/** The figures that an indicator takes over whole. An amount that comes alone is the figure: the middle of its bounds. */
function given({ slug, given: measure }: NamedIndicator, observations: Inputs["observations"]) {
  if (measure === undefined) return [];
  const own = observations.filter((one) => `${one.source}.${one.measure}` === measure);
  return own.map(({ whole, ...one }) => {
    const { low, high } = one;
    const middle = low === null || high === null ? null : (low + high) / 2;
    const alone = { value: middle, expected: false, method: "bron", members: 1, present: middle === null ? 0 : 1 };
    return { indicator: slug, ...one, ...alone, ...whole };
  });
}

function placeMeasures(sources: Inputs["sources"]): { source: string; measure: string }[] {
  const names = sources.flatMap(({ slug, extracts }) =>
    extracts
      .filter(({ rows }) => rows === "places")
      .flatMap(({ measures }) => Object.keys(measures).map((measure) => `${slug}.${measure}`)),
  );
  return [...new Set(names)].map(splitMeasureName);
}

function levels({ slug: indicator, levels: kinds, sectors }: NamedIndicator) {
  return kinds.flatMap((kind) => {
    const prefixes = kind === "samenwerkingsverband" ? sectors.map((sector) => sector.toUpperCase()) : [""];
    return prefixes.map((prefix) => ({ indicator, kind, prefix }));
  });
}

function sides(indicator: NamedIndicator) {
  return Object.entries(sidesOf(indicator)).flatMap(([side, measures]) =>
    measures.map((name) => ({ indicator: indicator.slug, side, ...splitMeasureName(name) })),
  );
}

/** Observations → figures → what may be published. Each .sql makes the table it is named after. */
export async function deriveFigures(
  warehouse: Warehouse,
  { likeness, indicators }: Pick<Inputs, "likeness" | "indicators">,
): Promise<void> {
  const run = async (...tables: string[]) => {
    for (const table of tables) await runSql(warehouse, sql(table));
  };
  await run("cells", "current_cells");
  if (likeness !== null) await deriveGroups(warehouse, likeness);
  await run("given_figures", "side_values", "region_values", "components", "figures");
  await deriveComparisons(warehouse, indicators);
  await run("published", "group_members", "source_rows");
}
