import type { Trend } from "../domain/comparison.ts";
import { trendTest } from "../statistics/trendTest.ts";
import type { Counted } from "./counted.ts";
import { type CountingIndicator, halfWidth, ratioKind, sample } from "./difference.ts";
import { worthAWord } from "./judge.ts";

/** A figure of a year. */
export type Dated = Counted & { period: number };

/** How many years a trend is told from (methods.md 3.3). */
export const trendYears = 5;

/**
 * Where the last five years of an unbroken series go. One way only where the test of the public health offices says so
 * (99.8%, and whichever year is left out), the last year lies that way, and the change is worth a word. Null with fewer
 * years.
 * `series`: years ascending, all on the same side of every break.
 */
export function trendDirection(
  series: readonly Dated[],
  indicator: CountingIndicator,
): Pick<Trend, "since" | "until" | "direction"> | null {
  const last = series.slice(-trendYears);
  if (last.length < trendYears) return null;
  const [first, latest] = [last[0]!, last.at(-1)!];
  const points = last.map((year) => ({ period: year.period, ...sample(year) }));
  const { direction } = trendTest(points, ratioKind(indicator, ...points));
  const sameWay = direction === "rising" ? latest.value > first.value : latest.value < first.value;
  const told = sameWay && worthAWord(latest.value, first.value, indicator.smallest_difference) && sure(last);
  return {
    since: first.period,
    until: latest.period,
    direction: told && direction !== "none" ? direction : "steady",
  };
}

/** What rounding leaves open is less than what the series moves. */
function sure(series: readonly Dated[]): boolean {
  const moved = Math.abs(series.at(-1)!.value - series[0]!.value);
  return series.every((year) => halfWidth(year) < moved / 2);
}
