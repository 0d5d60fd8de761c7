import { dutchNumber } from "./dutchNumber.ts";
import { fontSize } from "./fontSize.ts";
import { linearScale } from "./linearScale.ts";
import type { ScatterPoint, ScatterSpec } from "./scatterSpec.ts";
import type { Size } from "./svg.ts";
import { shorten, textWidth } from "./textWidth.ts";
import { type ValueAxis, valueAxis } from "./valueAxis.ts";
import { wrapItems } from "./wrapItems.ts";

/** A scatter plot in pixels. */
export interface ScatterLayout {
  size: Size;
  plot: { left: number; right: number; top: number; bottom: number };
  xTicks: { at: number; text: string }[];
  yTicks: { at: number; text: string }[];
  xName: string;
  yName: string;
  /** In the order of the spec. */
  dots: { x: number; y: number; chosen: boolean }[];
  labels: ScatterLabel[];
  notes: { kind: string; text: string; x: number; y: number }[];
}

export interface ScatterLabel {
  text: string;
  x: number;
  y: number;
  anchor: "start" | "end" | "middle";
}

export const dotRadius = { chosen: 5.5, other: 3.5 };
const noteHeight = 20;
const lineHeight = 17;

/** Places a plot as wide as its place; its height follows. */
export function scatterLayout(spec: ScatterSpec, width: number): ScatterLayout {
  const xAxis = axisOf(
    spec.points.map(({ x }) => x),
    spec.x.decimals,
    width < 480 ? 3 : 6,
  );
  const yAxis = axisOf(
    spec.points.map(({ y }) => y),
    spec.y.decimals,
    5,
  );
  const yTexts = yAxis.ticks.map(({ text }) => text + spec.y.unit);
  const left = Math.ceil(Math.max(...yTexts.map((text) => textWidth(text, fontSize.axis)))) + 10;
  const right = width - 16;
  const top = 30;
  const bottom = top + Math.round(Math.min(420, Math.max(220, width * 0.62)));
  const x = linearScale(xAxis.domain, [left + 8, right - 8]);
  const y = linearScale(yAxis.domain, [bottom - 8, top + 8]);
  const dots = spec.points.map((point) => ({ x: x(point.x), y: y(point.y), chosen: point.chosen }));
  const plot = { left, right, top, bottom };
  const notesTop = bottom + 48;
  const notes = placeNotes(spec, [xAxis, yAxis], width);
  const rows = Math.max(0, ...notes.map(({ y: row }) => row + noteHeight));
  return {
    size: { width, height: notesTop + rows + 4 },
    plot,
    xTicks: xAxis.ticks.map(({ value, text }) => ({ at: x(value), text: text + spec.x.unit })),
    yTicks: yAxis.ticks.map(({ value }, i) => ({ at: y(value), text: yTexts[i]! })),
    xName: shorten(spec.x.name, right - left, fontSize.axis, true),
    yName: shorten(spec.y.name, width - 4, fontSize.axis, true),
    dots,
    labels: placeLabels(spec.points, dots, plot),
    notes: notes.map((note) => ({ ...note, y: notesTop + note.y + noteHeight / 2 })),
  };
}

function axisOf(values: number[], decimals: number, ticks: number): ValueAxis {
  return valueAxis(values.length > 0 ? values : [0], decimals, ticks);
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The name of each chosen dot at the side where it hides the fewest dots; one without room for its name goes without. */
function placeLabels(
  points: readonly ScatterPoint[],
  dots: ScatterLayout["dots"],
  plot: ScatterLayout["plot"],
): ScatterLabel[] {
  const marks = dots.map(({ x, y, chosen }) => ({
    x,
    y,
    chosen,
    ...around(x, y, chosen ? dotRadius.chosen : dotRadius.other),
  }));
  const taken: Box[] = [];
  return marks.flatMap((own, index) => {
    if (!own.chosen) return [];
    const others = marks.filter((mark) => mark !== own);
    const free = sides({ ...own, name: points[index]!.name }).filter((side) => {
      const box = boxOf(side);
      const blocked = [...taken, ...others.filter(({ chosen }) => chosen)];
      return isInside(box, plot) && !blocked.some((other) => overlap(box, other));
    });
    const hidden = (side: ScatterLabel) => others.filter((mark) => overlap(boxOf(side), mark)).length;
    const [label] = free.sort((a, b) => hidden(a) - hidden(b));
    if (label === undefined) return [];
    taken.push(boxOf(label));
    return [label];
  });
}

function sides({ x, y, name }: { x: number; y: number; name: string }): ScatterLabel[] {
  const gap = dotRadius.chosen + 4;
  return [
    { text: name, x: x + gap, y, anchor: "start" },
    { text: name, x: x - gap, y, anchor: "end" },
    { text: name, x, y: y - gap - 6, anchor: "middle" },
    { text: name, x, y: y + gap + 6, anchor: "middle" },
  ];
}

function boxOf({ text, x, y, anchor }: ScatterLabel): Box {
  const width = textWidth(text, fontSize.label, true);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - lineHeight / 2, bottom: y + lineHeight / 2 };
}

function around(x: number, y: number, r: number): Box {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

function isInside(box: Box, { left, right, top, bottom }: Box): boolean {
  return box.left >= left && box.right <= right + 14 && box.top >= top - 8 && box.bottom <= bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function placeNotes({ points, noun, demo }: ScatterSpec, axes: readonly ValueAxis[], width: number) {
  const notes: [string, string, boolean][] = [
    ["demo", "voorbeeldcijfers", demo],
    ["crowd", `${noun} (${dutchNumber(points.length, 0)})`, true],
    ["axis", "niet elke as begint bij 0", axes.some(({ hasZero }) => !hasZero)],
  ];
  const shown = notes.filter(([, , occurs]) => occurs);
  const widths = shown.map(
    ([kind, text]) => textWidth(text, fontSize.note, kind === "demo") + (kind === "crowd" ? 18 : 0),
  );
  return wrapItems(widths, width - 4, 16).map(({ x, row }, i) => {
    return { kind: shown[i]![0], text: shown[i]![1], x, y: row * noteHeight };
  });
}
