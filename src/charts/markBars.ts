import { chartText } from "./chartText.ts";
import { dutchNumber } from "./dutchNumber.ts";
import { greys } from "./greys.ts";
import { linearScale } from "./linearScale.ts";
import type { MarkRow, MarkSpec } from "./markSpec.ts";
import { noteLine, noteSample } from "./noteLine.ts";
import { type Box, stripes } from "./stripes.ts";
import { drawing, el, px, type SvgNode } from "./svg.ts";
import { shorten, textWidth } from "./textWidth.ts";
import { words } from "./words.ts";
import { wrapItems } from "./wrapItems.ts";

const narrowWidth = 480;
const nameHeight = 20;
const barHeight = 40;
/** Above a bar, for its percentage. */
const labelHeight = 17;
/** Under a row, for the sign of its mean. */
const signHeight = 15;
const noteHeight = 19;

interface Frame {
  narrow: boolean;
  width: number;
  /** Room of a name: above its bars, or at the left of them. */
  nameWidth: number;
  rowHeight: number;
  /** The place of a mark. */
  x: (mark: number) => number;
  /** Per cent a mark → pixels. */
  rise: number;
}

/**
 * How often each mark was given, with the mean as a sign under it. The area of a bar is its share: marks that are shown
 * together make a bar that is as wide as they are many.
 */
export function markBars(spec: MarkSpec, width: number): SvgNode {
  const frame = frameOf(spec, width);
  const axisY = spec.rows.length * frame.rowHeight;
  const notes = placeNotes(spec, width);
  const height = axisY + 20 + Math.max(0, ...notes.map(({ y }) => y + noteHeight + 2));
  return drawing(
    { width, height },
    { class: "chart-svg chart-marks", role: "img" },
    el("title", {}, spec.title),
    el("desc", {}, spec.demo ? `${spec.description} Dit zijn voorbeeldcijfers.` : spec.description),
    ...spec.rows.map((row, index) => markRow(row, index * frame.rowHeight, frame)),
    scaleTexts(frame, axisY),
    ...notes.map(({ kind, text, x, y }) =>
      noteLine(
        { kind, text, x, y: axisY + 20 + y + noteHeight / 2, size: chartText.note },
        kind === "mean" ? [meanSign(x + 6, axisY + 20 + y + noteHeight / 2 - 4)] : [],
      ),
    ),
  );
}

function frameOf({ rows }: MarkSpec, width: number): Frame {
  const narrow = width < narrowWidth;
  const nameWidth = narrow ? width : 0.39 * width;
  const scale = linearScale([0.5, 10.5], [narrow ? 0 : nameWidth, width]);
  const steepest = Math.max(1, ...rows.flatMap(({ parts }) => parts.map(density)));
  const rowHeight = (narrow ? nameHeight : 0) + labelHeight + barHeight + signHeight;
  return { narrow, width, nameWidth, rowHeight, x: (mark) => scale(mark), rise: barHeight / steepest };
}

function density({ from, to, percent }: MarkRow["parts"][number]): number {
  return percent / (to - from + 1);
}

function markRow(row: MarkRow, top: number, frame: Frame): SvgNode {
  const base = top + frame.rowHeight - signHeight;
  const [from, to] = [frame.x(0.5), frame.x(10.5)];
  return el(
    "g",
    { class: row.muted ? "chart-row chart-row-muted" : "chart-row" },
    ...name(row, top, frame),
    ...row.parts.flatMap((part) => bar(part, base, row.muted, frame)),
    ...(row.absence === null ? [] : protectedRow(row.absence, { x: from, y: base - 24, width: to - from, height: 24 })),
    el("g", { class: "chart-axis" }, el("line", { x1: from, x2: to, y1: base, y2: base, stroke: greys.axis })),
    ...mean(row, base, frame),
  );
}

