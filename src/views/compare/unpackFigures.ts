import type { Figure } from "../../domain/figure.ts";
import type { NamedIndicator } from "../../domain/indicator.ts";
import type { FigureIndex } from "../figureIndex.ts";
import { figureOfSides } from "./figureOfSides.ts";
import { unpackRow } from "./packColumn.ts";
import type { PackedFigures, ThemeFigures } from "./themeFigures.ts";

/**
 * The figures of a theme as they were published, each series read when it is asked for. Of how many gemeenten a figure is
 * made, and of how many cells, is known of those that are incomplete alone; the others say 1.
 */
export function unpackFigures({ indicators, areas, periods, columns, figures }: ThemeFigures): FigureIndex {
  const rows = columns.map((column) => column.split(";"));
  const rowOf = new Map(areas.map((area, row) => [area, row]));
  const readers = new Map(
    indicators.map((indicator, index) => [indicator.slug, seriesReader(indicator, figures[index]!, periods, rows)]),
  );
  const known = new Map<string, readonly Figure[]>();
  const series = (slug: string, area: string) => {
    const key = `${slug} ${area}`;
    const row = rowOf.get(area);
    const found = known.get(key) ?? (row === undefined ? [] : (readers.get(slug)?.(area, row) ?? []));
    known.set(key, found);
    return found;
  };
  return {
    series,
    get: (slug, area, period) => series(slug, area).find((figure) => figure.period === period),
  };
}

function seriesReader(
  indicator: NamedIndicator,
  packed: PackedFigures,
  periods: readonly number[],
  rows: readonly (readonly string[])[],
): (area: string, row: number) => Figure[] {
  const [states, lower, upper] = [packed.states, packed.lower, packed.upper].map((column) => column?.split(";") ?? []);
  const apart = new Map(packed.apart.map(([place, value, low, high]) => [place, { value, low, high }]));
  const incomplete = new Map(packed.incomplete.map(([place, present, members]) => [place, { present, members }]));
  return (area, row) => {
    const read = (column: number | null) => (column === null ? [] : unpackRow(rows[column]![row]!));
    const sides = {
      numerator: read(packed.numerator),
      denominator: read(packed.denominator),
      numeratorWidth: read(packed.numeratorWidth),
      denominatorWidth: read(packed.denominatorWidth),
      lower: unpackRow(lower![row] ?? ""),
      upper: unpackRow(upper![row] ?? ""),
    };
    return [...states![row]!].flatMap((sign, year): Figure[] => {
      if (sign === ".") return [];
      const state = packed.kinds[Number.parseInt(sign, 36)]!;
      const place = row * periods.length + year;
      return [
        {
          indicator: indicator.slug,
          area,
          period: periods[year]!,
          ...numbersOf(sides, year, indicator, state.absence === null),
          ...apart.get(place),
          ...state,
          ...(incomplete.get(place) ?? { members: 1, present: 1 }),
          cells: 1,
        },
      ];
    });
  };
}

type Numbers = Record<
  "numerator" | "denominator" | "numeratorWidth" | "denominatorWidth" | "lower" | "upper",
  readonly (number | null)[]
>;

/** A column may hold the number of another figure where this one has none. */
function numbersOf(sides: Numbers, year: number, indicator: NamedIndicator, known: boolean) {
  if (!known)
    return { value: null, low: null, high: null, numerator: null, denominator: null, lower: null, upper: null };
  const at = (side: keyof Numbers) => sides[side][year] ?? null;
  const [numerator, denominator] = [at("numerator") ?? 0, at("denominator")];
  const widths = { numeratorWidth: at("numeratorWidth") ?? 0, denominatorWidth: at("denominatorWidth") ?? 0 };
  return {
    ...figureOfSides({ numerator, denominator, ...widths }, indicator),
    numerator,
    denominator,
    lower: at("lower"),
    upper: at("upper"),
  };
}
