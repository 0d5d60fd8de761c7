import type { TrendPoint, TrendSeries, TrendSpec } from "../charts/trendSpec.ts";
import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { unbrokenSince } from "../domain/unbrokenSince.ts";
import { areaInChart, areaInSentence, type Named } from "./areaLabel.ts";
import type { FigureIndex } from "./figureIndex.ts";
import { formatBound, formatFigure } from "./formatFigure.ts";
import { unitSign } from "./unitSign.ts";
import { visibleBounds } from "./visibleBounds.ts";

/**
 * The chart of a figure over the years. Benchmarks stand in it where levels can be compared; counts of a gemeente and of
 * the country cannot. Null where there is no value at all, or one year only: a chart would say less than the number.
 */
export function trend(
  area: Named,
  indicator: NamedIndicator,
  benchmarks: readonly Named[],
  figures: FigureIndex,
  demo: boolean,
): TrendSpec | null {
  const own = figures.series(indicator.slug, area.code);
  const valued = own.filter(({ absence }) => absence === null);
  if (valued.length < 2) return null;
  const years = new Set(own.map(({ period }) => period));
  const others = indicator.kind === "count" || indicator.kind === "forecast" ? [] : benchmarks;
  const compared = others.map((benchmark) =>
    series(
      benchmark,
      "benchmark",
      figures.series(indicator.slug, benchmark.code).filter(({ period }) => years.has(period)),
      indicator,
    ),
  );
  const last = valued.at(-1)!;
  // Two years on two sides of a break are not put beside each other.
  const since = unbrokenSince(indicator, last.period);
  const first = valued.find(({ period }) => period >= since)!;
  return {
    title: `${indicator.title} in ${areaInSentence(area)}`,
    description: `Van ${formatFigure(first, indicator).text} in ${first.period} naar ${formatFigure(last, indicator).text} in ${last.period}. Alle jaren staan in de tabel.`,
    unit: unitSign(indicator),
    decimals: "decimals" in indicator ? indicator.decimals : 0,
    series: visibleBounds([
      series(area, "own", own, indicator),
      ...compared.filter(({ points }) => points.some(({ value }) => value !== null)),
    ]),
    breaks: indicator.breaks,
    ...forecast(indicator, own),
    ...(indicator.norm === undefined
      ? {}
      : { norm: { value: indicator.norm.value, text: `afspraak: ${formatBound(indicator.norm.value, indicator)}` } }),
    demo,
  };
}

/** Where counting ends and expecting begins. */
function forecast(indicator: NamedIndicator, own: readonly Figure[]): Pick<TrendSpec, "forecast"> {
  if (indicator.kind !== "forecast") return {};
  const counted = own.findLast(({ expected, absence }) => !expected && absence === null)?.period;
  const from = counted ?? indicator.made;
  return { forecast: { from, made: indicator.made, chance: indicator.chance ?? null } };
}

function series(
  area: Named,
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
      ...(figure.expected && indicator.kind === "forecast" ? ahead(figure) : {}),
    };
  });
  return { name: areaInChart(area), role, points };
}

function ahead({ lower, upper }: Figure): Pick<TrendPoint, "forecast" | "margin"> {
  return { forecast: true, ...(lower === null || upper === null ? {} : { margin: { lower, upper } }) };
}
