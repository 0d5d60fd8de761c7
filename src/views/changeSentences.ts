import { type Change, isDifferent, isHigher, type Trend } from "../domain/comparison.ts";
import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { formatFigure } from "./formatFigure.ts";
import { changeDecimals, formatNumber } from "./formatNumber.ts";

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
    ...(direction === null && trend !== undefined ? ["De jaren ertussen gaan op en neer."] : []),
  ];
}

/** "0,5 procentpunt ", "12% ", or nothing where the numbers are too small for a number. */
function amount(latest: Figure, first: Figure, indicator: NamedIndicator): string {
  if (indicator.kind === "share") return `${points(latest.value!, first.value!, indicator.decimals)} `;
  const decimals = changeDecimals(Math.min(latest.numerator ?? 0, first.numerator ?? 0));
  if (decimals === null || first.value! === 0) return "";
  return `${formatNumber(Math.abs(100 * (latest.value! / first.value! - 1)))}% `;
}

/** From the unrounded values; where the printed ones seem to say otherwise, the reader is told that it is rounded. */
function points(latest: number, first: number, decimals: 0 | 1 | 2): string {
  const text = formatNumber(Math.abs(latest - first), decimals);
  const round = (value: number) => Number(value.toFixed(decimals));
  const printed = formatNumber(Math.abs(round(latest) - round(first)), decimals);
  return `${text} procentpunt${printed === text ? "" : " (afgerond)"}`;
}
