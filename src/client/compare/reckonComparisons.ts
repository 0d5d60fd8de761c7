import { comparableYears } from "../../comparison/comparableYears.ts";
import { compareAreas, compareYears } from "../../comparison/compareAreas.ts";
import { isCounting } from "../../comparison/difference.ts";
import { overlap } from "../../comparison/overlap.ts";
import { trendDirection } from "../../comparison/trendDirection.ts";
import type { NamedIndicator } from "../../domain/indicator.ts";
import type { ComparisonIndex } from "../../views/comparisonIndex.ts";
import type { FigureIndex } from "../../views/figureIndex.ts";
import type { KnownAreas } from "./knownAreas.ts";

/**
 * The comparisons that a build would have made of any two areas, reckoned when they are asked for. Nothing is told of where
 * an area stands among its kind: a reader chose whom to look at.
 */
export function reckonComparisons(
  indicators: readonly NamedIndicator[],
  figures: FigureIndex,
  known: KnownAreas,
): ComparisonIndex {
  const counting = new Map(indicators.filter(isCounting).map((indicator) => [indicator.slug, indicator]));
  const years = (slug: string, area: string) => comparableYears(figures.series(slug, area), counting.get(slug)!);
  return {
    get(slug, area, benchmark) {
      const [indicator, own, other] = [counting.get(slug), known.find(area), known.find(benchmark)];
      if (indicator === undefined || own === undefined || other === undefined) return undefined;
      const lie = overlap(known.extentOf(own), known.extentOf(other));
      if (lie.part === null) return undefined;
      const found = compareAreas(years(slug, area), years(slug, benchmark), indicator, lie);
      return found === null ? undefined : { indicator: slug, area, benchmark, ...found };
    },
    change(slug, area) {
      const indicator = counting.get(slug);
      const found = indicator === undefined ? null : compareYears(years(slug, area), indicator);
      return found === null ? undefined : { indicator: slug, area, ...found };
    },
    trend(slug, area) {
      const indicator = counting.get(slug);
      const found = indicator === undefined ? null : trendDirection(years(slug, area), indicator);
      return found === null ? undefined : { indicator: slug, area, ...found };
    },
    position: () => undefined,
    standouts: () => [],
  };
}
