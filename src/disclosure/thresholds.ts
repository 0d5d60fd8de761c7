import type { Item } from "../domain/questionnaire.ts";

/** Fewer persons than this are nowhere told apart within a group (m of methods.md C3). */
export const fewestAlike = 3;

/** From so many persons all classes may be shown; of fewer three (C2). */
export const enoughForAllClasses = 20;

/** Delicate items are shown from so many persons, of whole groups alone (C13). */
const enoughForDelicate = 20;

/** "alle" holds at least so many regions, of which none has a larger share of the persons (C6). */
export const fewestRegions = 3;
export const largestShare = 0.8;

/** How many persons must have answered an item; `minimum` is that of the release (C1). */
export function fewestPersons({ sensitive }: Pick<Item, "sensitive">, minimum: number): number {
  return sensitive ? Math.max(minimum, enoughForDelicate) : minimum;
}
