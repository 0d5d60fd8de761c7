import { areaAddress } from "../domain/area.ts";
import type { PageArea } from "./areaIndex.ts";
import type { Edition } from "./edition.ts";
import { formatNumber } from "./formatNumber.ts";

/** The gemeenten that are most like one, with how far they are from it. */
export interface Neighbours {
  gemeenten: { name: string; href: string; distance: number; text: string }[];
}

/** Null of a region, and of a gemeente of which not all that makes gemeenten alike is known. */
export function neighboursOf(area: PageArea, { groups, areas }: Edition): Neighbours | null {
  const gemeenten = groups.neighboursOf(area.code).map(({ neighbour, distance }) => {
    const other = areas.get(neighbour);
    return {
      name: other.name,
      href: areaAddress(other),
      distance: Number(distance.toFixed(4)),
      text: formatNumber(distance, 2),
    };
  });
  return gemeenten.length === 0 ? null : { gemeenten };
}
