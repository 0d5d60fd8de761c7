import { mapHatch } from "./mapHatch.ts";
import { mapLegend } from "./mapLegend.ts";
import type { MapSpec } from "./mapSpec.ts";
import { drawing, el, type Size, type SvgNode } from "./svg.ts";

const gap = 12;

/**
 * A map above its legend; how the shapes are made is left to the kind of map. To a screen reader the named image is the
 * legend, and the hundreds of links are not there: an image may hold no links, and the table says the same in order.
 */
export function mapPicture(
  spec: MapSpec,
  { size, name }: { size: Size; name: string },
  drawAreas: (room: Size, hatch: string) => SvgNode[],
): SvgNode {
  const hatch = `${name}-hatch`;
  const legend = mapLegend(spec, hatch, size.width);
  const room = { width: size.width, height: Math.max(40, size.height - legend.height - gap) };
  return drawing(
    { width: size.width, height: room.height + gap + legend.height },
    { class: `chart-svg ${name}` },
    el("defs", {}, mapHatch(hatch)),
    el(
      "g",
      { class: "map-areas", stroke: "#fff", "stroke-width": 0.6, "aria-hidden": "true" },
      ...drawAreas(room, hatch),
    ),
    el("g", { role: "img" }, el("title", {}, spec.title), description(spec), legend.draw(room.height + gap)),
  );
}

function description({ description, demo }: MapSpec): SvgNode {
  return el("desc", {}, demo ? `${description} Dit zijn voorbeeldcijfers.` : description);
}
