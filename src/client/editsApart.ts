/**
 * How many edits lead from what was typed to a name, or only to a beginning of it: a letter too many, too few, wrong, or
 * swapped with its neighbour (optimal string alignment). Infinity above `most`, which is 2 at most: every edit is tried
 * where the two first differ, so it is quickly known of most names that they are none.
 */
export function editsApart(typed: string, name: string, most: number, to: "name" | "beginning"): number {
  return tryEdits(typed, name, 0, 0, most, to === "name");
}

function tryEdits(typed: string, name: string, i: number, j: number, most: number, whole: boolean): number {
  while (i < typed.length && j < name.length && typed.charCodeAt(i) === name.charCodeAt(j)) {
    i += 1;
    j += 1;
  }
  if (i === typed.length || j === name.length) {
    const left = typed.length - i + (whole ? name.length - j : 0);
    return left <= most ? left : Number.POSITIVE_INFINITY;
  }
  if (most === 0) return Number.POSITIVE_INFINITY;
  const rest = (more: number, further: number) => tryEdits(typed, name, i + more, j + further, most - 1, whole);
  const swapped = typed[i] === name[j + 1] && typed[i + 1] === name[j];
  return 1 + Math.min(rest(1, 1), rest(1, 0), rest(0, 1), swapped ? rest(2, 2) : Number.POSITIVE_INFINITY);
}
