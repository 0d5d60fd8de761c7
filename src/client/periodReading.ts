import type { TrendSpec } from "../charts/trendSpec.ts";

export interface PeriodReading {
  period: number;
  /** Name and text of each series that says something of this year. */
  lines: [name: string, text: string][];
}

/** Every year of the chart, first to last, with what the series say of it. */
export function periodReadings({ series }: TrendSpec): PeriodReading[] {
  const periods = new Set(series.flatMap(({ points }) => points.map(({ period }) => period)));
  return [...periods]
    .sort((a, b) => a - b)
    .map((period) => ({
      period,
      lines: series.flatMap(({ name, points }): PeriodReading["lines"] => {
        const point = points.find((one) => one.period === period);
        return point ? [[name, point.provisional ? `${point.text} (voorlopig)` : point.text]] : [];
      }),
    }));
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
