import type { AreaKind } from "../domain/area.ts";
import type { AreaList, SearchArea } from "./areaList.ts";
import type { AreaName } from "./areaNames.ts";
import { type Asked, kindBegun, readAsked } from "./askedKind.ts";
import { matchPostcode } from "./matchPostcode.ts";
import { errorRank, isExact, nameRank, rankThrough, typedName } from "./nameRank.ts";

export interface AreaMatch {
  area: SearchArea;
  /** "Almere", or "Muiden → Gooise Meren" where another name was found. */
  text: string;
}

const limit = 8;
/** With so many areas found as they were written, none is sought that resembles them. */
const enough = 3;

/** The areas that somebody may mean who typed this: at most eight, the likeliest first. */
export function matchAreas(input: string, list: AreaList): AreaMatch[] {
  const asked = readAsked(input);
  const kind = kindBegun(input);
  const postcodes = inKind(matchPostcode(asked.words, list.postcodes), asked, list);
  const matches = [
    // Four digits are a postcode rather than a number; after "swv" they are a number rather than a postcode.
    ...(asked.kind === null ? postcodes : []),
    ...matchNames(asked, list),
    ...postcodes,
    ...(kind === null
      ? []
      : list.areas.filter((area) => area.kind === kind).map((area) => ({ area, text: area.name }))),
  ];
  return onceEach(matches).slice(0, limit);
}

function onceEach(matches: readonly AreaMatch[]): AreaMatch[] {
  const first = new Map<SearchArea, AreaMatch>();
  for (const match of matches) if (!first.has(match.area)) first.set(match.area, match);
  return [...first.values()];
}

/** Postcodes lie in gemeenten: who asks for another kind gets the regions of those. */
function inKind(matches: AreaMatch[], { suits, kind }: Asked, { regionsOf }: AreaList): AreaMatch[] {
  if (kind === null || kind === "gemeente") return matches;
  return matches.flatMap(({ area, text }) =>
    regionsOf(area).flatMap((region) => (suits(region) ? { area: region, text: through(text, region) } : [])),
  );
}

/** "Muiden → Gooise Meren" becomes "Muiden → 't Gooi". */
function through(text: string, region: SearchArea): string {
  return `${text.split(" → ")[0]} → ${region.name}`;
}

interface Ranked extends AreaMatch {
  rank: number;
  /** Sorts what is equally good. */
  name: string;
}

function matchNames(asked: Asked, list: AreaList): AreaMatch[] {
  const typed = typedName(asked.words);
  if (typed.plain === "") return [];
  const found = bestOfEach(asked, list, (name) => nameRank(typed, name));
  const exact = found.some(({ rank }) => isExact(rank));
  const near = exact || found.length >= enough ? [] : bestOfEach(asked, list, (name) => errorRank(typed, name));
  return [...found, ...near];
}

/** Of each area the name that fits best, the best areas first. */
function bestOfEach(asked: Asked, list: AreaList, rankOf: (name: AreaName) => number | null): Ranked[] {
  const best = new Map<SearchArea, Ranked>();
  const offer = (match: Ranked) => {
    if (match.rank < (best.get(match.area)?.rank ?? Number.POSITIVE_INFINITY)) best.set(match.area, match);
  };
  for (const name of list.names) {
    const rank = rankOf(name);
    if (rank === null) continue;
    for (const match of asWanted(name, rank, asked, list)) offer(match);
  }
  return [...best.values()].sort(byRank);
}

function asWanted({ area, text, beginnings }: AreaName, rank: number, asked: Asked, list: AreaList): Ranked[] {
  const name = beginnings[0]!;
  if (asked.suits(area)) return [{ area, text, rank, name }];
  if (area.kind !== "gemeente") return [];
  return list
    .regionsOf(area)
    .filter(asked.suits)
    .map((region) => ({ area: region, text: through(text, region), rank: rankThrough(rank), name }));
}

const kindOrder: Record<AreaKind, number> = {
  ...{ nederland: 0, gemeente: 0, provincie: 1, jeugdregio: 2, samenwerkingsverband: 3 },
};

function byRank(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const kinds = kindOrder[a.area.kind] - kindOrder[b.area.kind];
  if (kinds !== 0) return kinds;
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
