/** What a trend chart shows, before any size is known. It is drawn at build time, and again in the browser at its width. */
export interface TrendSpec {
  /** What is measured: "Leerlingen in het sbo in Almere". */
  title: string;
  /** What one sees, for who does not see it. */
  description: string;
  /** Stands at the top tick alone: "%" or "". */
  unit: string;
  decimals: number;
  series: TrendSeries[];
  /** No line crosses the start of a break. */
  breaks: { period: number; reason: string }[];
  /** There are forecast points: counted until `from`, foretold in the year `made`. */
  forecast?: {
    /** The last counted year. */
    from: number;
    made: number;
    /** Of the margins, in percent: 67. Null where the source does not say it. */
    chance: number | null;
  };
  /** Why there are years between two points, where that is known: "niet elk jaar gevraagd". */
  between?: string;
  /** A fixed value to hold the lines against, with its label: "norm: 3,5%". */
  norm?: { value: number; text: string };
  /** Invented figures: the drawing says so. */
  demo: boolean;
}

export interface TrendSeries {
  name: string;
  /** The area itself is drawn in ink, benchmarks are muted. */
  role: "own" | "benchmark";
  points: TrendPoint[];
}

/** A year of which the release has something to say: a value, or an absence. Years between points are not in the release. */
export interface TrendPoint {
  period: number;
  value: number | null;
  /** Bounds, where the value is not exact. */
  low?: number;
  high?: number;
  provisional?: boolean;
  /** Not counted but foretold. */
  forecast?: boolean;
  /** Asked in slightly other words than the point before: no plain line leads to it. */
  reworded?: boolean;
  /** Where a forecast value will lie with the chance that the spec names. */
  margin?: { lower: number; upper: number };
  /** The value or the reason why there is none, as the table says it: "2,3%". */
  text: string;
}
