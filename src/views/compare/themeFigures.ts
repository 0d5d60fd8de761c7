import type { Absence } from "../../domain/absence.ts";
import type { Figure } from "../../domain/figure.ts";
import type { NamedIndicator, NamedTheme } from "../../domain/indicator.ts";

/** /data/vergelijken/<thema>.json: all published figures of a theme, small enough to be loaded at once. */
export interface ThemeFigures {
  theme: Pick<NamedTheme, "slug" | "title" | "region">;
  /** In the order of the reports. */
  indicators: readonly NamedIndicator[];
  /** Codes of the areas: the rows of every column. */
  areas: readonly string[];
  /** Ascending: the places in every row. */
  periods: readonly number[];
  /** Numbers, each column as packColumn writes it. What several indicators count or divide by stands here once. */
  columns: readonly string[];
  /** As the indicators. */
  figures: readonly PackedFigures[];
}

/** The figures of one indicator: places of its columns, and what is not in them. */
export interface PackedFigures {
  numerator: number | null;
  denominator: number | null;
  /** How far apart the bounds of the two are. Null where they are exact. */
  numeratorWidth: number | null;
  denominatorWidth: number | null;
  /** The margin of a forecast, each a column of its own. */
  lower: string | null;
  upper: string | null;
  /** What a figure is besides its numbers; `states` has one digit of 36 a place, rows joined by ";", "." for no figure. */
  kinds: readonly State[];
  states: string;
  /** Figures that do not follow from their columns: value and bounds by the place of area and year. */
  apart: readonly (readonly [place: number, value: number, low: number, high: number])[];
  /** Of what is incomplete: how many gemeenten have a figure, and how many there are. */
  incomplete: readonly (readonly [place: number, present: number, members: number])[];
}

export type State = Pick<Figure, "expected" | "provisional" | "method"> & { absence: Absence | null };

/** The whole file of a theme. */
export interface ThemeFile extends ThemeFigures {
  /** As the indicators: where each comes from, with our page of the source. */
  sources: readonly (readonly { text: string; href: string }[])[];
}
