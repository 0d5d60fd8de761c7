import type { FamilyUnit } from "./familyUnits.ts";
import { isTooSmall } from "./finestLevel.ts";
import { type Question, withCodes } from "./surveyFamily.ts";
import { fewestAlike } from "./thresholds.ts";

/** Two values at least: a reader does not know which. */
export const hiddenAtAll = 2;

/** Whether nobody may find out anything of a unit: it is too small, or its region did not make it public. */
export function isProtected(question: Question, unit: FamilyUnit, leaves: readonly number[], minimum: number): boolean {
  return !unit.published || isTooSmall(question, unit, leaves, minimum);
}

/**
 * How many whole values each class of a scheme must be able to take to a reader, of a unit that is shown at a coarser
 * level or not at all. Of a protected unit as many as the minimum. Of others a class that holds a few persons, or none
 * beside others in a class that is shown, must be able to hold three different numbers; and what is marked as protected
 * to protect others is not known either.
 */
export function needsOf(
  question: Question,
  unit: FamilyUnit,
  leaves: readonly number[],
  level: number,
  scheme: number,
  minimum: number,
): number[] {
  const classes = question.schemes[scheme]!;
  if (isProtected(question, unit, leaves, minimum)) return classes.map(() => minimum);
  if (level === question.schemes.length && unit.total) return classes.map(() => 0);
  return classes.map(({ codes }) => {
    if (withCodes(question, leaves, codes) >= fewestAlike) return level === question.schemes.length ? hiddenAtAll : 0;
    const merged = question.schemes[level]?.find((shown) => codes.every((code) => shown.codes.includes(code)));
    return merged !== undefined && withCodes(question, leaves, merged.codes) === 0 ? 0 : fewestAlike;
  });
}

/**
 * How many whole values the number of answers of a protected unit must be able to take: the minimum, or three where it
 * is public how many took part and the question was answered by too few of them.
 */
export function neededNumber(isReachShown: boolean, minimum: number): number {
  return isReachShown ? fewestAlike : minimum;
}
