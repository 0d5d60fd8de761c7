import type { TrendSeries, TrendSpec } from "../../charts/trendSpec.ts";
import type { Counted } from "../../comparison/counted.ts";
import { isCounting } from "../../comparison/difference.ts";
import { figureInterval } from "../../comparison/figureInterval.ts";
import type { NamedIndicator } from "../../domain/indicator.ts";
import { areaInChart, type Named } from "../../views/areaLabel.ts";
import type { FigureIndex } from "../../views/figureIndex.ts";
import { list } from "../../views/formatNumber.ts";
import { trend } from "../../views/trend.ts";

/** Whom a chart shows, and how. */
interface Shown {
  areas: readonly Named[];
  benchmark: Named | null;
  figures: FigureIndex;
  margins: boolean;
  demo: boolean;
}

/**
 * The charts of a figure: one with a line for each area; of numbers, for which areas of different sizes have no common axis,
 * one for each area. The benchmark is the first of the muted lines, so that every area keeps its own line in all charts.
 */
export function comparedTrends(indicator: NamedIndicator, { areas, benchmark, ...shown }: Shown): TrendSpec[] {
  const { figures, demo } = shown;
  if (indicator.kind === "count" || indicator.kind === "forecast")
    return areas.flatMap((area) => trend(area, indicator, [], figures, demo) ?? []);
  const drawn = areas.map((area) => trend(area, indicator, [], figures, demo));
  const first = drawn.findIndex((spec) => spec !== null);
  if (first < 0) return [];
  const own = areas[first]!;
  const others = [...(benchmark === null ? [] : [benchmark]), ...areas.filter((area) => area !== own)];
  const spec = trend(own, indicator, others, figures, demo)!;
  const named = new Map(spec.series.map((series) => [series.name, series]));
  const series = [own, ...others].map((area) => named.get(areaInChart(area)) ?? empty(area));
  return [
    {
      ...spec,
      title: `${indicator.title}: ${list([...areas, ...(benchmark === null ? [] : [benchmark])].map(areaInChart))}`,
      series: shown.margins
        ? series.map((one, index) => withMargins(one, [own, ...others][index]!, indicator, figures))
        : series,
    },
  ];
}

/** Keeps its place among the lines, and says that it has none. */
function empty(area: Named): TrendSeries {
  return { name: areaInChart(area), role: "benchmark", points: [] };
}

/** With 95% certainty between these bounds: a bar through each point. */
function withMargins(
  series: TrendSeries,
  { code }: Named,
  indicator: NamedIndicator,
  figures: FigureIndex,
): TrendSeries {
  if (!isCounting(indicator)) return series;
  const points = series.points.map((point) => {
    const figure = figures.get(indicator.slug, code, point.period);
    if (figure === undefined || figure.absence !== null || figure.expected) return point;
    const { lower, upper } = figureInterval(figure as Counted, indicator);
    return { ...point, low: lower, high: upper };
  });
  return { ...series, points };
}
