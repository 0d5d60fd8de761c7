/**
 * Names that a program can tell apart: a second one of the same name gets a number, "Totaal (2)". Upper and lower case
 * are the same to spreadsheets.
 * @param longest how many characters a name may have, number included
 */
export function uniqueNames(names: readonly string[], longest: number): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const own = firstFree(name, longest, taken);
    taken.add(own.toLowerCase());
    return own;
  });
}

function firstFree(name: string, longest: number, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const candidate = `${name.slice(0, longest - suffix.length).trim()}${suffix}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
