import { fontSize } from "./fontSize.ts";
import { linearScale, type Scale } from "./linearScale.ts";
import { type NormLabel, normLabel, type Point } from "./normLabel.ts";
import { type PlacedBreak, placeBreaks } from "./placeBreaks.ts";
import { placeLabels } from "./placeLabels.ts";
import { normStyle, type SeriesStyle, seriesStyles } from "./seriesStyle.ts";
import type { Size } from "./svg.ts";
import { shorten, textWidth } from "./textWidth.ts";
import { noteHeight, type PlacedNote, trendNotes } from "./trendNotes.ts";
import { bounds, isDrawn, margin } from "./trendPoint.ts";
import type { TrendPoint, TrendSeries, TrendSpec } from "./trendSpec.ts";
import { isLongUnit, unitWidth } from "./unit.ts";
import { type ValueAxis, valueAxis } from "./valueAxis.ts";
import { wrapItems } from "./wrapItems.ts";
import { yearTicks } from "./yearTicks.ts";

/** A trend chart with everything in its place, not yet drawn. The browser finds the years under a finger with it. */
export interface TrendLayout {
  size: Size;
  plot: { left: number; right: number; top: number; bottom: number };
  x: Scale;
  y: Scale;
  axis: ValueAxis;
  years: number[];
  /** Every year of which some series says something. */
  periods: number[];
  series: PlacedSeries[];
  breaks: PlacedBreak[];
  /** The line at the last counted year; what lies at its right is forecast. */
  forecast: PlacedBreak | null;
  norm: PlacedNorm | null;
  key: KeyEntry[];
  notes: PlacedNote[];
}

export interface PlacedSeries {
  name: string;
  style: SeriesStyle;
  points: TrendPoint[];
  label: EndLabel | null;
}

/** At the end of a line, on a wide chart. */
export interface EndLabel {
  text: string;
  x: number;
  y: number;
  /** Where the line itself ends. */
  from: Point | null;
}

export interface PlacedNorm {
  name: string;
  style: SeriesStyle;
  y: number;
  label: EndLabel | null;
  /** On the line, on a narrow chart. */
  inside: NormLabel | null;
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
  const names = lineNames(series, spec.norm);
  const points = series.flatMap((one) => one.points);
  const periods = [...new Set(points.map((point) => point.period))].sort((a, b) => a - b);
  const narrow = width < narrowWidth;

  const axis = valueAxis(drawnValues(points, spec.norm), spec.decimals, height < 240 ? 3 : 4);
  const left = Math.ceil(tickWidth(axis, spec.unit)) + 8;
  const right = width - (narrow ? 10 : labelRoom(names, width));
  const first = periods[0] ?? 0;
  const last = periods.at(-1) ?? 0;
  const inset = periods.length > 1 ? 8 : 0;
  const x = linearScale([first, last], [left + inset, right - inset]);

  const { breaks, forecast } = placeBreaks(spec, { first, last, x, left, right });
  const top = breaks.length > 0 || forecast || isLongUnit(spec.unit) ? 30 : 14;
  const key = narrow ? placeKey(names.slice(0, series.length), width) : [];
  const dated = forecast !== null && forecast.label?.text === forecast.reason;
  const notes = trendNotes({ ...spec, series }, { axis, width, dated });
  const below = 26 + rowsHeight(key, keyHeight) + rowsHeight(notes, noteHeight) + 4;
  const bottom = Math.max(height - below, top + leastPlotHeight);
  const y = linearScale(axis.domain, [bottom, top]);
  const keyTop = bottom + 30;
  const notesTop = keyTop + rowsHeight(key, keyHeight);

  const plot = { left, right, top, bottom };
  const frame: Frame = { x, y, ...plot, width, alone: periods.length === 1 };
  const ends = series.map((one) => lineEnd(one.points, frame));
  if (spec.norm) ends.push({ x: right - inset, y: y(spec.norm.value) });
  const labels = narrow ? [] : endLabels(names, ends, frame);
  const upright = [...breaks, ...(forecast ? [forecast] : [])].map((one) => one.x);

  return {
    size: { width, height: bottom + below },
    plot,
    x,
    y,
    axis,
    years: periods.length === 0 ? [] : yearTicks(first, last, right - left - 2 * inset, 44, spec.forecast?.from),
    periods,
    series: series.map(({ name, points }, i) => ({ name, style: names[i]!.style, points, label: labels[i] ?? null })),
    breaks,
    forecast,
    norm: spec.norm
      ? placeNorm(spec.norm, { y, plot, label: labels.at(-1) ?? null, lines: drawnLines(series, upright, frame) })
      : null,
    key: key.map((entry) => ({ ...entry, y: keyTop + entry.y + keyHeight / 2 })),
    notes: notes.map((note) => ({ ...note, y: notesTop + note.y + noteHeight / 2 })),
  };
}

