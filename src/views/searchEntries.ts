import { areaAddress, type Register } from "../domain/area.ts";
import type { AreaIndex } from "./areaIndex.ts";
import { areaLabel } from "./areaLabel.ts";
import { otherNames } from "./otherNames.ts";

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
    ook: others.get(area.code) ?? [],
  }));
}
