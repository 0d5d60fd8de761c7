import { type Area, areaAddress } from "../domain/area.ts";
import type { NamedIndicator } from "../domain/indicator.ts";

/** Where a figure stands in the report of an area: /gemeente/almere/onderwijs/#aandeel-sbo. */
export function figureAddress(
  area: Pick<Area, "kind" | "slug">,
  { theme, slug }: Pick<NamedIndicator, "theme" | "slug">,
): string {
  return `${areaAddress(area)}${theme}/#${slug}`;
}
