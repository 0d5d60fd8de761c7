import { areaFill, areaLink, byName } from "./mapArea.ts";
import { circleStroke, missingStroke } from "./mapPalette.ts";
import { mapPicture } from "./mapPicture.ts";
import type { MapArea, MapSpec } from "./mapSpec.ts";
import { type Circle, packCircles } from "./packCircles.ts";
import { el, type Size, type SvgNode } from "./svg.ts";

/** A circle an area, as near to its place as the others let it, filled by class. Its surface is the number of young people. */
export function cartogram(spec: MapSpec, size: Size): SvgNode {
  return mapPicture(spec, { size, name: "map-cartogram" }, (room, hatch) => {
    const areas = byName(spec.areas);
    const circles = packCircles(areas, room);
    return areas.map((area, i) => areaLink(area, circle(circles[i]!, area, areaFill(area, spec, hatch))));
  });
}

function circle({ x, y, r }: Circle, { value }: MapArea, fill: { class: string; fill: string }): SvgNode {
  const stroke = value === null ? missingStroke : circleStroke;
  return el("circle", { ...fill, cx: x, cy: y, r, stroke, "stroke-width": 0.5 });
}
