import type { AreaKind } from "../domain/area.ts";
import type { PageArea } from "./areaIndex.ts";
import type { Edition } from "./edition.ts";

/**
 * What the search box knows, as /data/gebieden.json has it. It travels before a reader can type: so rows without keys, and
 * differences in place of large numbers.
 */
export interface SearchList {
  gebieden: SearchEntry[];
  /** A region and its gemeenten as places in `gebieden`, each counted from the gemeente before: [12, 3, 5] is 12 with 3 and 8. */
  leden: number[][];
  /**
   * Three numbers a range of postcodes: how far it starts after the start of the last, how many more postcodes it holds, and
   * the place of its gemeente in `gebieden`.
   */
  postcodes: number[];
}

/** ["GM0034", "gemeente", "Almere", "almere", "Almere Haven|Almere Stad"]: the last part of its address, and other names. */
export type SearchEntry = [code: string, soort: AreaKind, naam: string, adres: string, ook: string];

/** Every area with the names by which a reader may look for it, the gemeenten of the regions, and postcodes. */
export function searchEntries(edition: Pick<Edition, "areas" | "otherNames" | "postcodes">): SearchList {
  const { areas, otherNames, postcodes = [] } = edition;
  const places = new Map(areas.areas.map(({ code }, place) => [code, place]));
  const regions = areas.areas.filter(({ kind }) => kind !== "gemeente" && kind !== "nederland");
  const sorted = postcodes.toSorted((a, b) => a.from - b.from);
  return {
    gebieden: areas.areas.map((area) => entry(area, otherNames.get(area.code) ?? [])),
    leden: regions.map(({ code }) => {
      const members = areas.membersOf(code).map(({ member }) => places.get(member)!);
      return [places.get(code)!, ...steps(members.sort((a, b) => a - b))];
    }),
    postcodes: sorted.flatMap(({ from, to, gemeente }, index) => [
      from - (sorted[index - 1]?.from ?? 0),
      to - from,
      places.get(gemeente)!,
    ]),
  };
}

function entry({ code, kind, name, slug }: PageArea, otherNames: readonly string[]): SearchEntry {
  return [code, kind, name, slug, otherNames.join("|")];
}

/** 3, 8, 9 → 3, 5, 1. */
function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}
