import { bisectRight } from "d3-array";
import { classFill } from "./mapPalette.ts";
import type { MapArea, MapSpec } from "./mapSpec.ts";
import { el, type SvgNode } from "./svg.ts";

/** The link around an area's shape. The whole map is hidden from assistive technology: the table beside it says all. */
export function areaLink(area: MapArea, shape: SvgNode): SvgNode {
  return el("a", { href: area.href, tabindex: -1 }, el("title", {}, `${area.name}: ${area.text}`), shape);
}

/** The class and fill of an area; hatched without a value. */
export function areaFill({ value }: MapArea, { thresholds }: MapSpec, hatch: string): { class: string; fill: string } {
  if (value === null) return { class: "map-missing", fill: `url(#${hatch})` };
  const index = bisectRight(thresholds, value);
  return { class: `map-class-${index}`, fill: classFill(index, thresholds.length + 1) };
}

/** In the order of names, as the table has them. */
export function byName(areas: MapArea[]): MapArea[] {
  return areas.toSorted((a, b) => collator.compare(a.name, b.name) || collator.compare(a.code, b.code));
}

const collator = new Intl.Collator("nl");
