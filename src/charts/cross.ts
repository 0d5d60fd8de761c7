import { el, px, type SvgNode } from "./svg.ts";

/** The mark of a year without a figure; it takes the stroke of what it stands in. */
export function cross(x: number, y: number): SvgNode {
  const [left, right, top, bottom] = [px(x - 3.5), px(x + 3.5), px(y - 3.5), px(y + 3.5)];
  return el("path", { d: `M${left} ${top}L${right} ${bottom}M${left} ${bottom}L${right} ${top}`, "stroke-width": 1.5 });
}
