import { answerClasses } from "../domain/answerClasses.ts";
import type { AnswerCount } from "../domain/answerCount.ts";
import { type Item, negativeOf, positiveOf } from "../domain/questionnaire.ts";
import type { SurveyMeasure } from "../domain/surveyResult.ts";
import { effectiveSize, finiteWilson } from "../statistics/finitePopulation.ts";
import type { Interval } from "../statistics/interval.ts";
import { meanInterval } from "../statistics/meanInterval.ts";
import { netScore } from "../statistics/netScore.ts";
import type { Sample } from "../statistics/sample.ts";

/** What an item says in one number: a share or a net score, 0 to 1 or −1 to 1; or a mean, 1 to 10. */
export type EstimatedMeasure = Extract<SurveyMeasure, "positive" | "mean" | "net">;

/** The numbers that an item has. */
export function measuresOf(item: Item): EstimatedMeasure[] {
  if (item.type === "mark") return ["mean"];
  if (item.type === "multiple") return ["positive"];
  return [
    ...(positiveOf(item).length > 0 ? (["positive"] as const) : []),
    ...(negativeOf(item).length > 0 ? (["net"] as const) : []),
  ];
}

/**
 * Whether a number says no more than the classes that are shown. A net score tells both its sides: it is not shown
 * beside "eens" against all other answers. A mean is decided on by itself.
 */
export function fitsClasses(item: Item, classes: number, measure: EstimatedMeasure): boolean {
  if (measure !== "net") return true;
  const sides = [new Set(positiveOf(item)), new Set(negativeOf(item))];
  const shown = answerClasses(item)[classes]!;
  return sides.every((side) => shown.every(({ codes }) => new Set(codes.map((code) => side.has(code))).size === 1));
}

/** Answers of substance. */
export function substantive(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** How many gave one of these codes. */
export function withCodes(counts: readonly number[], codes: readonly number[]): number {
  return codes.reduce((sum, code) => sum + (counts[code - 1] ?? 0), 0);
}

/** The positive answers; of an item of many options, those that chose this one. */
export function positiveCodes(item: Item): number[] {
  return item.type === "multiple" ? [1] : positiveOf(item);
}

/** Marks by how often each was given. */
export function sampleOfMarks(counts: readonly number[]): Sample {
  const n = substantive(counts);
  const mean = counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / n;
  const squares = counts.reduce((sum, count, index) => sum + count * (index + 1 - mean) ** 2, 0);
  return { n, mean, sd: n < 2 ? 0 : Math.sqrt(squares / (n - 1)) };
}

/** A number about an item with its 95% interval. `population`: how many there are, where all were invited. */
export function itemEstimate(
  item: Item,
  { counts }: Pick<AnswerCount, "counts">,
  measure: EstimatedMeasure,
  population = Number.POSITIVE_INFINITY,
): Interval & { value: number } {
  const n = substantive(counts);
  if (measure === "mean") return meanInterval(sampleOfMarks(counts), 0.95, population);
  const positive = withCodes(counts, positiveCodes(item));
  if (measure === "positive") return { value: positive / n, ...finiteWilson(positive, n, population, 0.95) };
  const negative = withCodes(counts, negativeOf(item));
  // Shares of so many answers as say as much of an endless population.
  const size = Math.min(effectiveSize(n, population), 1e12);
  const { value, lower, upper } = netScore((positive / n) * size, (negative / n) * size, size, 0.95);
  return { value, lower, upper };
}
