import { compareAreas, compareYears } from "../comparison/compareAreas.ts";
import type { Counted } from "../comparison/counted.ts";
import { apart, type CountingIndicator, isCounting } from "../comparison/difference.ts";
import { type Dated, trendDirection } from "../comparison/trendDirection.ts";
import { isGroup, kindBySector } from "../domain/area.ts";
import type { Change, Comparison, Position, Standout, Trend } from "../domain/comparison.ts";
import { isDifferent } from "../domain/comparison.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { exactPartWholeTest } from "../statistics/exactTest.ts";
import { load, query, runSql, type Warehouse } from "../warehouse/warehouse.ts";
import { positions } from "./position.ts";
import { type Candidate, standouts } from "./standouts.ts";

const sql = (table: string) => new URL(`./${table}.sql`, import.meta.url);

/**
 * Compares every latest figure with its benchmarks, with its own past and with all areas of its kind, once and for all
 * pages: tables comparisons, changes, trends, positions and standouts.
 */
export async function deriveComparisons(warehouse: Warehouse, indicators: readonly NamedIndicator[]): Promise<void> {
  await runSql(warehouse, sql("comparable_figures"));
  await runSql(warehouse, sql("benchmark_pairs"));
  const pairs = Map.groupBy(await query<Pair>(warehouse, "from benchmark_pairs order by all"), ({ area }) => area);
  const candidates = new Map<string, Candidate[]>();
  for (const indicator of indicators.filter(isCounting)) {
    const areas = await seriesOf(warehouse, indicator);
    const reported = [...areas.values()].filter(({ kind }) => !isGroup(kind));
    const compared = reported.flatMap((own) => compare(own, areas, pairs.get(own.area) ?? [], indicator));
    const placed = [...Map.groupBy(reported, peers).values()].flatMap((same) => place(same, indicator));
    await load(warehouse, "comparisons", compared);
    await load(
      warehouse,
      "changes",
      reported.flatMap((own) => change(own, indicator)),
    );
    await load(
      warehouse,
      "trends",
      reported.flatMap((own) => trend(own, indicator)),
    );
    await load(warehouse, "positions", placed);
    for (const [area, candidate] of nominate(areas, compared, placed, indicator))
      candidates.set(area, [...(candidates.get(area) ?? []), candidate]);
  }
  await load(
    warehouse,
    "standouts",
    [...candidates].flatMap(([area, of]) => rank(area, of)),
  );
}

/** Who an area stands among: verbanden of primary schools are not among those of secondary schools. */
function peers({ area, kind }: Pick<Series, "area" | "kind">): string {
  return kindBySector({ code: area, kind });
}

interface Pair {
  area: string;
  benchmark: string;
  within: number;
}

/** The unbroken last years of an area, ascending. */
interface Series {
  area: string;
  kind: string;
  years: readonly Dated[];
  latest: Dated;
}

async function seriesOf(warehouse: Warehouse, { slug }: CountingIndicator): Promise<Map<string, Series>> {
  const rows = await query<Dated & { area: string; kind: string }>(
    warehouse,
    "from comparable_figures where indicator = $slug order by area, period",
    { slug },
  );
  return new Map(
    [...Map.groupBy(rows, ({ area }) => area)].map(([area, of]) => {
      return [area, { area, kind: of[0]!.kind, years: of, latest: of.at(-1)! }];
    }),
  );
}

function compare(
  { area, years }: Series,
  areas: ReadonlyMap<string, Series>,
  pairs: readonly Pair[],
  indicator: CountingIndicator,
): Comparison[] {
  return pairs.flatMap(({ benchmark, within }) => {
    const other = areas.get(benchmark)?.years ?? [];
    const found = compareAreas(years, other, indicator, { part: "own", within });
    return found === null ? [] : [{ indicator: indicator.slug, area, benchmark, ...found }];
  });
}

function change({ area, years }: Series, indicator: CountingIndicator): Change[] {
  const found = compareYears(years, indicator);
  return found === null ? [] : [{ indicator: indicator.slug, area, ...found }];
}

function trend({ area, years }: Series, indicator: CountingIndicator): Trend[] {
  const found = trendDirection(years, indicator);
  return found === null ? [] : [{ indicator: indicator.slug, area, ...found }];
}

/** Among the areas of a kind that have the figure in the year of most of them. */
function place(same: readonly Series[], indicator: CountingIndicator): Position[] {
  const years = [...Map.groupBy(same, ({ latest }) => latest.period)];
  const [period, of] = years.sort(([a, some], [b, others]) => others.length - some.length || b - a)[0]!;
  const figures = new Map(of.map(({ area, latest }): [string, Counted] => [area, latest]));
  return [...positions(figures, indicator)].map(([area, found]) => ({
    indicator: indicator.slug,
    area,
    period,
    ...found,
  }));
}

/** Every area that was put beside the country, with how far out among its kind it is. */
function nominate(
  areas: ReadonlyMap<string, Series>,
  compared: readonly Comparison[],
  placed: readonly Position[],
  indicator: CountingIndicator,
): [string, Candidate][] {
  const country = areas.get("NL");
  if (country === undefined) return [];
  const inPlace = new Set(placed.map(({ area }) => area));
  const values = Map.groupBy(
    [...areas.values()].filter(({ area }) => inPlace.has(area)),
    peers,
  );
  return compared
    .filter(({ benchmark, area }) => benchmark === "NL" && inPlace.has(area))
    .map(({ area, value, verdict, period }) => {
      const own = areas.get(area)!;
      const { latest } = own;
      const others = values.get(peers(own))!.filter((one) => one.area !== area);
      const farther = others.filter((one) =>
        value > 0 ? one.latest.value > latest.value : one.latest.value < latest.value,
      );
      const national = country.years.find((year) => year.period === period)!;
      const candidate = {
        indicator: indicator.slug,
        theme: indicator.theme,
        p: chanceOf(latest, national, indicator),
        different: isDifferent(verdict),
        outward: farther.length / Math.max(1, others.length),
      };
      return [area, candidate];
    });
}

/** Of a difference from the rest of the country, were there none. */
function chanceOf(own: Counted, national: Counted, indicator: CountingIndicator): number {
  const { part, whole, kind } = apart(own, national, indicator, 1)!;
  return exactPartWholeTest(part, whole, kind);
}

function rank(area: string, candidates: readonly Candidate[]): Standout[] {
  return standouts(candidates).map((indicator, index) => ({ area, indicator, rank: index + 1 }));
}
