import { dotColumns } from "./dotColumns.ts";
import { dutchNumber } from "./dutchNumber.ts";
import { linearScale } from "./linearScale.ts";
import { noteSample } from "./noteLine.ts";
import { flagGap, placeFlags } from "./placeFlags.ts";
import type { PositionSpec, PositionValue } from "./positionSpec.ts";
import { type SeriesStyle, seriesStyles } from "./seriesStyle.ts";
import type { Size } from "./svg.ts";
import { shorten, textWidth } from "./textWidth.ts";
import { isLongUnit } from "./unit.ts";
import { type ValueAxis, valueAxis } from "./valueAxis.ts";
import { wrapItems } from "./wrapItems.ts";

/** A position strip with everything in its place, not yet drawn. */
export interface PositionLayout {
  size: Size;
  /** The height of the axis, and how far it runs. */
  axis: { y: number; left: number; right: number };
  ticks: { x: number; text: string }[];
  crowd: Crowd;
  own: { x: number; r: number; range: [number, number] | null };
  flags: FlagText[];
  notes: { kind: PositionNote; text: string; x: number; y: number }[];
}

interface Crowd {
  columns: { x: number; count: number }[];
  /** Of the lowest dots. */
  y: number;
  diameter: number;
  /** From one dot to the one above it. */
  rise: number;
}

interface FlagText {
  name: string;
  text: string;
  style: SeriesStyle;
  pole: { x: number; top: number; bottom: number };
  x: number;
  y: number;
  anchor: "start" | "end";
}

export type PositionNote = "demo" | "crowd" | "interval" | "axis";

/** Larger than in other charts: on a phone the strip is shown at nine tenths of its size, and 11 px is the least. */
export const stripText = { label: 13, axis: 12.5, note: 12.5 };

const rowHeight = 18;
const noteHeight = 18;
const ownRadius = 5.5;
/** The room of the own area's dot, which lies on the axis and hides none of the others. */
const lane = 9;
const highestCrowd = 76;

/** Places a strip; its height follows from what it holds. */
export function positionLayout(spec: PositionSpec, width: number): PositionLayout {
  const values = positionAxis(spec, width);
  const { left, right } = axisEnds(values, spec.unit, width);
  const scale = linearScale(values.domain, [left, right]);
  const x = (value: number) => Math.round(scale(value) * 2) / 2;

  const marks = flagMarks(spec, x, width);
  const places = placeFlags(marks, width);
  const rows = 1 + Math.max(...places.map((place) => place?.row ?? 0));
  const crowdTop = rows * rowHeight + 8;
  const dots = crowdDots(spec.values.map(scale));
  const y = Math.ceil(crowdTop + dots.height) + lane;
  const notesTop = y + (isLongUnit(spec.unit) ? 44 : 28);
  const notes = placeNotes(spec, values, width);
  const range = spec.own.lower === undefined || spec.own.upper === undefined ? null : [spec.own.lower, spec.own.upper];

  return {
    size: { width, height: notesTop + rowsHeight(notes) },
    axis: { y, left, right },
    ticks: tickTexts(values, spec.unit).map((text, i) => ({ x: x(values.ticks[i]!.value), text })),
    crowd: { ...dots, y: y - lane },
    own: { x: x(spec.own.value), r: ownRadius, range: range && [x(range[0]!), x(range[1]!)] },
    flags: marks.flatMap(({ name, text, style, x: pole }, i) => {
      const place = places[i];
      if (!place) return [];
      const middle = (rows - place.row - 0.5) * rowHeight;
      const side = place.side === "right" ? 1 : -1;
      return [
        {
          name,
          text,
          style,
          pole: { x: pole, top: middle - 7, bottom: style.bold ? y : y + 4 },
          x: pole + side * flagGap,
          y: middle,
          anchor: side === 1 ? "start" : "end",
        } as const,
      ];
    }),
    notes: notes.map((note) => ({ ...note, y: notesTop + note.y + noteHeight / 2 })),
  };
}