/** On a narrow chart no label stands at the end of the line; there it stands on it. */
function placeNorm(
  { value, text }: NonNullable<TrendSpec["norm"]>,
  { y, plot, label, lines }: Pick<TrendLayout, "y" | "plot"> & { label: EndLabel | null; lines: Point[][] },
): PlacedNorm {
  const inside = label ? null : normLabel({ text, y: y(value) }, plot, lines);
  return { name: text, style: normStyle, y: y(value), label, inside };
}

interface LineName {
  text: string;
  style: SeriesStyle;
}

/** The series in their order, then the norm. */
function lineNames(series: TrendSeries[], norm: TrendSpec["norm"]): LineName[] {
  const styles = seriesStyles(series);
  return [
    ...series.map(({ name, points }, i) => {
      return { text: points.some(isDrawn) ? name : `${name}: geen cijfers`, style: styles[i]! };
    }),
    ...(norm ? [{ text: norm.text, style: normStyle }] : []),
  ];
}

function drawnValues(points: TrendPoint[], norm: TrendSpec["norm"]): number[] {
  const values = points.flatMap((point) => [
    ...(point.value === null ? [] : [point.value]),
    ...(bounds(point) ?? []),
    ...(margin(point) ?? []),
  ]);
  if (norm) values.push(norm.value);
  return values.length > 0 ? values : [0];
}

function tickWidth(axis: ValueAxis, unit: string): number {
  return Math.max(...axis.ticks.map((tick) => textWidth(tick.text, fontSize.axis))) + unitWidth(unit);
}

function labelRoom(names: LineName[], width: number): number {
  const widest = Math.max(0, ...names.map(({ text, style }) => textWidth(text, fontSize.label, style.bold)));
  return Math.min(Math.ceil(widest) + 16, Math.round(width * 0.3));
}

interface Frame {
  x: Scale;
  y: Scale;
  top: number;
  bottom: number;
  right: number;
  width: number;
  /** There is one year only. */
  alone: boolean;
}

function endLabels(names: LineName[], ends: (Point | null)[], frame: Frame): (EndLabel | null)[] {
  const requests = names.map(({ style }, i) => ({ at: ends[i]?.y ?? frame.bottom, rank: style.rank }));
  const room = { top: frame.top - lineHeight / 2, bottom: frame.bottom + lineHeight / 2, lineHeight };
  return placeLabels(requests, room).map((y, i) => {
    if (y === null) return null;
    const { text, style } = names[i]!;
    // The label of a lone dot stands beside it.
    const x = (frame.alone && style !== normStyle ? frame.x(0) : frame.right) + 10;
    return { text: shorten(text, frame.width - x - 2, fontSize.label, style.bold), x, y, from: ends[i] ?? null };
  });
}

/** Everything that is drawn as a line, in pixels. */
function drawnLines(series: TrendSeries[], upright: number[], { x, y, top, bottom }: Frame): Point[][] {
  const line = (points: TrendPoint[], height: (point: TrendPoint) => number | null | undefined) =>
    points.flatMap((point) => {
      const value = height(point);
      return typeof value === "number" ? [{ x: x(point.period), y: y(value) }] : [];
    });
  return [
    ...series.flatMap(({ points }) => [
      line(points, ({ value }) => value),
      line(points, (point) => margin(point)?.[0]),
      line(points, (point) => margin(point)?.[1]),
    ]),
    ...upright.map((at) => [top, bottom].map((height) => ({ x: at, y: height }))),
  ];
}

function lineEnd(points: TrendPoint[], { x, y }: Frame): Point | null {
  const last = points.findLast(isDrawn);
  if (!last) return null;
  const range = bounds(last);
  const height = last.value ?? (range ? (range[0] + range[1]) / 2 : 0);
  return { x: x(last.period), y: y(height) };
}

function placeKey(names: LineName[], width: number): KeyEntry[] {
  const room = width - 4;
  const texts = names.map(({ text, style }) => shorten(text, room - keySample, fontSize.label, style.bold));
  const widths = texts.map((text, i) => keySample + textWidth(text, fontSize.label, names[i]!.style.bold));
  return wrapItems(widths, room, 16).map(({ x, row }, i) => {
    return { text: texts[i]!, style: names[i]!.style, x, y: row * keyHeight };
  });
}

function rowsHeight(items: { y: number }[], rowHeight: number): number {
  const last = items.at(-1);
  return last ? last.y + rowHeight + 4 : 0;
}
