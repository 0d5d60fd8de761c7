import type { Figure } from "../domain/figure.ts";

/** The published figures by indicator and area, years ascending. */
export interface FigureIndex {
  /** Every year of an area; empty where there is none. */
  series(indicator: string, area: string): readonly Figure[];
  /** One figure. */
  get(indicator: string, area: string, period: number): Figure | undefined;
}

/** Half a million figures are looked up millions of times: no key is pasted together for it. */
export function indexFigures(figures: Iterable<Figure>): FigureIndex {
  const byIndicator = new Map<string, Map<string, Figure[]>>();
  for (const figure of figures) {
    let areas = byIndicator.get(figure.indicator);
    if (areas === undefined) {
      areas = new Map();
      byIndicator.set(figure.indicator, areas);
    }
    const years = areas.get(figure.area);
    if (years === undefined) areas.set(figure.area, [figure]);
    else years.push(figure);
  }
  for (const areas of byIndicator.values())
    for (const years of areas.values()) years.sort((a, b) => a.period - b.period);
  const series = (indicator: string, area: string) => byIndicator.get(indicator)?.get(area) ?? [];
  return {
    series,
    // A series has few years: the last ones are asked for most.
    get: (indicator, area, period) => series(indicator, area).findLast((figure) => figure.period === period),
  };
}
