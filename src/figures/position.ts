import type { Counted } from "../comparison/counted.ts";
import {
  type CountingIndicator,
  halfWidth,
  ratioKind,
  sample,
  tooCoarse,
  tooFew,
  usual,
} from "../comparison/difference.ts";
import { figureInterval } from "../comparison/figureInterval.ts";
import { worthAWord } from "../comparison/judge.ts";
import type { Position } from "../domain/comparison.ts";
import { multiplier } from "../domain/multiplier.ts";
import { estimateRatio } from "../statistics/estimateRatio.ts";
import type { Estimate, Interval } from "../statistics/interval.ts";
import type { Ratio } from "../statistics/ratio.ts";
import { squareAndAdd } from "../statistics/squareAndAdd.ts";

type Place = Pick<Position, "lower" | "upper" | "below" | "above" | "alike">;

/**
 * Where each area stands among the others of its kind, of one indicator and year. No rank that noise decides: an area is
 * below another exactly where `difference` would call it lower. The bounds of each figure are reckoned once, for there
 * are some hundred thousand pairs.
 */
export function positions(figures: ReadonlyMap<string, Counted>, indicator: CountingIndicator): Map<string, Place> {
  const all = [...figures].map(([area, figure]) => ({ area, ...ready(figure, indicator) }));
  return new Map(
    all.map((own) => {
      const below = all.filter((other) => isAbove(own, other, indicator)).length;
      const above = all.filter((other) => isAbove(other, own, indicator)).length;
      return [own.area, { ...own.interval, below, above, alike: all.length - 1 - below - above }];
    }),
  );
}

/** A figure with all that a pair of them needs. */
interface Ready {
  value: number;
  half: number;
  coarse: boolean;
  ratio: Ratio;
  /** Per 1, at 95%: of its own kind, and as a rate for beside one of which more are counted than there are. */
  estimate: Estimate;
  asRate: Estimate;
  interval: Interval;
}

function ready(figure: Counted, indicator: CountingIndicator): Ready {
  const ratio = sample(figure);
  return {
    value: figure.value,
    half: halfWidth(figure),
    coarse: tooCoarse(figure, indicator),
    ratio,
    estimate: estimateRatio(ratio, ratioKind(indicator, ratio), usual),
    asRate: estimateRatio(ratio, "rate", usual),
    interval: figureInterval(figure, indicator),
  };
}

function isAbove(own: Ready, other: Ready, indicator: CountingIndicator): boolean {
  if (own.value <= other.value || !worthAWord(own.value, other.value, indicator.smallest_difference)) return false;
  if (own.coarse || other.coarse || tooFew(own.ratio, other.ratio) || tooFew(other.ratio, own.ratio)) return false;
  const proportions = ratioKind(indicator, own.ratio, other.ratio) === "proportion";
  const { lower } = proportions ? squareAndAdd(own.estimate, other.estimate) : squareAndAdd(own.asRate, other.asRate);
  return multiplier(indicator) * lower - (own.half + other.half) > 0;
}
