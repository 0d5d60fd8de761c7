import type { Item } from "../../domain/questionnaire.ts";

/** The subject that speaks first for a theme, where there is room for one question. */
const keySubjects: readonly string[] = ["weet-wie", "op-tijd", "vroeg-aanpakken", "terugkijken"];

/** Whether a question speaks for its theme. */
export function isKey({ subject }: Item): boolean {
  return subject !== undefined && keySubjects.includes(subject);
}

/** Every group gives this mark, in all years. */
export function isMarkOfCooperation({ type, subject }: Item): boolean {
  return type === "mark" && subject === "cijfer-samenwerking";
}
