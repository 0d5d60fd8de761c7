import type { FamilyUnit } from "./familyUnits.ts";
import { answered, type Question, withCodes } from "./surveyFamily.ts";
import { enoughForAllClasses, fewestAlike, fewestPersons } from "./thresholds.ts";

/**
 * How finely the answers of a unit may be shown by themselves, other results not looked at: a place in the question's
 * schemes, or the number of schemes where nothing may be shown (rules C1 to C3, C9 and C13).
 */
export function finestLevel(question: Question, unit: FamilyUnit, leaves: readonly number[], minimum: number): number {
  const hidden = question.schemes.length;
  if (isTooSmall(question, unit, leaves, minimum)) return hidden;
  const enough = answered(question, leaves) >= enoughForAllClasses;
  const level = question.schemes.findIndex(
    (classes) =>
      (enough || classes.length <= 3) && classes.every(({ codes }) => !isFew(withCodes(question, leaves, codes))),
  );
  return level < 0 ? hidden : level;
}

/** Whether a unit holds too few persons for any result of this question. */
export function isTooSmall(question: Question, unit: FamilyUnit, leaves: readonly number[], minimum: number): boolean {
  if (question.item.sensitive && unit.subgroup !== "alle") return true;
  return answered(question, leaves) < fewestPersons(question.item, minimum);
}

/** One or two persons: none is nobody. */
function isFew(persons: number): boolean {
  return persons > 0 && persons < fewestAlike;
}
