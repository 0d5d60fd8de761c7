import { type AreaKind, areaAddress, type PostcodeRange } from "../domain/area.ts";
import type { SearchEntry, SearchList } from "../views/searchEntries.ts";
import { type AreaName, areaNames } from "./areaNames.ts";

/** An area as the reader finds it. */
export interface SearchArea {
  code: string;
  kind: AreaKind;
  /** "Flevoland", without its kind. */
  name: string;
  /** /jeugdregio/flevoland/ */
  address: string;
}

/** All that somebody may look for, ready to be compared with what is typed. */
export interface AreaList {
  areas: readonly SearchArea[];
  names: readonly AreaName[];
  postcodes: readonly (Omit<PostcodeRange, "gemeente"> & { gemeente: SearchArea })[];
  /** The regions in which a gemeente lies. */
  regionsOf: (gemeente: SearchArea) => readonly SearchArea[];
}

/** Unpacks /data/gebieden.json; done once a page. */
export function readAreaList({ gebieden, leden, postcodes }: SearchList): AreaList {
  const areas = gebieden.map(readArea);
  const regions = new Map<SearchArea, SearchArea[]>();
  for (const [region, ...steps] of leden) {
    for (const place of sums(steps)) {
      const gemeente = areas[place]!;
      regions.set(gemeente, [...(regions.get(gemeente) ?? []), areas[region!]!]);
    }
  }
  return {
    areas,
    names: gebieden.flatMap(([, , , , others], place) =>
      areaNames(areas[place]!, others === "" ? [] : others.split("|")),
    ),
    postcodes: readPostcodes(postcodes, areas),
    regionsOf: (gemeente) => regions.get(gemeente) ?? [],
  };
}

function readArea([code, kind, name, slug]: SearchEntry): SearchArea {
  return { code, kind, name, address: areaAddress({ kind, slug }) };
}

function readPostcodes(numbers: readonly number[], areas: readonly SearchArea[]): AreaList["postcodes"] {
  let from = 0;
  return Array.from({ length: numbers.length / 3 }, (_, range) => {
    const [step, more, place] = numbers.slice(3 * range, 3 * range + 3) as [number, number, number];
    from += step;
    return { from, to: from + more, gemeente: areas[place]! };
  });
}

/** 3, 5, 1 → 3, 8, 9. */
function sums(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}