/** With as many ticks as their numbers leave room for. */
function positionAxis({ values, own, benchmarks, decimals, unit }: PositionSpec, width: number): ValueAxis {
  const bounds = [own.lower, own.upper].filter((bound) => bound !== undefined);
  const drawn = [...values, own.value, ...bounds, ...benchmarks.map(({ value }) => value)];
  const few = valueAxis(drawn, decimals, 2);
  const many = valueAxis(drawn, decimals, 4);
  const { left, right } = axisEnds(many, unit, width);
  const room = (right - left) / Math.max(1, many.ticks.length - 1);
  return many.ticks.every(({ text }) => textWidth(text, stripText.axis) + 12 <= room) ? many : few;
}

/** A short unit stands at the last number; a long one has a line of its own. */
function tickTexts({ ticks }: ValueAxis, unit: string): string[] {
  const last = ticks.length - 1;
  return ticks.map(({ text }, i) => (i === last && !isLongUnit(unit) ? text + unit : text));
}

/** The outer numbers stay in the picture. */
function axisEnds(axis: ValueAxis, unit: string, width: number): { left: number; right: number } {
  const texts = tickTexts(axis, unit);
  const half = (text = "") => Math.max(ownRadius + 2, textWidth(text, stripText.axis) / 2);
  return { left: Math.ceil(half(texts[0])), right: Math.floor(width - half(texts.at(-1))) };
}

/** Dots in columns that stand on each other; many on one place lie closer, so that the strip stays a strip. */
function crowdDots(places: number[]): Omit<Crowd, "y"> & { height: number } {
  const pitch = places.length > 150 ? 4 : 6;
  const columns = dotColumns(places, pitch);
  const highest = Math.max(0, ...columns.map(({ count }) => count));
  const rise = Math.max(0.5, Math.min(pitch, Math.floor((highestCrowd / Math.max(1, highest)) * 2) / 2));
  return { columns, diameter: pitch * 0.8, rise, height: Math.max(0, highest - 1) * rise + pitch / 2 };
}

function flagMarks(spec: PositionSpec, x: (value: number) => number, width: number) {
  const values = [spec.own, ...spec.benchmarks];
  const styles = seriesStyles(values.map((_, i) => ({ role: i === 0 ? "own" : "benchmark" })));
  return values.map((value, i) => {
    const style = styles[i]!;
    const pole = x(value.value);
    const text = flagText(value, Math.max(pole, width - pole) - flagGap, style.bold);
    return { name: value.name, text, style, x: pole, width: textWidth(text, stripText.label, style.bold), rank: i };
  });
}

/** The name gives way, its value does not. */
function flagText({ name, text }: PositionValue, room: number, bold: boolean): string {
  const value = ` ${text}`;
  return shorten(name, room - textWidth(value, stripText.label, bold), stripText.label, bold) + value;
}

function placeNotes({ values, own, noun, demo }: PositionSpec, axis: ValueAxis, width: number) {
  const notes: [PositionNote, string, boolean][] = [
    ["demo", "voorbeeldcijfers", demo],
    ["crowd", `andere ${noun} (${dutchNumber(values.length, 0)})`, values.length > 0],
    ["interval", "marge: toeval en afronding", own.lower !== undefined && own.upper !== undefined],
    ["axis", "as begint niet bij 0", !axis.hasZero],
  ];
  const shown = notes.filter(([, , occurs]) => occurs);
  const widths = shown.map(([kind, text]) => {
    const sample = kind === "crowd" || kind === "interval" ? noteSample : 0;
    return sample + textWidth(text, stripText.note, kind === "demo");
  });
  return wrapItems(widths, width - 4, 16).map(({ x, row }, i) => {
    return { kind: shown[i]![0], text: shown[i]![1], x, y: row * noteHeight };
  });
}

function rowsHeight(notes: { y: number }[]): number {
  const last = notes.at(-1);
  return last ? last.y + noteHeight + 2 : 0;
}
