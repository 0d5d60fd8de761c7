import { fewestAlike } from "./thresholds.ts";

/** How often something was said in answer to an open question. */
export interface Mentions {
  code: string;
  mentions: number;
}

/** The name of what too few said. */
export const otherCode = "Overig";

/**
 * The codes of an open question that may be shown (C10): what three or more said, where the group is large enough; the
 * rest together, with the least mentioned of the others where it would be one or two by itself. Null: nothing may.
 *
 * @param answers how many of the group wrote something
 */
export function showCodes(mentions: readonly Mentions[], answers: number, minimum: number): Mentions[] | null {
  if (answers < minimum) return null;
  const known = mentions.filter(({ code }) => code !== otherCode).toSorted((a, b) => b.mentions - a.mentions);
  const shown = known.filter((code) => code.mentions >= fewestAlike);
  let rest =
    mentions.reduce((sum, code) => sum + code.mentions, 0) - shown.reduce((sum, code) => sum + code.mentions, 0);
  if (rest > 0 && rest < fewestAlike) rest += shown.pop()?.mentions ?? 0;
  if (rest > 0 && rest < fewestAlike) return null;
  return rest === 0 ? shown : [...shown, { code: otherCode, mentions: rest }];
}
