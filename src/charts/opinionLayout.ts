import { chartText } from "./chartText.ts";
import { dutchNumber } from "./dutchNumber.ts";
import { noteSample } from "./noteLine.ts";
import { type PartStyle, partStyle } from "./opinionPalette.ts";
import type { OpinionPart, OpinionRow, OpinionSpec } from "./opinionSpec.ts";
import type { Box } from "./stripes.ts";
import type { Size } from "./svg.ts";
import { shorten, textWidth } from "./textWidth.ts";
import { wrapItems } from "./wrapItems.ts";

/** Bars of answers with everything in its place, not yet drawn. */
export interface OpinionLayout {
  size: Size;
  /** The middle of the scale, on each bar; null where answers have no sides. */
  centre: { x: number; spans: { top: number; bottom: number }[] } | null;
  /** Where the words "weet niet" end; null where no row has them. */
  heading: { x: number; y: number } | null;
  rows: PlacedRow[];
  key: { label: string; style: PartStyle; x: number; y: number }[];
  notes: { kind: OpinionNote; text: string; x: number; y: number }[];
}

export interface PlacedRow {
  name: string;
  text: string;
  x: number;
  y: number;
  muted: boolean;
  parts: PlacedPart[];
  /** Where the other answers may lie of which only a bound is said. */
  open: Box | null;
  /** In place of parts. */
  absent: { text: string; box: Box } | null;
  dontKnow: { text: string; box: Box } | null;
  mark: Box | null;
}

export interface PlacedPart extends Box {
  style: PartStyle;
  label: PartLabel | null;
  title: string;
}

/** The value of a part: on it, or of a bar that is one part after it. */
export interface PartLabel {
  text: string;
  x: number;
  after: boolean;
}

export type OpinionNote = "demo" | "reversed" | "mark" | "count";

/** Below this width the name of a group stands above its bar. */
const narrowWidth = 480;
const nameHeight = 19;
const rowGap = 9;
const noteHeight = 19;
const swatch = 12;

/** Places the bars; the height follows from what there is to show. */
export function opinionLayout(spec: OpinionSpec, width: number): OpinionLayout {
  const rows = spec.rows.map((row) => ({ ...row, ...extent(row, hasSides(spec)) }));
  const narrow = width < narrowWidth;
  const left = narrow ? 0 : nameColumn(spec.rows, width);
  const scale = horizontal(rows, left, width);
  const top = scale.asideFrom === null ? 4 : 22;
  const placed: PlacedRow[] = [];
  const spans: { top: number; bottom: number }[] = [];
  let y = top;
  for (const row of rows) {
    const height = row.muted ? 15 : 21;
    const barTop = narrow ? y + nameHeight : y + (21 - height) / 2;
    placed.push({ ...placeName(row, narrow ? width : left - 10, y, narrow), ...placeBar(row, barTop, height, scale) });
    spans.push({ top: barTop - 3, bottom: barTop + height + 3 });
    y = (narrow ? barTop + height : y + 21) + rowGap;
  }
  const key = placeKey(spec.rows, width, y + 4);
  const notesTop = y + 4 + rowsHeight(key.map((one) => one.y - y - 4));
  const notes = placeNotes(spec, width);
  return {
    size: { width, height: notesTop + rowsHeight(notes.map((note) => note.y)) },
    centre: hasSides(spec) ? { x: scale.x(0), spans } : null,
    heading: scale.asideFrom === null ? null : { x: width, y: 10 },
    rows: placed,
    key: key.map((one) => ({ ...one, y: one.y + noteHeight / 2 })),
    notes: notes.map((note) => ({ ...note, y: notesTop + note.y + noteHeight / 2 })),
  };
}

/** Whether the answers lie about a middle. Where some have no sides all bars begin at the left. */
function hasSides({ rows }: OpinionSpec): boolean {
  const parts = rows.flatMap((row) => row.parts);
  return parts.length > 0 && parts.every(({ tone }) => tone !== null);
}

