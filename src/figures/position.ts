import type { Position } from "../domain/comparison.ts";
import { byar } from "../statistics/byar.ts";
import type { Interval } from "../statistics/interval.ts";
import { wilson } from "../statistics/wilson.ts";
import type { Counted } from "./counted.ts";
import { type CountingIndicator, halfWidth, multiplier, ratioKind, sample } from "./difference.ts";
import { smallestShare } from "./judge.ts";

/**
 * Two intervals that do not touch differ with about 95% certainty where each of them is one of 83.4% (Goldstein and
 * Healy 1995, The graphical presentation of a collection of means).
 */
const beside = 0.834;

type Place = Pick<Position, "lower" | "upper" | "below" | "above" | "alike">;

/** Where each area stands among the others of its kind, of one indicator and year. No rank that noise decides. */
export function positions(figures: ReadonlyMap<string, Counted>, indicator: CountingIndicator): Map<string, Place> {
  const all = [...figures].map(([area, figure]) => ({
    area,
    value: figure.value,
    narrow: interval(figure, indicator, beside),
    wide: interval(figure, indicator, 0.95),
  }));
  type Placed = (typeof all)[number];
  const surelyBelow = (a: Placed, b: Placed) =>
    a.narrow.upper < b.narrow.lower &&
    b.value - a.value >= Math.max(indicator.smallest_difference, smallestShare * b.value);
  return new Map(
    all.map((own) => {
      const below = all.filter((other) => surelyBelow(other, own)).length;
      const above = all.filter((other) => surelyBelow(own, other)).length;
      return [own.area, { ...own.wide, below, above, alike: all.length - 1 - below - above }];
    }),
  );
}

/** The bounds of a figure in its own unit: chance and rounding. */
function interval(figure: Counted, indicator: CountingIndicator, confidence: number): Interval {
  const { count, n } = sample(figure);
  const [per, half] = [multiplier(indicator), halfWidth(figure)];
  if (ratioKind(indicator, { count, n }) === "proportion") {
    const { lower, upper } = wilson(count, n, confidence);
    return { lower: Math.max(0, per * lower - half), upper: Math.min(per, per * upper + half) };
  }
  const { lower, upper } = byar(count, confidence);
  return { lower: Math.max(0, (per * lower) / n - half), upper: (per * upper) / n + half };
}
