import type { Register } from "../domain/area.ts";
import { nameKey } from "../sources/findArea.ts";
import { listedSince } from "./cbsNames.ts";
import { regions } from "./regions.ts";

/** What a StatLine table lists. */
export interface Listing {
  /** The kinds of code above the gemeenten: NL, LD, PV, CR. */
  above: readonly string[];
  /** Gemeenten that existed at some time since 1 January of this year. */
  since: number;
}

/** Codes in the order of an untyped data set. */
export function codesOf(register: Register, { above, since }: Listing): string[] {
  const gemeenten = listedSince(register, since).map(({ code }) => code);
  return [...regionsOf(register, above).map(({ code }) => code), ...gemeenten.sort()];
}

/** A row of a titles export: a name, and the codes that bore it at one time or another. */
export interface Titled {
  title: string;
  codes: readonly string[];
}

/** Titles in the order of StatLine's website; each once. */
export function titlesOf(register: Register, { above, since }: Listing): Titled[] {
  const byName = Map.groupBy(listedSince(register, since), ({ name }) => name);
  const gemeenten = [...byName].map(([title, same]) => ({ title, codes: same.map(({ code }) => code) }));
  return [
    ...regionsOf(register, above).map(({ title, code }) => ({ title, codes: [code] })),
    ...gemeenten.sort((a, b) => (nameKey(a.title) < nameKey(b.title) ? -1 : 1)),
  ];
}

function regionsOf(register: Register, above: readonly string[]) {
  return regions(register).filter(({ code }) => above.includes(code.slice(0, 2)));
}
