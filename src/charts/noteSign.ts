import { cross } from "./cross.ts";
import { forecastBand, forecastLine } from "./forecastStyle.ts";
import { greys } from "./greys.ts";
import { el, px, type SvgNode } from "./svg.ts";
import type { NoteKind } from "./trendNotes.ts";

/** The sign that a note explains, drawn as the chart draws it; none for a note that is words alone. */
export function noteSign(kind: NoteKind, x: number, y: number): SvgNode[] {
  switch (kind) {
    case "missing":
      return [el("g", { stroke: greys.text }, cross(x, y))];
    case "provisional":
      return [el("circle", { cx: x, cy: y, r: 3.4, fill: "#fff", stroke: greys.text, "stroke-width": 1.6 })];
    case "interval":
      return [sign(`M${px(x)} ${px(y - 5)}V${px(y + 5)}M${px(x - 3)} ${px(y - 5)}h6M${px(x - 3)} ${px(y + 5)}h6`)];
    case "forecast":
      return [sign(`M${px(x - 6)} ${px(y)}H${px(x + 8)}`, forecastLine["stroke-dasharray"])];
    case "band":
      return [
        el("rect", { class: "chart-band-sign", ...box(x, y), fill: greys.text, stroke: greys.text, ...forecastBand }),
      ];
    case "bridge":
      return [sign(`M${px(x - 6)} ${px(y)}H${px(x + 8)}`, "1.5 3.5")];
    case "reworded":
      return [sign(`M${px(x - 6)} ${px(y)}H${px(x + 8)}`, rewordedDash)];
    case "demo":
    case "axis":
      return [];
  }
}

/** Longer dashes than those of the dotted line over missing years. */
export const rewordedDash = "6 3";

function box(x: number, y: number) {
  return { x: x - 6, y: y - 5, width: 13, height: 10 };
}

function sign(d: string, dash?: string): SvgNode {
  return el("path", { d, fill: "none", stroke: greys.text, "stroke-width": 1.2, "stroke-dasharray": dash });
}
