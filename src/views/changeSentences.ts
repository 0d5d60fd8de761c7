import { type Change, isDifferent, isHigher, type Trend } from "../domain/comparison.ts";
import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { formatChangeOf } from "./change.ts";
import { formatDifference } from "./differenceWords.ts";
import { formatFigure } from "./formatFigure.ts";
import { formatNumber } from "./formatNumber.ts";

/** Which way the last five years went, where both the trend and the change say the same. */
export function clearDirection(change: Change | undefined, trend: Trend | undefined): "rising" | "falling" | null {
  if (change === undefined || trend === undefined || trend.direction === "steady") return null;
  if (!isDifferent(change.verdict)) return null;
  return isHigher(change.verdict) === (trend.direction === "rising") ? trend.direction : null;
}

/**
 * How a figure stands to that of some years before: "In 2020 was dat 2,4%. Het is sindsdien 0,5 procentpunt hoger
 * geworden. De stijging is duidelijk." Shares differ in procentpunt, rates in per cent.
 */
export function changeSentences(
  latest: Figure,
  first: Figure,
  change: Change,
  trend: Trend | undefined,
  indicator: NamedIndicator,
): string[] {
  const then = formatFigure(first, indicator).text;
  if (change.verdict === "te-klein")
    return [`In ${first.period} was dat ${then}. De aantallen zijn te klein om te vergelijken.`];
  if (!isDifferent(change.verdict)) return [`In ${first.period} was dat ${then}: ongeveer even hoog.`];
  const word = isHigher(change.verdict) ? "hoger" : "lager";
  const direction = clearDirection(change, trend);
  return [
    `In ${first.period} was dat ${then}.`,
    `Het cijfer is sindsdien ${amount(latest, first, indicator)}${word} geworden.`,
    ...(direction === null ? [] : [`De ${direction === "rising" ? "stijging" : "daling"} is duidelijk.`]),
    ...(direction === null && trend !== undefined ? ["De jaren ertussen laten geen duidelijke lijn zien."] : []),
  ];
}

/** "0,5 procentpunt ", "12% ", or nothing where the numbers are too small for a number. */
function amount(latest: Figure, first: Figure, indicator: NamedIndicator): string {
  const change = formatChangeOf(first, latest, indicator);
  if (change === null) return "";
  // The sentence says which way in a word.
  return `${change.replace(/^[+\u2212]/, "")}${rounded(latest, first, change, indicator)} `;
}

/** Where the printed figures seem to differ otherwise, the reader is told that the difference is rounded. */
function rounded(
  { value: latest }: Figure,
  { value: first }: Figure,
  change: string,
  indicator: NamedIndicator,
): string {
  if (indicator.kind !== "share") return "";
  const [now, then] = [latest!, first!].map((value) => printed(value, indicator.decimals));
  return formatDifference(now! - then!, indicator) === change ? "" : " (afgerond)";
}

/** The number that a reader sees, as a number. */
function printed(value: number, decimals: 0 | 1 | 2): number {
  return Number(formatNumber(value, decimals).replaceAll(".", "").replace(",", "."));
}