/** The name, and the mean in words: beside it on a phone, else under it. */
function name({ name: full, n, mean: average, muted }: MarkRow, top: number, frame: Frame): SvgNode[] {
  const { narrow, width, nameWidth } = frame;
  const meanText = average === null ? "" : `gemiddeld ${average.text}`;
  const size = chartText.label;
  const aside = narrow && meanText !== "" ? textWidth(meanText, size) + 10 : 10;
  const count = n === null ? "" : ` (${dutchNumber(n, 0)})`;
  const text = shorten(full, nameWidth - aside - textWidth(count, size, !muted), size, !muted) + count;
  const y = narrow ? top + 9 : top + labelHeight + barHeight - 22;
  const look = { "font-size": size, "font-weight": muted ? undefined : 600 };
  const place = narrow ? { x: width, y, "text-anchor": "end" } : { x: 0, y: y + 19 };
  return [
    ...(text.startsWith(full) ? [] : [el("title", {}, full)]),
    words(text, { class: "chart-row-name", x: 0, y, ...look }),
    ...(meanText === "" ? [] : [words(meanText, { class: "chart-row-mean", ...place, "font-size": size })]),
  ];
}

function bar(part: MarkRow["parts"][number], base: number, muted: boolean, { x, rise }: Frame): SvgNode[] {
  const [from, to] = [x(part.from - 0.5), x(part.to + 0.5)];
  const height = density(part) * rise;
  const box = { x: from + 0.5, y: base - height, width: to - from - 1, height };
  const fits = textWidth(part.text, chartText.value) <= to - from;
  const label = { class: "chart-bar-text", "font-size": chartText.value, "text-anchor": "middle" };
  return [
    el("rect", { class: "chart-mark-bar", ...box, fill: muted ? "#b4bdc3" : "#3b7cab" }),
    ...(fits ? [words(part.text, { ...label, x: (from + to) / 2, y: base - height - labelHeight / 2 })] : []),
  ];
}

function protectedRow(text: string, box: Box): SvgNode[] {
  const look = { "text-anchor": "middle", "font-size": chartText.value };
  const rim = { class: "chart-rim", stroke: "#fff", "stroke-width": 5, "paint-order": "stroke" };
  return [
    el("rect", { ...box, fill: "none", stroke: greys.axis }),
    el("path", { d: stripes(box, 6), stroke: greys.axis, "stroke-width": 1 }),
    words(text, { x: box.x + box.width / 2, y: box.y + box.height / 2, ...look, ...rim }),
  ];
}

/** A triangle at the mean, on a line from bound to bound. */
function mean({ mean: average }: MarkRow, base: number, { x }: Frame): SvgNode[] {
  if (average === null) return [];
  const { value, lower, upper } = average;
  const d = lower === null || upper === null ? "" : `M${px(x(lower))} ${px(base + 7)}H${px(x(upper))}`;
  return [
    ...(d === "" ? [] : [el("path", { class: "chart-range", d, stroke: "currentColor", "stroke-width": 1.5 })]),
    meanSign(x(value), base + 1),
  ];
}

function meanSign(x: number, top: number): SvgNode {
  return el("path", { class: "chart-mean", d: `M${px(x)} ${px(top)}l5 9h-10Z`, fill: "currentColor" });
}

function scaleTexts({ x }: Frame, y: number): SvgNode {
  const marks = Array.from({ length: 10 }, (_, index) => index + 1);
  return el(
    "g",
    { class: "chart-axis", fill: greys.text, "font-size": chartText.value, "text-anchor": "middle" },
    ...marks.map((mark) => el("text", { x: x(mark), y: y + 11 }, String(mark))),
  );
}

function placeNotes({ rows, demo }: MarkSpec, width: number) {
  const bounded = rows.some(({ mean: average }) => average !== null && average.lower !== null);
  const notes = [
    { kind: "demo", text: "voorbeeldcijfers", occurs: demo },
    {
      kind: "mean",
      text: bounded ? "gemiddelde, met zijn marge" : "gemiddelde",
      occurs: rows.some((row) => row.mean !== null),
    },
    { kind: "count", text: "tussen haakjes: aantal antwoorden", occurs: rows.some(({ n }) => n !== null) },
  ].filter(({ occurs }) => occurs);
  const widths = notes.map(
    ({ kind, text }) => (kind === "mean" ? noteSample : 0) + textWidth(text, chartText.note, kind === "demo"),
  );
  return wrapItems(widths, width, 14).map(({ x, row }, index) => ({ ...notes[index]!, x, y: row * noteHeight }));
}
