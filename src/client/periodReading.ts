import { dutchNumber } from "../charts/dutchNumber.ts";
import { margin } from "../charts/trendPoint.ts";
import type { TrendPoint, TrendSpec } from "../charts/trendSpec.ts";

export interface PeriodReading {
  period: number;
  /** Name and text of each series that says something of this year. */
  lines: [name: string, text: string][];
}

/** Every year of the chart, first to last, with what the series say of it. */
export function periodReadings(spec: TrendSpec): PeriodReading[] {
  const { series } = spec;
  const periods = new Set(series.flatMap(({ points }) => points.map(({ period }) => period)));
  return [...periods]
    .sort((a, b) => a - b)
    .map((period) => ({
      period,
      lines: series.flatMap(({ name, points }): PeriodReading["lines"] => {
        const point = points.find((one) => one.period === period);
        return point ? [[name, pointText(point, spec)]] : [];
      }),
    }));
}

/** The value with what it is: "2,3% (voorlopig)", "35,4 (prognose; met 67% kans tussen 32,6 en 38,6)". */
function pointText(point: TrendPoint, spec: TrendSpec): string {
  const kinds = [
    ...(point.provisional ? ["voorlopig"] : []),
    ...(point.forecast ? ["prognose"] : []),
    ...marginText(point, spec),
  ];
  return kinds.length > 0 ? `${point.text} (${kinds.join("; ")})` : point.text;
}

function marginText(point: TrendPoint, { forecast, decimals }: TrendSpec): string[] {
  const range = margin(point);
  if (!range) return [];
  const chance = forecast && forecast.chance !== null ? `met ${forecast.chance}% kans ` : "";
  return [`${chance}tussen ${range.map((bound) => dutchNumber(bound, decimals)).join(" en ")}`];
}

/** As a sentence: "2020: Almere 2,3%, Nederland 2,1%". */
export function spokenReading({ period, lines }: PeriodReading): string {
  return `${period}: ${lines.map(([name, text]) => `${name} ${text}`).join(", ")}`;
}

/** The index of the place nearest to x; places ascend. */
export function nearest(places: number[], x: number): number {
  let best = 0;
  places.forEach((place, index) => {
    if (Math.abs(place - x) < Math.abs(places[best]! - x)) best = index;
  });
  return best;
}
