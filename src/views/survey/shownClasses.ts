import { type AnswerClass, answerClasses } from "../../domain/answerClasses.ts";
import { type Item, positiveOf } from "../../domain/questionnaire.ts";
import type { SurveyAnswer } from "../../domain/surveyResult.ts";

/** A class of answers with its share. */
export interface ShownClass extends AnswerClass {
  answer: SurveyAnswer;
}

/** The answers to an item with the classes that they are shares of; nothing where they are protected. */
export function shownClasses(item: Item, answers: readonly SurveyAnswer[]): ShownClass[] {
  if (answers.some(({ absence }) => absence !== null)) return [];
  const scheme = answerClasses(item).find(
    (classes) => classes.length === answers.length && classes.every(({ key }, place) => key === answers[place]!.answer),
  );
  return (scheme ?? []).map((one, place) => ({ ...one, answer: answers[place]! }));
}

/** Which number an item is told by: its mean, its share of positive answers, or none. */
export function mainMeasure(item: Item): "mean" | "positive" | null {
  if (item.type === "mark") return "mean";
  return item.type !== "multiple" && positiveOf(item).length > 0 ? "positive" : null;
}
