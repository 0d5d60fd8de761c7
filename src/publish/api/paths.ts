import { type Area, areaAddress } from "../../domain/area.ts";

/** Where the answers of this version stand. */
export const apiFolder = "/data/v1";

export function indicatorPath(slug: string): string {
  return `${apiFolder}/indicator/${slug}.json`;
}

/** Beside the other files of the area, and so not in the folder of a version: the answer itself names its version. */
export function areaPath(area: Pick<Area, "kind" | "slug">): string {
  return `/data/gebied${areaAddress(area).replace(/\/$/, "")}.json`;
}
