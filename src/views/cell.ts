import type { Absence } from "../domain/absence.ts";

/** A table cell: what the reader sees, and what a program reads. */
export interface Cell {
  /** "2,3%", "1 tot en met 4" or "geen school van deze soort". */
  text: string;
  /** The raw value, as `data-value`; absent where there is an absence. */
  value?: number;
  /** Bounds as `data-low` and `data-high`, where the value is not exact. */
  low?: number;
  high?: number;
  /** As `data-absence`. */
  absence?: Absence;
  provisional?: boolean;
}
