import { chartText } from "./chartText.ts";
import { greys } from "./greys.ts";
import { noteLine } from "./noteLine.ts";
import { type OpinionLayout, opinionLayout, type PartLabel, type PlacedPart, type PlacedRow } from "./opinionLayout.ts";
import type { OpinionSpec } from "./opinionSpec.ts";
import { type Box, stripes } from "./stripes.ts";
import { drawing, el, px, type SvgNode } from "./svg.ts";
import { words } from "./words.ts";

/**
 * A bar a group: negative answers at the left of the middle, positive ones at the right, the neutral ones across it, and
 * who had no opinion apart at the right. Answers without sides run from the left.
 */
export function opinionBars(spec: OpinionSpec, width: number): SvgNode {
  const layout = opinionLayout(spec, width);
  return drawing(
    layout.size,
    { class: "chart-svg chart-opinion", role: "img" },
    el("title", {}, spec.title),
    el("desc", {}, opinionDescription(spec)),
    ...middle(layout),
    ...heading(layout),
    ...layout.rows.map(row),
    ...layout.key.map(keyEntry),
    ...layout.notes.map((note) =>
      noteLine({ ...note, size: chartText.note }, note.kind === "mark" ? [sign(note.x + 6, note.y)] : []),
    ),
  );
}

/** What one sees, for who does not see it. */
function opinionDescription({ description, reversed, demo }: OpinionSpec): string {
  return [
    description,
    ...(reversed ? ["Op de vragenlijst stond de schaal andersom."] : []),
    ...(demo ? ["Dit zijn voorbeeldcijfers."] : []),
  ].join(" ");
}

function middle({ centre }: OpinionLayout): SvgNode[] {
  if (centre === null) return [];
  const { x, spans } = centre;
  const d = spans.map(({ top, bottom }) => `M${px(x)} ${px(top)}V${px(bottom)}`).join("");
  return [el("g", { class: "chart-axis" }, el("path", { d, stroke: greys.axis }))];
}

function heading({ heading: place }: OpinionLayout): SvgNode[] {
  if (place === null) return [];
  const look = { ...place, "text-anchor": "end", "font-size": chartText.note };
  return [el("g", { class: "chart-axis", fill: greys.text }, words("weet niet", look))];
}

function row(placed: PlacedRow): SvgNode {
  const { name, text, x, y, muted, parts, open, absent, dontKnow, mark } = placed;
  const weight = muted ? undefined : 600;
  return el(
    "g",
    { class: muted ? "chart-row chart-row-muted" : "chart-row" },
    ...(text.startsWith(name) ? [] : [el("title", {}, name)]),
    words(text, { class: "chart-row-name", x, y, "font-size": chartText.label, "font-weight": weight }),
    ...parts.flatMap((one) => part(one, muted)),
    ...(open === null ? [] : [openEnd(open)]),
    ...(absent === null ? [] : protectedBar(absent)),
    ...(dontKnow === null ? [] : aside(dontKnow)),
    ...(mark === null ? [] : [el("rect", { class: "chart-row-mark", ...mark, stroke: "#fff", "stroke-width": 1 })]),
  );
}

function part({ style, label, title, ...box }: PlacedPart, muted: boolean): SvgNode[] {
  const fill = muted ? style.pale : style.fill;
  // A hair of paper between two parts.
  const shape = { ...box, width: Math.max(0.5, box.width - 1) };
  const d = style.striped ? stripes(shape, 7) : "";
  return [
    el("rect", { ...shape, fill }, el("title", {}, title)),
    ...(d === "" ? [] : [el("path", { d, stroke: "#7a3b00", "stroke-opacity": "0.4", "stroke-width": 1 })]),
    ...(label === null ? [] : [partLabel(label, shape, fill, muted ? "#14232b" : style.ink)]),
  ];
}

function partLabel({ text, x, after }: PartLabel, { y, height }: Box, fill: string, ink: string): SvgNode {
  const place = { x, y: y + height / 2, "font-size": chartText.value, "font-weight": 600 };
  if (after) return words(text, { class: "chart-after", ...place });
  return words(text, { class: "chart-part-text", ...place, "text-anchor": "middle", ...inkOn(fill, ink) });
}

/** A rim in the colour of the part keeps its stripes away from the words. */
function inkOn(fill: string, ink: string): SvgNode["attributes"] {
  return { fill: ink, stroke: fill, "stroke-width": 3, "paint-order": "stroke" };
}

/** Answers of which no more is said than that they are few. */
function openEnd({ width, ...box }: Box): SvgNode {
  const look = { fill: "none", stroke: greys.axis, "stroke-dasharray": "2 2" };
  return el(
    "rect",
    { ...box, width: Math.max(0, width - 1), ...look },
    el("title", {}, "andere antwoorden: niet apart"),
  );
}

function protectedBar({ text, box }: NonNullable<PlacedRow["absent"]>): SvgNode[] {
  const look = { class: "chart-rim", ...centreOf(box), "text-anchor": "middle", "font-size": chartText.value };
  const rim = { stroke: "#fff", "stroke-width": 5, "paint-order": "stroke" };
  return [
    el("rect", { ...box, fill: "none", stroke: greys.axis }),
    el("path", { d: stripes(box, 6), stroke: greys.axis, "stroke-width": 1 }),
    words(text, { ...look, ...rim }),
  ];
}

function aside({ text, box }: NonNullable<PlacedRow["dontKnow"]>): SvgNode[] {
  const end = { x: box.x + box.width + 5, y: box.y + box.height / 2 };
  return [
    el("rect", { class: "chart-aside", ...box, fill: "none", stroke: greys.text }),
    words(text, { class: "chart-aside-text", ...end, "font-size": chartText.value }),
  ];
}

function centreOf({ x, y, width, height }: Box) {
  return { x: x + width / 2, y: y + height / 2 };
}

function keyEntry({ label, style, x, y }: OpinionLayout["key"][number]): SvgNode {
  const box = { x, y: y - 6, width: 12, height: 12 };
  return el(
    "g",
    { class: "chart-key-entry" },
    el("rect", { ...box, fill: style.fill }),
    ...(style.striped
      ? [el("path", { d: stripes(box, 5), stroke: "#7a3b00", "stroke-opacity": "0.4", "stroke-width": 1 })]
      : []),
    words(label, { x: x + 18, y, "font-size": chartText.note, fill: greys.text }),
  );
}

function sign(x: number, y: number): SvgNode {
  return el("rect", { class: "chart-row-mark", x: x - 1.5, y: y - 8, width: 3, height: 16 });
}
