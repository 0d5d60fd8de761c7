import { areaAddress, type Register } from "../domain/area.ts";
import { lineage } from "../domain/lineage.ts";
import type { AreaIndex } from "./areaIndex.ts";
import { areaLabel } from "./areaLabel.ts";

/** An area as the search box knows it, in the words of /data/gebieden.json. */
export interface SearchEntry {
  naam: string;
  soort: string;
  adres: string;
  /** Woonplaatsen, former gemeenten and other spellings. */
  ook: string[];
}

/** Every area with the names by which a reader may look for it. */
export function searchEntries(register: Register, areas: AreaIndex): SearchEntry[] {
  const others = otherNames(register);
  return areas.areas.map((area) => ({
    naam: area.kind === "gemeente" ? area.name : areaLabel(area),
    soort: area.kind,
    adres: areaAddress(area),
    ook: [...new Set(others.get(area.code) ?? [])]
      .filter((name) => name !== area.name)
      .sort((a, b) => a.localeCompare(b, "nl")),
  }));
}

function otherNames({ aliases, places, former, ...register }: Register): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const add = (code: string, name: string) => names.set(code, [...(names.get(code) ?? []), name]);
  for (const { code, name } of aliases) add(code, name);
  for (const { gemeente, place } of places) add(gemeente, place);
  for (const ended of former) {
    const start = Number(ended.until.slice(0, 4)) - 1;
    const today = lineage({ aliases, places, former: [{ ...ended, since: null }], ...register, areas: [] }, start);
    // The largest part: a split gemeente is found where most of it went.
    const [largest] = today.toSorted((a, b) => b.share - a.share);
    if (largest !== undefined) add(largest.current, ended.name);
  }
  return names;
}
