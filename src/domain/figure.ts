import type { Absence } from "./absence.ts";

/** How a figure of an area came about: the source gives it, gemeenten were added up, or gemeenten were divided over regions. */
export type Method = "bron" | "som" | "verdeeld";

/** A published figure: the only kind of number that pages, downloads and search may read. */
export interface Figure {
  indicator: string;
  area: string;
  period: number;
  /** The middle of low and high; null where there is an absence. */
  value: number | null;
  /** The bounds between which the figure is known to lie; equal where it is exact. */
  low: number | null;
  high: number | null;
  numerator: number | null;
  denominator: number | null;
  /** The forecaster's margin; null of what was counted, and where none is given. */
  lower: number | null;
  upper: number | null;
  /** Forecast, not counted. */
  expected: boolean;
  absence: Absence | null;
  provisional: boolean;
  method: Method;
  /** How many gemeenten should be in it, and how many of them have a figure. */
  members: number;
  present: number;
  /** How many cells of source files it rests on. */
  cells: number;
}
