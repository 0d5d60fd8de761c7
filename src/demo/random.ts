/**
 * A number from 0 to 1 that belongs to a name: the same in every run and on every machine, and independent of the order
 * of asking, so that a new gemeente or school changes no other figure. FNV-1a with the last mixing step of MurmurHash3.
 */
export function draw(...name: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of name.join("/")) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A number between two bounds that belongs to a name. */
export function between(low: number, high: number, ...name: (string | number)[]): number {
  return low + (high - low) * draw(...name);
}

/** One of several things, by a name. */
export function pick<T>(choices: readonly T[], ...name: (string | number)[]): T {
  return choices[Math.floor(draw(...name) * choices.length)]!;
}
