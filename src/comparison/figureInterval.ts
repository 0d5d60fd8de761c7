import { multiplier } from "../domain/multiplier.ts";
import { estimateRatio } from "../statistics/estimateRatio.ts";
import type { Interval } from "../statistics/interval.ts";
import type { Counted } from "./counted.ts";
import { type CountingIndicator, halfWidth, ratioKind, sample, usual } from "./difference.ts";

/** The bounds between which a figure lies with 95% certainty, in its own unit: chance (Wilson, Byar) and rounding. */
export function figureInterval(figure: Counted, indicator: CountingIndicator): Interval {
  const ratio = sample(figure);
  const kind = ratioKind(indicator, ratio);
  const { lower, upper } = estimateRatio(ratio, kind, usual);
  const [per, half] = [multiplier(indicator), halfWidth(figure)];
  const most = kind === "proportion" ? per : Number.POSITIVE_INFINITY;
  return { lower: Math.max(0, per * lower - half), upper: Math.min(most, per * upper + half) };
}
