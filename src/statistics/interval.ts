/** Two bounds between which a value lies, as far as chance goes; in the unit of the value. */
export interface Interval {
  lower: number;
  upper: number;
}

/** A value with its interval. */
export interface Estimate extends Interval {
  value: number;
}
