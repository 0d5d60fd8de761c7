import { fontSize } from "./fontSize.ts";
import { greys } from "./greys.ts";
import { noteLine } from "./noteLine.ts";
import { dotRadius, type ScatterLabel, type ScatterLayout, scatterLayout } from "./scatterLayout.ts";
import type { ScatterSpec } from "./scatterSpec.ts";
import { drawing, el, px, type SvgNode } from "./svg.ts";
import { words } from "./words.ts";

/** Areas as dots on two axes, those that were chosen in ink and with their names. No line: a pattern is no cause. */
export function scatterPlot(spec: ScatterSpec, width: number): SvgNode {
  const layout = scatterLayout(spec, width);
  const chosen = layout.dots.filter((dot) => dot.chosen);
  return drawing(
    layout.size,
    { class: "chart-svg chart-scatter", role: "img" },
    el("title", {}, spec.title),
    el("desc", {}, spec.demo ? `${spec.description} Dit zijn voorbeeldcijfers.` : spec.description),
    axes(layout),
    crowd(layout.dots.filter((dot) => !dot.chosen)),
    ...chosen.map(({ x, y }) => el("circle", { class: "chart-own-dot", cx: x, cy: y, r: dotRadius.chosen })),
    ...layout.labels.map(label),
    ...layout.notes.map((note) => noteLine({ ...note, size: fontSize.note }, sign(note))),
  );
}

function axes({ plot, xTicks, yTicks, xName, yName }: ScatterLayout): SvgNode {
  const grid = [
    ...xTicks.map(({ at }) => `M${px(at)} ${px(plot.top)}V${px(plot.bottom)}`),
    ...yTicks.map(({ at }) => `M${px(plot.left)} ${px(at)}H${px(plot.right)}`),
  ];
  return el(
    "g",
    { class: "chart-axis", fill: greys.text, "font-size": fontSize.axis },
    el("path", { class: "chart-grid", d: grid.join(""), stroke: greys.grid }),
    el("path", {
      d: `M${px(plot.left)} ${px(plot.top)}V${px(plot.bottom)}H${px(plot.right)}`,
      stroke: greys.axis,
      fill: "none",
    }),
    ...xTicks.map(({ at, text }) => el("text", { x: at, y: plot.bottom + 18, "text-anchor": "middle" }, text)),
    ...yTicks.map(({ at, text }) => el("text", { x: plot.left - 6, y: at, dy: "0.35em", "text-anchor": "end" }, text)),
    el("text", { x: plot.right, y: plot.bottom + 38, "text-anchor": "end", "font-weight": 600 }, `${xName} →`),
    el("text", { x: 0, y: 14, "font-weight": 600 }, `↑ ${yName}`),
  );
}

/** One path, whatever the number: a dot is a line without length and with round ends. */
function crowd(dots: ScatterLayout["dots"]): SvgNode {
  const d = dots.map(({ x, y }) => `M${px(x)} ${px(y)}h0`).join("");
  const look = { stroke: greys.axis, "stroke-width": dotRadius.other * 2, "stroke-linecap": "round" };
  return el("path", { class: "chart-crowd", d, "stroke-opacity": 0.75, ...look });
}

function label({ text, x, y, anchor }: ScatterLabel): SvgNode {
  const rim = {
    class: "chart-rim",
    stroke: "#fff",
    "stroke-width": 3,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  };
  return words(text, { x, y, "text-anchor": anchor, "font-weight": 600, ...rim });
}

function sign({ kind, x, y }: { kind: string; x: number; y: number }): SvgNode[] {
  return kind === "crowd"
    ? [el("circle", { class: "chart-crowd-sign", cx: x + 6, cy: y, r: 3, fill: greys.axis })]
    : [];
}
