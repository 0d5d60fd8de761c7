import type { TrendSeries, TrendSpec } from "../charts/trendSpec.ts";
import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { PageArea } from "./areaIndex.ts";
import { areaInChart, areaInSentence } from "./areaLabel.ts";
import type { FigureIndex } from "./figureIndex.ts";
import { formatFigure } from "./formatFigure.ts";

/**
 * The chart of a figure over the years. Benchmarks stand in it where levels can be compared; counts of a gemeente and of
 * the country cannot. Null where there is no value at all, or one year only: a chart would say less than the number.
 */
export function trend(
  area: PageArea,
  indicator: NamedIndicator,
  benchmarks: readonly PageArea[],
  figures: FigureIndex,
  demo: boolean,
): TrendSpec | null {
  const own = figures.series(indicator.slug, area.code);
  const valued = own.filter(({ absence }) => absence === null);
  if (valued.length < 2) return null;
  const years = new Set(own.map(({ period }) => period));
  const others = indicator.kind === "count" ? [] : benchmarks;
  const compared = others.map((benchmark) =>
    series(
      benchmark,
      "benchmark",
      figures.series(indicator.slug, benchmark.code).filter(({ period }) => years.has(period)),
      indicator,
    ),
  );
  const [first, last] = [valued[0]!, valued.at(-1)!];
  return {
    title: `${indicator.title} in ${areaInSentence(area)}`,
    description: `Van ${formatFigure(first, indicator).text} in ${first.period} naar ${formatFigure(last, indicator).text} in ${last.period}. Alle jaren staan in de tabel.`,
    unit: indicator.kind === "share" || indicator.kind === "growth" ? "%" : "",
    decimals: "decimals" in indicator ? indicator.decimals : 0,
    series: [
      series(area, "own", own, indicator),
      ...compared.filter(({ points }) => points.some(({ value }) => value !== null)),
    ],
    breaks: indicator.breaks,
    demo,
  };
}

function series(
  area: PageArea,
  role: TrendSeries["role"],
  figures: readonly Figure[],
  indicator: NamedIndicator,
): TrendSeries {
  const points = figures.map((figure) => {
    const { text, value = null, low, high, provisional } = formatFigure(figure, indicator);
    const bounds = low === undefined || high === undefined ? {} : { low, high };
    return {
      period: figure.period,
      value: figure.absence === null ? value : null,
      text,
      ...bounds,
      ...(provisional ? { provisional } : {}),
    };
  });
  return { name: areaInChart(area), role, points };
}
