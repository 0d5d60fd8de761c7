/** A figure that counts: so many of so many. Share and rate are of this kind. */
export interface Counted {
  /** The middle of what is known. */
  numerator: number;
  denominator: number;
  /** The figure itself, per 100 or per 1,000, with the bounds that rounding gives it. */
  value: number;
  low: number;
  high: number;
}
