import { type AreaName, lettersOf } from "./areaNames.ts";
import { editsApart } from "./editsApart.ts";
import { normaliseName } from "./normaliseName.ts";
import { soundOf } from "./soundOf.ts";

/** What was typed, in the forms in which names are kept. */
export interface TypedName {
  plain: string;
  sound: string;
}

/** Makes what was typed ready to be compared. */
export function typedName(words: string): TypedName {
  const plain = normaliseName(words);
  return { plain, sound: soundOf(plain) };
}

/** How a name was found, best first; with errors it ranks after all of these. */
const ranks = {
  exact: 0,
  head: 1,
  otherExact: 2,
  throughExact: 3,
  soundsExact: 4,
  otherSoundsExact: 5,
  prefix: 6,
  word: 7,
  otherPrefix: 8,
  otherWord: 9,
  contained: 10,
  otherContained: 11,
  soundsPrefix: 12,
  withErrors: 13,
};

/** Whether the whole name was typed: nobody then looks for another one that resembles it. */
export function isExact(rank: number): boolean {
  return rank <= ranks.throughExact;
}

/** The rank of a region that is asked for by one of its gemeenten: after those that bear the name themselves. */
export function rankThrough(rank: number): number {
  return rank <= ranks.otherExact ? ranks.throughExact : rank + 0.5;
}

/** How well a name fits without errors, 0 for the best; null where it does not. */
export function nameRank({ plain, sound }: TypedName, { beginnings, sounds, head, kind }: AreaName): number | null {
  const own = kind !== "other";
  const whole = beginnings[0]!;
  if (whole === plain) return own ? ranks.exact : ranks.otherExact;
  if (whole.startsWith(plain)) return head === plain && own ? ranks.head : own ? ranks.prefix : ranks.otherPrefix;
  if (kind === "code") return null;
  if (sounds[0] === sound) return own ? ranks.soundsExact : ranks.otherSoundsExact;
  if (beginnings.some((beginning) => beginning.startsWith(plain))) return own ? ranks.word : ranks.otherWord;
  if (whole.includes(plain)) return own ? ranks.contained : ranks.otherContained;
  return sounds.some((one) => one.startsWith(sound)) ? ranks.soundsPrefix : null;
}

/** Shorter input is within one error of too many names; two errors are for long ones. */
function mostErrors(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** How well a name fits if what was typed, or how it sounds, is allowed an error or two; null where it does not. */
export function errorRank({ plain, sound }: TypedName, name: AreaName): number | null {
  const most = mostErrors(plain.length);
  if (most === 0 || name.kind === "code") return null;
  const asWritten = resembles(plain, name.beginnings, name.letters, most);
  const asSpoken = asWritten < 2 ? asWritten : resembles(sound, name.sounds, name.soundLetters, most) + 0.5;
  const nearest = Math.min(asWritten, asSpoken);
  return nearest === Number.POSITIVE_INFINITY ? null : ranks.withErrors + nearest + (name.kind === "own" ? 0 : 0.1);
}

/** Twice the edits, and more where only a part of the name was typed. */
function resembles(typed: string, beginnings: readonly string[], letters: number, most: number): number {
  // Each letter that the name does not have asks for an edit: most names fall off here.
  if (bits(lettersOf(typed) & ~letters) > most) return Number.POSITIVE_INFINITY;
  return Math.min(
    ...beginnings.map((name, word) => {
      const beginning = editsApart(typed, name, most, "beginning");
      if (beginning === Number.POSITIVE_INFINITY) return beginning;
      const whole = editsApart(typed, name, most, "name");
      return Math.min(2 * whole, 2 * beginning + 1) + (word > 0 ? 0.2 : 0);
    }),
  );
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
