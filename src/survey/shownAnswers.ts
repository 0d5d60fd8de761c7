import { answerClasses } from "../domain/answerClasses.ts";
import type { Item } from "../domain/questionnaire.ts";
import type { ShownUnit } from "../domain/shownUnit.ts";
import type { Bound, SurveyAnswer } from "../domain/surveyResult.ts";
import { substantive, withCodes } from "./itemEstimate.ts";
import { percentages } from "./percentages.ts";

/** Of fewer persons a share near all or none of them tells what each of them said (methods.md C4). */
const few = 30;

/** The shares of the answers to an item, in the classes that may be shown; one row without a number where none may. */
export function shownAnswers(unit: ShownUnit, item: Item, counts: readonly number[]): SurveyAnswer[] {
  const { year, group, region, subgroup, option } = unit;
  const of = { year, group, region, subgroup, item: item.id, option };
  if (unit.classes === null) return [{ ...of, answer: "", place: 0, percent: null, bound: null, absence: "protected" }];
  const classes = answerClasses(item)[unit.classes]!;
  const n = substantive(counts);
  const persons = classes.map(({ codes }) => withCodes(counts, codes));
  const percents = percentages(persons);
  return classes.map(({ key }, place) => ({
    ...of,
    answer: key,
    place,
    ...boundedPercent(percents[place]!, persons[place]!, n),
    absence: null,
  }));
}

/** A percentage, or no more than that it is 90 or more, or 10 or less. */
export function boundedPercent(percent: number, persons: number, n: number): { percent: number; bound: Bound } {
  if (n < few && persons >= 0.9 * n) return { percent: 90, bound: "of meer" };
  if (n < few && persons <= 0.1 * n) return { percent: 10, bound: "of minder" };
  return { percent, bound: null };
}
