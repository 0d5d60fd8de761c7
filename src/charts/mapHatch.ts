import { missingStroke } from "./mapPalette.ts";
import { el, type SvgNode } from "./svg.ts";

/** The pattern of areas without a figure. Its id has to be the only one of its name in the page. */
export function mapHatch(id: string): SvgNode {
  const size = { width: 5, height: 5 };
  return el(
    "pattern",
    { id, ...size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    el("rect", { ...size, fill: "#fff" }),
    el("line", { x1: 1, y1: 0, x2: 1, y2: 5, stroke: missingStroke, "stroke-width": 1 }),
  );
}
