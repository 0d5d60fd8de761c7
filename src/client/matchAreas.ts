import { normaliseName } from "./normaliseName.ts";
import { oneEditApart } from "./oneEditApart.ts";

/** An entry of /data/gebieden.json. */
export interface SearchArea {
  naam: string;
  soort: string;
  adres: string;
  /** Woonplaatsen, former gemeenten and other names. */
  ook?: string[];
}

export interface AreaMatch {
  area: SearchArea;
  /** "Almere", or "Muiden → Gooise Meren" where another name was found. */
  text: string;
}

const limit = 8;
/** Shorter input is within one error of too many names. */
const leastForErrors = 4;

/** How a name was found, best first: whole names, beginnings, parts, then with an error. */
const ranks = {
  exact: 0,
  firstWord: 1,
  otherExact: 2,
  prefix: 3,
  word: 4,
  otherPrefix: 5,
  contained: 6,
  other: 7,
  error: 8,
  otherError: 9,
  prefixError: 10,
  otherPrefixError: 11,
};

/** The areas that somebody may mean who typed this: at most eight, the likeliest first. */
export function matchAreas(input: string, areas: SearchArea[]): AreaMatch[] {
  const query = normaliseName(input);
  if (query === "") return [];
  return areas
    .flatMap((area) => bestMatch(query, area) ?? [])
    .sort((a, b) => a.rank - b.rank || kindOrder(a) - kindOrder(b) || collator.compare(a.text, b.text))
    .slice(0, limit)
    .map(({ area, text }) => ({ area, text }));
}

const collator = new Intl.Collator("nl");

function kindOrder({ area }: AreaMatch): number {
  return area.soort.toLowerCase() === "gemeente" ? 0 : 1;
}

type RankedMatch = AreaMatch & { rank: number };

function bestMatch(query: string, area: SearchArea): RankedMatch | null {
  const byName = rankedMatch(area, area.naam, nameRank(query, area.naam));
  const others = (area.ook ?? []).map((name) => rankedMatch(area, `${name} → ${area.naam}`, otherRank(query, name)));
  return [byName, ...others].reduce((best, match) => (match && (!best || match.rank < best.rank) ? match : best), null);
}

function rankedMatch(area: SearchArea, text: string, rank: number | null): RankedMatch | null {
  return rank === null ? null : { area, text, rank };
}

function nameRank(query: string, name: string): number | null {
  const normal = normaliseName(name);
  if (normal === query) return ranks.exact;
  if (query === firstWord(name)) return ranks.firstWord;
  if (normal.startsWith(query)) return ranks.prefix;
  if (wordStarts(name).some((rest) => rest.startsWith(query))) return ranks.word;
  if (normal.includes(query)) return ranks.contained;
  return errorRank(query, normal, ranks.error, ranks.prefixError);
}

function otherRank(query: string, name: string): number | null {
  const normal = normaliseName(name);
  if (normal === query) return ranks.otherExact;
  if (normal.startsWith(query)) return ranks.otherPrefix;
  if (normal.includes(query)) return ranks.other;
  return errorRank(query, normal, ranks.otherError, ranks.otherPrefixError);
}

/** Whether the name, or as much of it as has been typed, differs by one error. */
function errorRank(query: string, name: string, whole: number, prefix: number): number | null {
  if (query.length < leastForErrors) return null;
  if (oneEditApart(query, name)) return whole;
  const beginnings = [-1, 0, 1].map((more) => name.slice(0, query.length + more));
  return beginnings.some((beginning) => oneEditApart(query, beginning)) ? prefix : null;
}

/** "Bergen" for "Bergen (NH.)", and not for "Berg en Dal". */
function firstWord(name: string): string {
  return normaliseName(/[\p{Letter}\p{Mark}\p{Number}-]+/u.exec(name)?.[0] ?? "");
}

/** The name from each of its words on: "Friese Meren" and "Meren" for "De Friese Meren". */
function wordStarts(name: string): string[] {
  const words = name.split(/[^\p{Letter}\p{Mark}\p{Number}]+/u);
  return words.map((_, index) => normaliseName(words.slice(index).join("")));
}