interface Extent {
  /** How far the bar reaches to both sides of the middle, in per cent. */
  before: number;
  after: number;
  /** What may be filled by answers of which a bound alone is said; negative at the left. */
  open: number;
}

function extent({ parts }: OpinionRow, sides: boolean): Extent {
  const drawn = parts.filter(isDrawn);
  const sum = (some: readonly OpinionPart[]) => some.reduce((total, { percent }) => total + percent, 0);
  const total = sum(drawn);
  const room = drawn.some(({ bound }) => bound !== undefined) ? Math.max(0, 100 - total) : 0;
  if (!sides) return { before: 0, after: total + room, open: room };
  const middle = sum(drawn.filter(({ tone }) => tone === 0)) / 2;
  const before = middle + sum(drawn.filter((part) => isBefore(part)));
  const leftward = drawn.some((part) => part.bound !== undefined && isBefore(part));
  const reach = { before, after: total - before };
  if (leftward) return { ...reach, before: before + room, open: -room };
  return { ...reach, after: reach.after + room, open: room };
}

/** Of a part that says "10% of minder" there may be nothing at all. */
function isDrawn({ percent, bound }: OpinionPart): boolean {
  return percent > 0 && bound !== "of minder";
}

function isBefore({ tone }: OpinionPart): boolean {
  return tone === "other" || (tone !== null && tone < 0);
}

type Reaching = OpinionRow & Extent;

interface Horizontal {
  /** The place of a percentage, counted from the middle. */
  x: (percent: number) => number;
  perPercent: number;
  from: number;
  to: number;
  /** Where the bars of "weet niet" begin. */
  asideFrom: number | null;
}

const asideGap = 16;

/** All bars and those of "weet niet" have one scale, so that their lengths can be compared. */
function horizontal(rows: readonly Reaching[], left: number, width: number): Horizontal {
  const before = Math.max(0, ...rows.map((row) => row.before));
  const after = Math.max(before > 0 ? 0 : 1, ...rows.map((row) => Math.max(row.after, row.mark ?? 0)));
  const aside = rows.some(({ dontKnow }) => dontKnow !== null)
    ? Math.max(...rows.map(({ dontKnow }) => dontKnow ?? 0))
    : null;
  const valueRoom = textWidth("100%", chartText.value, true) + 10;
  // The values of bars of one part, and those of "weet niet", stand after them.
  const single = rows.some(({ parts }) => parts.length === 1) ? valueRoom : 0;
  const fixed = single + (aside === null ? 1 : asideGap + valueRoom);
  const perPercent = (width - left - fixed) / (before + after + (aside ?? 0));
  const to = left + (before + after) * perPercent;
  const asideFrom = aside === null ? null : to + single + asideGap;
  const x = (percent: number) => left + (before + percent) * perPercent;
  return { x, perPercent, from: left, to, asideFrom };
}

function placeName({ name, n, muted }: OpinionRow, room: number, y: number, narrow: boolean) {
  const count = n === null ? "" : ` (${dutchNumber(n, 0)})`;
  const fits = room - textWidth(count, chartText.label, !muted);
  const text = shorten(name, fits, chartText.label, !muted) + count;
  return { name, text, muted, x: 0, y: y + (narrow ? 8 : 10.5) };
}

function nameColumn(rows: readonly OpinionRow[], width: number): number {
  const widths = rows.map(({ name, n, muted }) =>
    textWidth(`${name} (${n === null ? "" : dutchNumber(n, 0)})`, chartText.label, !muted),
  );
  return Math.min(Math.max(...widths, 0) + 12, 0.42 * width);
}

