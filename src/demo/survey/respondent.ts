import type { Item } from "../../domain/questionnaire.ts";

/** A code (0 where nothing is filled in), the codes that are chosen where several may be, or what is written. */
export type Answer = number | readonly number[] | string;

/** Someone who fills in a questionnaire: nobody, for all of the demo is invented. */
export interface Respondent {
  /** jeugdhulp, po, vo or anders; "alle" where a group has no parts. */
  subgroup: string;
  /** By the name of the item. */
  answers: ReadonlyMap<string, Answer>;
}

/** What is filled in for an item; nothing where it was left open. */
export function answerTo({ answers }: Pick<Respondent, "answers">, { id, type }: Item): Answer {
  const nothing = { open: "", multiple: [] } as Record<string, Answer>;
  return answers.get(id) ?? nothing[type] ?? 0;
}
