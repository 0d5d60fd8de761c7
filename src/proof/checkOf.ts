import type { Check } from "../domain/releaseRecord.ts";

const shown = 20;

/** A check with its outcome: how many things were looked at, and all that is wrong, of which the first are shown. */
export function checkOf(name: string, what: string, looked: number, wrong: readonly string[]): Check {
  return { name, what, looked, wrong: wrong.length, examples: wrong.slice(0, shown) };
}
