import type { AnswerCount } from "../domain/answerCount.ts";
import type { Item } from "../domain/questionnaire.ts";
import type { ShownUnit } from "../domain/shownUnit.ts";
import type { SurveyMeasure, SurveyResult } from "../domain/surveyResult.ts";
import { isTotal } from "../domain/unitMembers.ts";
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
  // Of a mean that is held back beside answers that are shown, how many there are is no secret.
  const hidden = {
    n: unit.classes === null ? null : shownNumber(unit, n),
    value: null,
    lower: null,
    upper: null,
    bound: null,
  };
  const decimals = decimalsOf(measure, n);
  if (!mayShow(unit, item, total.counts, measure)) return { ...of, ...hidden, decimals: 0, absence: "protected" };
  const { percent, bound } = positiveBound(item, total.counts, n);
  const shownN = shownNumber(unit, n);
  if (measure === "positive" && bound !== null)
    return { ...of, n: shownN, value: percent, lower: null, upper: null, decimals: 0, bound, absence: null };
  const estimate = itemEstimate(item, total, measure, Math.max(population, n));
  const [lower, upper] = [estimate.lower, estimate.upper].map((bound) => roundOff(bound * scales[measure], decimals));
  const value = shownValue(item, total.counts, measure);
  // A margin would be rounded otherwise than the number itself, and so tell more of it than the rounding leaves open.
  const margin = isTotal(unit) ? { lower: null, upper: null } : { lower: lower!, upper: upper! };
  return { ...of, n: shownN, value, ...margin, decimals, bound: null, absence: null };
}

/** Totals over regions are said in tens: the last few persons of a total are those of a group that is held back. */
function shownNumber(unit: ShownUnit, persons: number): number {
  return isTotal(unit) ? 10 * Math.round(persons / 10) : persons;
}

/** Shares and net scores are shown in hundredths. */
const scales: Record<EstimatedMeasure, number> = { positive: 100, mean: 1, net: 100 };

function decimalsOf(measure: EstimatedMeasure, n: number): 0 | 1 | 2 {
  if (measure !== "mean") return 0;
  return n < enoughForHundredths ? 1 : 2;
}

/** A number as it is shown: in per cent, points or marks, rounded. */
export function shownValue(item: Item, counts: readonly number[], measure: EstimatedMeasure): number {
  const { value } = itemEstimate(item, { counts: [...counts] }, measure);
  return roundOff(value * scales[measure], decimalsOf(measure, substantive(counts)));
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
    n: shownNumber(unit, asked),
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
