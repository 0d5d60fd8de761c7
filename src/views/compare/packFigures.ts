import type { Figure } from "../../domain/figure.ts";
import type { NamedIndicator, NamedTheme } from "../../domain/indicator.ts";
import type { FigureIndex } from "../figureIndex.ts";
import { figureOfSides, type Sides, widthsOf } from "./figureOfSides.ts";
import { type Column, packColumn } from "./packColumn.ts";
import type { PackedFigures, State, ThemeFigures } from "./themeFigures.ts";

/** Packs the figures of a theme, so that unpackFigures gives them back to the last digit. */
export function packFigures(
  theme: NamedTheme,
  indicators: readonly NamedIndicator[],
  areas: readonly string[],
  figures: FigureIndex,
): ThemeFigures {
  const all = indicators.map((indicator) => areas.map((area) => figures.series(indicator.slug, area)));
  const periods = [...new Set(all.flat(2).map(({ period }) => period))].sort((a, b) => a - b);
  const pool: (number | null)[][][] = [];
  const packed = indicators.map((indicator, index) =>
    packIndicator(indicator, inYears(all[index]!, periods), periods.length, pool),
  );
  const { slug, title, region } = theme;
  return {
    theme: { slug, title, region },
    indicators,
    areas,
    periods,
    columns: pool.map(packColumn),
    figures: packed,
  };
}

type Grid = readonly (readonly (Figure | undefined)[])[];

function inYears(series: readonly (readonly Figure[])[], periods: readonly number[]): Grid {
  return series.map((years) => {
    const byPeriod = new Map(years.map((figure) => [figure.period, figure]));
    return periods.map((period) => byPeriod.get(period));
  });
}

function packIndicator(
  indicator: NamedIndicator,
  grid: Grid,
  width: number,
  pool: (number | null)[][][],
): PackedFigures {
  const columnOf = (value: (figure: Figure) => number | null): Column =>
    grid.map((row) => row.map((figure) => (figure === undefined || figure.absence !== null ? null : value(figure))));
  const store = (value: (figure: Figure) => number | null) => {
    const column = columnOf(value);
    return hasAny(column) ? place(column, pool) : null;
  };
  const margin = (side: "lower" | "upper") => {
    const column = columnOf((figure) => figure[side]);
    return hasAny(column) ? packColumn(column) : null;
  };
  const { kinds, states } = packStates(grid);
  return {
    numerator: store(({ numerator }) => numerator),
    denominator: store(({ denominator }) => denominator),
    numeratorWidth: store((figure) => widthsOf(figure, indicator).numeratorWidth),
    denominatorWidth: store((figure) => widthsOf(figure, indicator).denominatorWidth),
    lower: margin("lower"),
    upper: margin("upper"),
    kinds,
    states,
    apart: placed(grid, width, (figure) => {
      const { value, low, high } = figure;
      return value === null || follows(figure, indicator) ? null : [value, low!, high!];
    }),
    incomplete: placed(grid, width, ({ absence, present, members }) =>
      absence === "incomplete" ? [present, members] : null,
    ),
  };
}

/** Whether the figure is what its two sides make it. */
function follows(figure: Figure, indicator: NamedIndicator): boolean {
  const sides = { ...(figure as Pick<Sides, "numerator" | "denominator">), ...widthsOf(figure, indicator) };
  const { value, low, high } = figureOfSides(sides, indicator);
  return value === figure.value && low === figure.low && high === figure.high;
}

/** Any number that is worth writing: what is not there is 0. */
function hasAny(column: Column): boolean {
  return column.some((row) => row.some((value) => value !== null && value !== 0));
}

/** The place of a column in the pool: of one that says nothing else wherever both say something, or a new one. */
function place(column: Column, pool: (number | null)[][][]): number {
  const known = pool.findIndex((other) => agree(column, other));
  if (known < 0) return pool.push(column.map((row) => [...row])) - 1;
  pool[known] = pool[known]!.map((row, area) => row.map((value, year) => value ?? column[area]![year]!));
  return known;
}

/** Two columns that have nothing in common do not agree: they would only fill each other's gaps. */
function agree(one: Column, other: Column): boolean {
  let common = 0;
  const same = one.every((row, area) =>
    row.every((value, year) => {
      const beside = other[area]![year]!;
      if (value === null || beside === null) return true;
      common += 1;
      return value === beside;
    }),
  );
  return same && common > 0;
}

function packStates(grid: Grid): Pick<PackedFigures, "kinds" | "states"> {
  const kinds: State[] = [];
  const names = new Map<string, number>();
  const sign = ({ absence, expected, provisional, method }: Figure) => {
    const state: State = { absence, expected, provisional, method };
    const name = JSON.stringify(state);
    if (!names.has(name)) names.set(name, kinds.push(state) - 1);
    return names.get(name)!.toString(36);
  };
  const rows = grid.map((row) => row.map((figure) => (figure === undefined ? "." : sign(figure))).join(""));
  return { states: rows.map((row) => row.replace(/\.+$/, "")).join(";"), kinds };
}

/** What some figures have, with their place: area after area, year after year. */
function placed<T extends readonly number[]>(
  grid: Grid,
  width: number,
  found: (figure: Figure) => T | null,
): [number, ...T][] {
  return grid.flatMap((row, area) =>
    row.flatMap((figure, year): [number, ...T][] => {
      const some = figure === undefined ? null : found(figure);
      return some === null ? [] : [[area * width + year, ...some]];
    }),
  );
}
