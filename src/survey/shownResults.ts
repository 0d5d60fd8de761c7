import type { AnswerCount } from "../domain/answerCount.ts";
import type { Item } from "../domain/questionnaire.ts";
import type { ShownUnit } from "../domain/shownUnit.ts";
import type { SurveyMeasure, SurveyResult } from "../domain/surveyResult.ts";
import {
  type EstimatedMeasure,
  fitsClasses,
  itemEstimate,
  measuresOf,
  positiveCodes,
  sampleOfMarks,
  substantive,
  withCodes,
} from "./itemEstimate.ts";
import { roundOff } from "./roundOff.ts";
import { boundedPercent } from "./shownAnswers.ts";

/** From so many answers a mean has two decimals; of fewer a second one would be chance. */
const enoughForHundredths = 30;

/**
 * The numbers about an item that may be shown. Beside them, of all who were asked, how many had no opinion, said that
 * it did not fit, or filled in nothing.
 */
export function shownResults(unit: ShownUnit, item: Item, total: AnswerCount, population: number): SurveyResult[] {
  const measures = measuresOf(item).map((measure) => result(unit, item, total, measure, population));
  return [...measures, ...(unit.rest ? besides(unit, item, total) : [])];
}

function result(
  unit: ShownUnit,
  item: Item,
  total: AnswerCount,
  measure: EstimatedMeasure,
  population: number,
): SurveyResult {
  const n = substantive(total.counts);
  const of = { ...unitOf(unit), measure };
  const hidden = { n: null, value: null, lower: null, upper: null, bound: null };
  const decimals = measure === "mean" ? (n < enoughForHundredths ? 1 : 2) : 0;
  if (!mayShow(unit, item, total.counts, measure)) return { ...of, ...hidden, decimals: 0, absence: "protected" };
  const { percent, bound } = positiveBound(item, total.counts, n);
  if (measure === "positive" && bound !== null)
    return { ...of, n, value: percent, lower: null, upper: null, decimals: 0, bound, absence: null };
  const scale = measure === "mean" ? 1 : 100;
  const estimate = itemEstimate(item, total, measure, Math.max(population, n));
  const [value, lower, upper] = [estimate.value, estimate.lower, estimate.upper].map((number) =>
    roundOff(number * scale, decimals),
  );
  return { ...of, n, value: value!, lower: lower!, upper: upper!, decimals, bound: null, absence: null };
}

function mayShow(unit: ShownUnit, item: Item, counts: readonly number[], measure: EstimatedMeasure): boolean {
  if (unit.classes === null || !fitsClasses(item, unit.classes, measure)) return false;
  // The mean of marks that are all alike is the mark of everyone.
  if (measure === "mean") return unit.mean && (sampleOfMarks(counts).sd > 0 || substantive(counts) >= 30);
  // A net score tells both sides: neither may be said as "90% of meer" alone.
  return measure === "positive" || positiveBound(item, counts, substantive(counts)).bound === null;
}

function positiveBound(item: Item, counts: readonly number[], n: number) {
  const positive = withCodes(counts, positiveCodes(item));
  return boundedPercent(0, positive, n);
}

function besides(unit: ShownUnit, item: Item, total: AnswerCount): SurveyResult[] {
  const asked = substantive(total.counts) + total.dontKnow + total.notApplicable + total.unanswered;
  const share = (measure: SurveyMeasure, persons: number): SurveyResult => ({
    ...unitOf(unit),
    measure,
    n: asked,
    ...{ value: roundOff((100 * persons) / asked, 0), lower: null, upper: null, decimals: 0, bound: null },
    absence: null,
  });
  return [
    ...(item.dont_know === undefined ? [] : [share("dont-know", total.dontKnow)]),
    ...(item.not_applicable === undefined ? [] : [share("not-applicable", total.notApplicable)]),
    share("unanswered", total.unanswered),
  ];
}

function unitOf({ year, group, region, subgroup, item, option }: ShownUnit) {
  return { year, group, region, subgroup, item, option };
}
