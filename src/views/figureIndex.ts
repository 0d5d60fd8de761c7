import type { Figure } from "../domain/figure.ts";

/** The published figures by indicator and area, years ascending. */
export interface FigureIndex {
  /** Every year of an area; empty where there is none. */
  series(indicator: string, area: string): readonly Figure[];
  /** One figure. */
  get(indicator: string, area: string, period: number): Figure | undefined;
}

export function indexFigures(figures: Iterable<Figure>): FigureIndex {
  const series = new Map<string, Figure[]>();
  const single = new Map<string, Figure>();
  for (const figure of figures) {
    const key = `${figure.indicator} ${figure.area}`;
    const years = series.get(key);
    if (years === undefined) series.set(key, [figure]);
    else years.push(figure);
    single.set(`${key} ${figure.period}`, figure);
  }
  for (const years of series.values()) years.sort((a, b) => a.period - b.period);
  return {
    series: (indicator, area) => series.get(`${indicator} ${area}`) ?? [],
    get: (indicator, area, period) => single.get(`${indicator} ${area} ${period}`),
  };
}
