import { type ScaleLinear, scaleLinear } from "d3-scale";
import { fontSize } from "./fontSize.ts";
import { type PlacedBreak, placeBreaks } from "./placeBreaks.ts";
import { placeLabels } from "./placeLabels.ts";
import { type SeriesStyle, seriesStyles } from "./seriesStyle.ts";
import type { Size } from "./svg.ts";
import { shorten, textWidth } from "./textWidth.ts";
import { noteHeight, type PlacedNote, trendNotes } from "./trendNotes.ts";
import { bounds, isDrawn } from "./trendPoint.ts";
import type { TrendPoint, TrendSeries, TrendSpec } from "./trendSpec.ts";
import { isLongUnit, unitWidth } from "./unit.ts";
import { type ValueAxis, valueAxis } from "./valueAxis.ts";
import { wrapItems } from "./wrapItems.ts";
import { yearTicks } from "./yearTicks.ts";

/** A trend chart with everything in its place, not yet drawn. The browser finds the years under a finger with it. */
export interface TrendLayout {
  size: Size;
  plot: { left: number; right: number; top: number; bottom: number };
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  axis: ValueAxis;
  years: number[];
  /** Every year of which some series says something. */
  periods: number[];
  series: PlacedSeries[];
  breaks: PlacedBreak[];
  key: KeyEntry[];
  notes: PlacedNote[];
}

export interface PlacedSeries {
  name: string;
  style: SeriesStyle;
  points: TrendPoint[];
  /** At the end of the line, on a wide chart. */
  label: { text: string; x: number; y: number; from: { x: number; y: number } | null } | null;
}

/** A line sample and a name, under a chart that has no room at its right. */
interface KeyEntry {
  text: string;
  style: SeriesStyle;
  x: number;
  y: number;
}

/** Room for the piece of line before a name in the key. */
export const keySample = 26;

/** Below this width the names of the lines stand under the plot. */
const narrowWidth = 480;
const lineHeight = 17;
const keyHeight = 20;
const leastPlotHeight = 160;

/** The height that suits a width, with room for the key of a narrow chart. */
export function trendHeight(width: number): number {
  return width < narrowWidth ? 300 : 320;
}

/** Places a chart. The height is a wish: a key or notes of many lines make the chart higher, not the plot invisible. */
export function trendLayout(spec: TrendSpec, { width, height }: Size): TrendLayout {
  const series = spec.series.map((one) => ({ ...one, points: one.points.toSorted((a, b) => a.period - b.period) }));
  const styles = seriesStyles(series);
  const points = series.flatMap((one) => one.points);
  const periods = [...new Set(points.map((point) => point.period))].sort((a, b) => a - b);
  const narrow = width < narrowWidth;

  const axis = valueAxis(drawnValues(points), spec.decimals, height < 240 ? 3 : 4);
  const names = series.map((one) => (one.points.some(isDrawn) ? one.name : `${one.name}: geen cijfers`));
  const left = Math.ceil(tickWidth(axis, spec.unit)) + 8;
  const right = width - (narrow ? 10 : labelRoom(names, styles, width));
  const first = periods[0] ?? 0;
  const last = periods.at(-1) ?? 0;
  const inset = periods.length > 1 ? 8 : 0;
  const x = scaleLinear([first, last], [left + inset, right - inset]);

  const breaks = placeBreaks(spec, { first, last, x, left, right });
  const top = breaks.length > 0 || isLongUnit(spec.unit) ? 30 : 14;
  const key = narrow ? placeKey(names, styles, width) : [];
  const notes = trendNotes({ ...spec, series }, axis, width);
  const below = 26 + rowsHeight(key, keyHeight) + rowsHeight(notes, noteHeight) + 4;
  const bottom = Math.max(height - below, top + leastPlotHeight);
  const y = scaleLinear(axis.domain, [bottom, top]);
  const keyTop = bottom + 30;
  const notesTop = keyTop + rowsHeight(key, keyHeight);

  return {
    size: { width, height: bottom + below },
    plot: { left, right, top, bottom },
    x,
    y,
    axis,
    years: periods.length === 0 ? [] : yearTicks(first, last, right - left - 2 * inset, 44),
    periods,
    series: placeSeries(series, names, styles, {
      x,
      y,
      top,
      bottom,
      right,
      width,
      narrow,
      alone: periods.length === 1,
    }),
    breaks,
    key: key.map((entry) => ({ ...entry, y: keyTop + entry.y + keyHeight / 2 })),
    notes: notes.map((note) => ({ ...note, y: notesTop + note.y + noteHeight / 2 })),
  };
}

function drawnValues(points: TrendPoint[]): number[] {
  const values = points.flatMap((point) => [...(point.value === null ? [] : [point.value]), ...(bounds(point) ?? [])]);
  return values.length > 0 ? values : [0];
}

function tickWidth(axis: ValueAxis, unit: string): number {
  return Math.max(...axis.ticks.map((tick) => textWidth(tick.text, fontSize.axis))) + unitWidth(unit);
}

function labelRoom(names: string[], styles: SeriesStyle[], width: number): number {
  const widest = Math.max(0, ...names.map((name, i) => textWidth(name, fontSize.label, styles[i]!.bold)));
  return Math.min(Math.ceil(widest) + 16, Math.round(width * 0.3));
}

interface Frame {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  top: number;
  bottom: number;
  right: number;
  width: number;
  narrow: boolean;
  /** There is one year only. */
  alone: boolean;
}

function placeSeries(series: TrendSeries[], names: string[], styles: SeriesStyle[], frame: Frame): PlacedSeries[] {
  const ends = series.map(({ points }) => lineEnd(points, frame));
  const requests = ends.map((end, i) => ({ at: end?.y ?? frame.bottom, rank: styles[i]!.rank }));
  const room = { top: frame.top - lineHeight / 2, bottom: frame.bottom + lineHeight / 2, lineHeight };
  const heights = frame.narrow ? requests.map(() => null) : placeLabels(requests, room);
  return series.map(({ name, points }, i) => {
    const style = styles[i]!;
    const y = heights[i] ?? null;
    // The label of a lone dot stands beside it.
    const x = (frame.alone ? frame.x(0) : frame.right) + 10;
    const text = shorten(names[i]!, frame.width - x - 2, fontSize.label, style.bold);
    return { name, style, points, label: y === null ? null : { text, x, y, from: ends[i] ?? null } };
  });
}

function lineEnd(points: TrendPoint[], { x, y }: Frame): { x: number; y: number } | null {
  const last = points.findLast(isDrawn);
  if (!last) return null;
  const range = bounds(last);
  const height = last.value ?? (range ? (range[0] + range[1]) / 2 : 0);
  return { x: x(last.period), y: y(height) };
}

function placeKey(names: string[], styles: SeriesStyle[], width: number): KeyEntry[] {
  const room = width - 4;
  const texts = names.map((name, i) => shorten(name, room - keySample, fontSize.label, styles[i]!.bold));
  const widths = texts.map((text, i) => keySample + textWidth(text, fontSize.label, styles[i]!.bold));
  return wrapItems(widths, room, 16).map(({ x, row }, i) => {
    return { text: texts[i]!, style: styles[i]!, x, y: row * keyHeight };
  });
}

function rowsHeight(items: { y: number }[], rowHeight: number): number {
  const last = items.at(-1);
  return last ? last.y + rowHeight + 4 : 0;
}
