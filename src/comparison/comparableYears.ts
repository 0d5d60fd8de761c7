import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { unbrokenSince } from "../domain/unbrokenSince.ts";
import type { Dated } from "./trendDirection.ts";

/** How many years at most: what is older is not put beside anything. */
const most = 10;

/**
 * The last years of a series that can be put beside others: counted, not expected, and on this side of every break. What
 * comparable_figures.sql is for a whole release. Of a figure that was taken over without its sides chance is not known.
 * `series`: years ascending.
 */
export function comparableYears(series: readonly Figure[], indicator: Pick<NamedIndicator, "breaks">): Dated[] {
  const counted = series.filter(({ absence, expected }) => absence === null && !expected);
  const latest = counted.at(-1);
  if (latest === undefined) return [];
  const since = unbrokenSince(indicator, latest.period);
  return counted.filter(({ period, denominator }) => period >= since && denominator !== null).slice(-most) as Dated[];
}
