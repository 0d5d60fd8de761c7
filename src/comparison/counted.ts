/** A figure that counts: so many of so many, each known between bounds. Share and rate are of this kind. */
export interface Counted {
  numerator: { low: number; high: number };
  denominator: { low: number; high: number };
  /** The figure itself, per 100 or per 1,000, with the bounds that rounding gives it. */
  value: number;
  low: number;
  high: number;
}

/** The middle of what is known. */
export function middle({ low, high }: { low: number; high: number }): number {
  return (low + high) / 2;
}
