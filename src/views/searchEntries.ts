import { areaAddress } from "../domain/area.ts";
import { areaLabel } from "./areaLabel.ts";
import type { Edition } from "./edition.ts";

/** An area as the search box knows it, in the words of /data/gebieden.json. */
export interface SearchEntry {
  naam: string;
  soort: string;
  adres: string;
  /** Woonplaatsen, former gemeenten and other spellings. */
  ook: string[];
}

/** Every area with the names by which a reader may look for it. */
export function searchEntries({ areas, otherNames }: Pick<Edition, "areas" | "otherNames">): SearchEntry[] {
  return areas.areas.map((area) => ({
    naam: area.kind === "gemeente" ? area.name : areaLabel(area),
    soort: area.kind,
    adres: areaAddress(area),
    ook: [...(otherNames.get(area.code) ?? [])],
  }));
}
