import { mean, median, quantileSorted, variance } from "d3-array";
import type { AreaKind } from "../domain/area.ts";
import type { NamedIndicator, NamedTheme } from "../domain/indicator.ts";
import type { Cell } from "./cell.ts";
import { type Edition, reported } from "./edition.ts";
import { formatBound } from "./formatFigure.ts";
import { isOfFirstSector } from "./isOfFirstSector.ts";
import { kindNames } from "./page.ts";

/** How much the regions of the country differ in the figures of a theme, the most first. */
export interface Spread {
  /** "jeugdregio's" */
  noun: string;
  rows: { title: string; href: string; period: string; low: Cell; middle: Cell; high: Cell }[];
}

/** With fewer regions a tenth of them is nobody. */
const fewest = 10;
/** 95% of a normal distribution lies within so many standard deviations on both sides together. */
const deviations = 2 * 1.959964;

/**
 * The figures of a theme by how much its regions differ beyond chance: the variance between regions less the mean variance
 * that chance gives each, beside the level of the figure. Figures of which chance explains all are not in it.
 */
export function spread(theme: NamedTheme, edition: Edition): Spread {
  const rows = reported(theme, edition.areas.get("NL"), edition).flatMap((indicator) => {
    const found = between(indicator, theme.region, edition);
    return found === null ? [] : [found];
  });
  return {
    noun: kindNames[theme.region].many.toLowerCase(),
    rows: rows.sort((a, b) => b.beyondChance - a.beyondChance).map(({ row }) => row),
  };
}

function between(indicator: NamedIndicator, kind: AreaKind, edition: Edition) {
  const { comparisons, areas, figures } = edition;
  const placed = areas
    .ofKind(kind)
    .filter((area) => isOfFirstSector(area, indicator.sectors))
    .flatMap(({ code }) => comparisons.position(indicator.slug, code) ?? [])
    .filter(({ lower }) => lower !== null);
  const period = Math.max(...placed.map((place) => place.period));
  const of = placed.filter((place) => place.period === period);
  const values = of.map(({ area }) => figures.get(indicator.slug, area, period)!.value!).sort((a, b) => a - b);
  if (values.length < fewest) return null;
  const chance = mean(of, ({ lower, upper }) => ((upper! - lower!) / deviations) ** 2)!;
  const beyond = Math.sqrt(Math.max(0, variance(values)! - chance));
  if (beyond === 0) return null;
  const cell = (value: number): Cell => ({ text: formatBound(value, indicator), value });
  const row = {
    title: indicator.title,
    href: `/indicator/${indicator.slug}/`,
    period: String(period),
    low: cell(quantileSorted(values, 0.1)!),
    middle: cell(median(values)!),
    high: cell(quantileSorted(values, 0.9)!),
  };
  return { row, beyondChance: beyond / mean(values)! };
}
