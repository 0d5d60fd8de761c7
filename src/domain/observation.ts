import type { Absence } from "./absence.ts";
import type { Figure } from "./figure.ts";

/** What is more to know of a figure that another system made whole: it need not be the middle of its bounds. */
export type Whole = Pick<
  Figure,
  "value" | "numerator" | "denominator" | "lower" | "upper" | "expected" | "method" | "members" | "present"
>;

/** One cell of an extract: an amount between two bounds (equal where it is exact), or why there is none. */
export interface Observation {
  /** The folder of the manifest: duo-leerlingen. */
  source: string;
  measure: string;
  /** A code as the extract's classification knows it: GM0365, PV27, NL. */
  area: string;
  /** The year of the gemeente-indeling that `area` is a code of. */
  classification: number;
  period: number;
  low: number | null;
  high: number | null;
  absence: Absence | null;
  provisional: boolean;
  /** Only of a delivery of figures. */
  whole?: Whole;
  /** The extract's file, as the manifest names it. */
  file: string;
  line: number;
}