function placeBar(row: Reaching, y: number, height: number, scale: Horizontal) {
  const box = (from: number, to: number): Box => ({ x: scale.x(from), y, height, width: scale.x(to) - scale.x(from) });
  const start = -row.before + Math.max(0, -row.open);
  let at = start;
  const parts = row.parts.flatMap((part, index): PlacedPart[] => {
    if (!isDrawn(part) && row.parts.length > 1) return [];
    const placed = box(at, at + part.percent);
    at += part.percent;
    const style = partStyle(part, index, row.parts);
    const label = placeLabel(part, placed, row, scale);
    return [{ ...placed, style, label, title: `${part.label}: ${part.text}` }];
  });
  const openBox = row.open < 0 ? box(-row.before, start) : box(at, at + row.open);
  const absent = row.absence === null ? null : { text: row.absence, box: { ...whole(scale), y, height } };
  return {
    ...{ parts, absent, open: row.open === 0 ? null : openBox, dontKnow: placeAside(row, y, height, scale) },
    mark:
      row.mark === undefined
        ? null
        : { x: Math.max(scale.from, scale.x(row.mark) - 1.5), y: y - 3, width: 3, height: height + 6 },
  };
}

/** Of several parts those have a label on which it fits. */
function placeLabel({ text }: OpinionPart, box: Box, { parts, mark }: OpinionRow, { x }: Horizontal): PartLabel | null {
  const fits = textWidth(text, chartText.value, true) + 6 <= box.width;
  const sign = mark === undefined ? null : x(mark);
  const crossed =
    sign !== null && sign > box.x && sign < box.x + box.width + textWidth(text, chartText.value, true) + 8;
  if (fits && !(parts.length === 1 && crossed)) return { text, x: box.x + (box.width - 1) / 2, after: false };
  if (parts.length > 1) return null;
  return { text, x: Math.max(box.x + box.width, crossed ? sign + 2 : 0) + 5, after: true };
}

function whole({ from, to }: Horizontal): { x: number; width: number } {
  return { x: from, width: to - from };
}

function placeAside({ dontKnow }: OpinionRow, y: number, height: number, { asideFrom, perPercent }: Horizontal) {
  if (dontKnow === null || asideFrom === null) return null;
  return { text: `${dontKnow}%`, box: { x: asideFrom, y, height, width: dontKnow * perPercent } };
}

/** Each colour once, with every name it has in this chart. */
function placeKey(rows: readonly OpinionRow[], width: number, top: number) {
  const named = rows.flatMap(({ parts }) =>
    parts.map((part, index) => ({ label: part.label, style: partStyle(part, index, parts) })),
  );
  const entries = [...new Map(named.map((entry) => [`${entry.style.fill} ${entry.label}`, entry])).values()];
  const texts = entries.map(({ label, style }) => {
    return { style, label: shorten(label, width - swatch - 10, chartText.note) };
  });
  const widths = texts.map(({ label }) => swatch + 6 + textWidth(label, chartText.note));
  return wrapItems(widths, width, 14).map(({ x, row }, i) => ({ ...texts[i]!, x, y: top + row * noteHeight }));
}

function placeNotes({ rows, reversed, mark, demo }: OpinionSpec, width: number) {
  const notes: [OpinionNote, string, boolean][] = [
    ["demo", "voorbeeldcijfers", demo],
    ["mark", mark ?? "", mark !== null],
    ["count", "tussen haakjes: aantal antwoorden", rows.some(({ n }) => n !== null)],
    ["reversed", "op de vragenlijst stond de schaal andersom", reversed],
  ];
  const shown = notes.filter(([, , occurs]) => occurs);
  const widths = shown.map(
    ([kind, text]) => (kind === "mark" ? noteSample : 0) + textWidth(text, chartText.note, kind === "demo"),
  );
  return wrapItems(widths, width, 14).map(({ x, row }, i) => {
    return { kind: shown[i]![0], text: shown[i]![1], x, y: row * noteHeight };
  });
}

function rowsHeight(tops: readonly number[]): number {
  return tops.length === 0 ? 0 : Math.max(...tops) + noteHeight + 4;
}
