import type { Verdict } from "../domain/comparison.ts";
import type { Interval } from "../statistics/interval.ts";

/** A difference as it may be judged, in points of the figure. */
export interface Judged {
  /** The two figures. */
  own: number;
  other: number;
  /** Of their difference, with what rounding adds, at 95% and at 99.8%. */
  likely: Interval;
  certain: Interval;
  /** The smallest difference worth a word, in points. */
  smallest: number;
  /** Whether there are too few persons, or too coarse numbers, to say anything. */
  tooSmall: boolean;
}

/** Of the larger of the two figures: below this a difference is no difference in practice (methods.md 3.2). */
export const smallestShare = 0.05;

/**
 * Says how a figure stands to another (methods.md 3.2). A word for a difference needs all of three: its interval does
 * not hold 0, it is at least 5% of the larger figure, and at least the smallest difference of the indicator.
 */
export function judge({ own, other, likely, certain, smallest, tooSmall }: Judged): Verdict {
  if (tooSmall) return "te-klein";
  const size = Math.abs(own - other);
  const worthAWord = size >= smallest && size >= smallestShare * Math.max(Math.abs(own), Math.abs(other));
  if (!worthAWord || holdsZero(likely)) return "ongeveer-even-hoog";
  const clearly = holdsZero(certain) ? "" : "duidelijk-";
  return `${clearly}${own > other ? "hoger" : "lager"}`;
}

function holdsZero({ lower, upper }: Interval): boolean {
  return lower <= 0 && upper >= 0;
}
