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
const smallestShare = 0.05;

/**
 * Says how a figure stands to another (methods.md 3.2). A word for a difference needs all of three: its interval lies
 * on the same side of 0, it is at least 5% of the larger figure, and at least the smallest difference of the indicator.
 */
export function judge({ own, other, likely, certain, smallest, tooSmall }: Judged): Verdict {
  if (tooSmall) return "te-klein";
  // A published total that does not fit its parts may have bounds on the other side: those bear no word.
  const beyondChance = ({ lower, upper }: Interval) => (own > other ? lower > 0 : upper < 0);
  if (!worthAWord(own, other, smallest) || !beyondChance(likely)) return "ongeveer-even-hoog";
  const clearly = beyondChance(certain) ? "duidelijk-" : "";
  return `${clearly}${own > other ? "hoger" : "lager"}`;
}

/** Whether a difference is large enough in practice: at least 5% of the larger figure, and so many points. */
export function worthAWord(own: number, other: number, smallest: number): boolean {
  const size = Math.abs(own - other);
  return size >= smallest && size >= smallestShare * Math.max(own, other);
}
