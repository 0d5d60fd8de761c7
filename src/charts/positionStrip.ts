import { greys } from "./greys.ts";
import { noteLine } from "./noteLine.ts";
import { type PositionLayout, type PositionNote, positionLayout, stripText } from "./positionLayout.ts";
import type { PositionSpec } from "./positionSpec.ts";
import { drawing, el, px, type SvgNode } from "./svg.ts";
import { isLongUnit } from "./unit.ts";
import { words } from "./words.ts";

/** All areas of a kind as dots on one axis; the area itself in ink on it, with flags for it and its benchmarks. */
export function positionStrip(spec: PositionSpec, width: number): SvgNode {
  const layout = positionLayout(spec, width);
  return drawing(
    layout.size,
    { class: "chart-svg chart-position", role: "img" },
    el("title", {}, spec.title),
    el("desc", {}, spec.demo ? `${spec.description} Dit zijn voorbeeldcijfers.` : spec.description),
    scale(layout, spec.unit),
    ...crowd(layout.crowd),
    ...layout.flags.toReversed().map(flag),
    ...ownMark(layout),
    ...layout.notes.map((note) => noteLine({ ...note, size: stripText.note }, sign(note.kind, note.x + 6, note.y))),
  );
}

function scale({ axis, ticks, size }: PositionLayout, unit: string): SvgNode {
  const marks = ticks.map(({ x }) => `M${px(x)} ${px(axis.y)}v4`);
  return el(
    "g",
    { class: "chart-axis", fill: greys.text, "font-size": stripText.axis, "text-anchor": "middle" },
    el("path", { d: `M${px(axis.left)} ${px(axis.y)}H${px(axis.right)}${marks.join("")}`, stroke: greys.axis }),
    ...ticks.map(({ x, text }) => el("text", { x, y: axis.y + 19 }, text)),
    ...(isLongUnit(unit) ? [el("text", { x: size.width, y: axis.y + 36, "text-anchor": "end" }, unit)] : []),
  );
}

/** One path, whatever the number of areas: a dot is a line without length and with round ends. */
function crowd({ columns, y, diameter, rise }: PositionLayout["crowd"]): SvgNode[] {
  if (columns.length === 0) return [];
  const next = `m0-${px(rise)}h0`;
  const d = columns.map(({ x, count }) => `M${px(x)} ${px(y)}h0${next.repeat(count - 1)}`).join("");
  const look = { stroke: greys.axis, "stroke-width": diameter, "stroke-linecap": "round" };
  return [el("path", { class: "chart-crowd", d, ...look })];
}

function flag({ name, text, style, pole, x, y, anchor }: PositionLayout["flags"][number]): SvgNode {
  const d = `M${px(pole.x)} ${px(pole.top)}V${px(pole.bottom)}`;
  const look = {
    x,
    y,
    "text-anchor": anchor === "end" ? anchor : undefined,
    "font-size": stripText.label,
    "font-weight": style.bold ? 600 : undefined,
    fill: style.bold ? undefined : greys.text,
  };
  return el(
    "g",
    { class: `chart-flag ${style.class}` },
    ...(text.startsWith(name) ? [] : [el("title", {}, name)]),
    el("path", { class: "chart-pole", d, stroke: style.stroke, "stroke-width": 1.25, "stroke-dasharray": style.dash }),
    words(text, look),
  );
}

function ownMark({ own, axis }: PositionLayout): SvgNode[] {
  return [
    ...(own.range ? [rangeBar(own.range, axis.y, "currentColor")] : []),
    el("circle", { class: "chart-own-dot", cx: own.x, cy: axis.y, r: own.r }),
  ];
}

/** A thin bar with feet from bound to bound. */
function rangeBar([from, to]: [number, number], y: number, stroke: string): SvgNode {
  const foot = (x: number) => `M${px(x)} ${px(y - 4)}v8`;
  const d = `M${px(from)} ${px(y)}H${px(to)}${foot(from)}${foot(to)}`;
  return el("path", { class: "chart-range", d, stroke, "stroke-width": 1.75 });
}

function sign(kind: PositionNote, x: number, y: number): SvgNode[] {
  switch (kind) {
    case "crowd":
      return [el("circle", { class: "chart-crowd-sign", cx: x, cy: y, r: 2.4, fill: greys.axis })];
    case "interval":
      return [rangeBar([x - 6, x + 6], y, greys.text)];
    case "demo":
    case "axis":
      return [];
  }
}
