import type { Point } from "./points.ts";

/** Figures that the other release has not, told by what they have in common. */
export interface Missing {
  /** All figures of the file are missing. */
  all: boolean;
  measures: string[];
  periods: number[];
  areas: string[];
  /** What is left, cell by cell. */
  rest: Point[];
}
