import { cross } from "./cross.ts";
import { fontSize } from "./fontSize.ts";
import { forecastBands } from "./forecastBands.ts";
import { forecastBand, forecastLine } from "./forecastStyle.ts";
import { greys } from "./greys.ts";
import { lineSegments } from "./lineSegments.ts";
import { noteLine } from "./noteLine.ts";
import { noteSign, rewordedDash } from "./noteSign.ts";
import type { PlacedBreak } from "./placeBreaks.ts";
import type { SeriesStyle } from "./seriesStyle.ts";
import { drawing, el, px, type SvgNode } from "./svg.ts";
import { trendDescription } from "./trendDescription.ts";
import {
  type EndLabel,
  keySample,
  type PlacedNorm,
  type PlacedSeries,
  type TrendLayout,
  trendHeight,
  trendLayout,
} from "./trendLayout.ts";
import { bounds, isDrawn, spansVisibly } from "./trendPoint.ts";
import type { TrendPoint, TrendSpec } from "./trendSpec.ts";
import { isLongUnit, unitWidth } from "./unit.ts";
import { words } from "./words.ts";

interface Look {
  width: number;
  height?: number;
  /** Light, for a page of many: what the area is compared with has dots only where no line runs through them. */
  sparse?: boolean;
}

/** Lines over the years: the area itself in ink, its benchmarks in grey, and everything that is not a plain value marked. */
export function trendChart(spec: TrendSpec, { width, height, sparse = false }: Look): SvgNode {
  const size = { width, height: height ?? trendHeight(width) };
  if (!spec.series.some(({ points }) => points.some(isDrawn))) return emptyChart(spec, width);
  const layout = trendLayout(spec, size);
  const backToFront = layout.series.toSorted((a, b) => b.style.rank - a.style.rank);
  return drawing(
    layout.size,
    { class: "chart-svg chart-trend", role: "img" },
    el("title", {}, spec.title),
    el("desc", {}, trendDescription(spec)),
    valueAxisLines(layout, spec.unit),
    yearAxis(layout),
    ...backToFront.flatMap((series) => bands(series, spec.breaks, layout)),
    ...layout.breaks.map((one) => breakLine(one, layout)),
    ...(layout.forecast ? [forecastStart(layout.forecast, layout)] : []),
    ...(layout.norm ? [normLine(layout.norm, layout)] : []),
    ...missingMarks(layout),
    ...backToFront.map((series) => seriesLine(series, spec.breaks, layout, sparse)),
    ...layout.series.flatMap(endLabel),
    ...(layout.norm ? normLabels(layout.norm) : []),
    ...layout.key.map(keyEntry),
    ...layout.notes.map(note),
  );
}

function emptyChart(spec: TrendSpec, width: number): SvgNode {
  const own = spec.series.find(({ role }) => role === "own") ?? spec.series[0];
  const lines = ["geen cijfers", own?.points.at(-1)?.text ?? "", spec.demo ? "voorbeeldcijfers" : ""];
  const shown = lines.filter((text, i) => text !== "" && lines.indexOf(text) === i);
  return drawing(
    { width, height: 120 },
    { class: "chart-svg chart-trend", role: "img" },
    el("title", {}, spec.title),
    el("desc", {}, `Geen cijfers. ${trendDescription(spec)}`),
    el("rect", {
      class: "chart-empty",
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: 119,
      fill: "none",
      stroke: greys.grid,
    }),
    ...shown.map((text, i) =>
      words(text, {
        x: width / 2,
        y: 60 + (i - (shown.length - 1) / 2) * 20,
        "text-anchor": "middle",
        fill: greys.text,
      }),
    ),
  );
}

function valueAxisLines({ plot, axis, y }: TrendLayout, unit: string): SvgNode {
  const digitsEnd = plot.left - 8 - unitWidth(unit);
  const top = axis.ticks.at(-1);
  return el(
    "g",
    { class: "chart-axis", fill: greys.text, "font-size": fontSize.axis },
    ...axis.ticks.flatMap(({ value, text }) => {
      const base = value === 0;
      const ends = { x1: plot.left, x2: plot.right, y1: y(value), y2: y(value) };
      return [
        el("line", { class: base ? "chart-base" : "chart-grid", ...ends, stroke: base ? greys.axis : greys.grid }),
        el("text", { x: digitsEnd, y: y(value), dy: "0.35em", "text-anchor": "end" }, text),
      ];
    }),
    ...(top && unit !== "" ? [unitText(unit, digitsEnd, y(top.value))] : []),
  );
}

function unitText(unit: string, digitsEnd: number, y: number): SvgNode {
  return isLongUnit(unit)
    ? el("text", { x: 0, y: y - 16 }, unit)
    : el("text", { x: digitsEnd + 1, y, dy: "0.35em" }, unit);
}

function yearAxis({ years, x, plot, size }: TrendLayout): SvgNode {
  return el(
    "g",
    { class: "chart-axis", fill: greys.text, "font-size": fontSize.axis, "text-anchor": "middle" },
    ...years.flatMap((year) => [
      el("line", { x1: x(year), x2: x(year), y1: plot.bottom, y2: plot.bottom + 4, stroke: greys.axis }),
      el("text", { x: Math.min(x(year), size.width - 16), y: plot.bottom + 19 }, String(year)),
    ]),
  );
}

function breakLine(line: PlacedBreak, layout: TrendLayout): SvgNode {
  return uprightLine(line, layout, { class: "chart-break", dash: "3 3" });
}

function forecastStart(line: PlacedBreak, layout: TrendLayout): SvgNode {
  return uprightLine(line, layout, { class: "chart-break chart-forecast-start" });
}

function uprightLine({ x, reason, label }: PlacedBreak, { plot }: TrendLayout, look: { class: string; dash?: string }) {
  const ends = { x1: x, x2: x, y1: plot.top - 20, y2: plot.bottom };
  return el(
    "g",
    { class: look.class, fill: greys.text },
    el("title", {}, reason),
    el("line", { ...ends, stroke: greys.axis, "stroke-dasharray": look.dash }),
    ...(label
      ? [words(label.text, { x: label.x, y: plot.top - 15, "text-anchor": label.anchor, "font-size": fontSize.note })]
      : []),
  );
}

function normLine({ style, y }: PlacedNorm, { plot }: TrendLayout): SvgNode {
  return el("line", { class: style.class, x1: plot.left, x2: plot.right, y1: y, y2: y, ...strokeOf(style) });
}

function strokeOf({ stroke, strokeWidth, dash, cap }: SeriesStyle): SvgNode["attributes"] {
  return { stroke, "stroke-width": strokeWidth, "stroke-dasharray": dash, "stroke-linecap": cap };
}

/** At the end of the line, or on it: then with a rim, for where another line runs through it. */
function normLabels({ name, style, label, inside }: PlacedNorm): SvgNode[] {
  if (!inside) return endLabel({ name, style, label });
  const rim = { "paint-order": "stroke", stroke: "#fff", "stroke-width": 3 };
  const text = words(inside.text, {
    class: `chart-label chart-rim ${style.class}`,
    x: inside.x,
    y: inside.y,
    fill: greys.text,
    "font-size": fontSize.note,
    "text-anchor": inside.anchor,
    ...rim,
  });
  return [named(text, inside.text, name)];
}

/** One mark a year, whatever the number of series without a figure, with the reason of each. */
function missingMarks({ periods, series, x, plot }: TrendLayout): SvgNode[] {
  return periods.flatMap((period) => {
    // The axis is no place to tell series apart: what a benchmark lacks stands in the table.
    const missing = series
      .filter(({ style }) => style.bold)
      .flatMap(({ name, style, points }) => {
        const point = points.find((one) => one.period === period && !isDrawn(one));
        return point ? [{ style, text: `${period}, ${name}: ${point.text}` }] : [];
      });
    const first = missing.toSorted((a, b) => a.style.rank - b.style.rank)[0];
    if (!first) return [];
    return [
      el(
        "g",
        { class: `chart-missing ${first.style.class}`, "data-period": String(period), stroke: first.style.stroke },
        el("title", {}, missing.map(({ text }) => text).join("; ")),
        cross(x(period), plot.bottom),
      ),
    ];
  });
}

function seriesLine(series: PlacedSeries, breaks: TrendSpec["breaks"], layout: TrendLayout, sparse: boolean): SvgNode {
  const { style, points } = series;
  const { runs, bridges, reworded, forecasts } = lineSegments(points, breaks);
  const foretold = forecasts.filter((run) => run.length > 1);
  const hidden = sparse && !style.bold ? runs.flat().filter(({ provisional }) => !provisional) : [];
  const inLine = new Set([...foretold.flat().filter(({ forecast }) => forecast), ...hidden]);
  return el(
    "g",
    { class: `chart-series ${style.class}`, fill: "none", stroke: style.stroke, "stroke-width": style.strokeWidth },
    ...intervalBars(
      points.filter((point) => spansVisibly(point, layout.axis)),
      layout,
    ),
    ...bridges.map((bridge) => bridgeLine(bridge, layout)),
    ...reworded.map((pair) => rewordedLine(pair, layout)),
    ...foretold.map((run) => forecastPath(run, style, layout)),
    ...runs.map((run) => runLine(run, style, layout)),
    // Dots would hide the dashes of a forecast; one that no line reaches has nothing else.
    ...dots(
      points.filter(({ value }, index) => value !== null && !inLine.has(points[index]!)),
      style,
      layout,
    ),
  );
}

function runLine(run: TrendPoint[], style: SeriesStyle, layout: TrendLayout): SvgNode {
  return el("path", {
    class: "chart-line",
    d: polyline(run, layout),
    "stroke-dasharray": style.dash,
    "stroke-linejoin": "round",
  });
}

function forecastPath(run: TrendPoint[], { strokeWidth }: SeriesStyle, layout: TrendLayout): SvgNode {
  const look = { ...forecastLine, "stroke-width": strokeWidth - 0.25, "stroke-linejoin": "round" };
  return el("path", { class: "chart-forecast", d: polyline(run, layout), ...look });
}

/** Behind all lines: where the forecast values lie with the chance that the note says. */
function bands({ points, style }: PlacedSeries, breaks: TrendSpec["breaks"], { x, y }: TrendLayout): SvgNode[] {
  return lineSegments(points, breaks)
    .forecasts.flatMap(forecastBands)
    .map((band) => {
      const upper = band.map((edge) => `${px(x(edge.period))} ${px(y(edge.upper))}`);
      const lower = band.map((edge) => `${px(x(edge.period))} ${px(y(edge.lower))}`).reverse();
      const d = `M${[...upper, ...lower].join("L")}Z`;
      return el("path", {
        class: `chart-band ${style.class}`,
        d,
        fill: style.stroke,
        stroke: style.stroke,
        ...forecastBand,
      });
    });
}

function bridgeLine(bridge: TrendPoint[], layout: TrendLayout): SvgNode {
  return el("path", {
    class: "chart-bridge",
    d: polyline(bridge, layout),
    "stroke-width": 1.2,
    "stroke-dasharray": "1.5 3.5",
  });
}

function rewordedLine(pair: TrendPoint[], layout: TrendLayout): SvgNode {
  return el("path", { class: "chart-reworded", d: polyline(pair, layout), "stroke-dasharray": rewordedDash });
}

/** Its numbers are those of the dots: what stands there twice weighs little. */
function polyline(points: TrendPoint[], { x, y }: TrendLayout): string {
  return `M${points.map(({ period, value }) => `${px(x(period))} ${px(y(value ?? 0))}`).join("L")}`;
}

/** Thin bars with feet from bound to bound: one path for all, for a page has hundreds of them. Each number stands there once. */
function intervalBars(points: TrendPoint[], { x, y }: TrendLayout): SvgNode[] {
  if (points.length === 0) return [];
  const bars = points.map((point) => {
    const [low, high] = bounds(point)!;
    return `M${px(x(point.period) - 3)} ${px(y(low))}h6m-3 0v${px(y(high) - y(low))}m-3 0h6`;
  });
  return [el("path", { class: "chart-interval", d: bars.join(""), "stroke-width": 1.2 })];
}

/** The dots of a series, each kind as one path: strokes of no length with round ends. Open where provisional. */
function dots(points: TrendPoint[], style: SeriesStyle, layout: TrendLayout): SvgNode[] {
  const { plot, periods } = layout;
  const dense = (plot.right - plot.left) / Math.max(1, periods.length) < 14;
  const radius = (style.bold ? 3.4 : 2.6) - (dense ? 1 : 0);
  const closed = points.filter(({ provisional }) => !provisional);
  const provisional = points.filter((point) => point.provisional);
  const { stroke } = style;
  const faint = { stroke, "stroke-opacity": forecastLine["stroke-opacity"] };
  const solid = closed.filter(({ forecast }) => !forecast);
  const foretold = closed.filter(({ forecast }) => forecast);
  return [
    ...round(solid, "chart-value", 2 * radius, { stroke }, layout),
    ...round(foretold, "chart-value", 2 * radius, faint, layout),
    ...round(provisional, "chart-value", 2 * radius + 2.4, { stroke }, layout),
    ...round(provisional, "chart-provisional", 2 * radius - 0.8, { stroke: "#fff" }, layout),
  ];
}

function round(
  points: TrendPoint[],
  kind: string,
  width: number,
  look: Record<string, string | number | undefined>,
  { x, y }: TrendLayout,
): SvgNode[] {
  if (points.length === 0) return [];
  const d = points.map(({ period, value }) => `M${px(x(period))} ${px(y(value!))}h0`).join("");
  return [el("path", { class: `chart-point ${kind}`, d, "stroke-width": width, "stroke-linecap": "round", ...look })];
}

function endLabel({ name, style, label }: Pick<PlacedSeries, "name" | "style" | "label">): SvgNode[] {
  if (!label) return [];
  const text = words(label.text, {
    class: `chart-label ${style.class}`,
    x: label.x,
    y: label.y,
    fill: style.bold ? "currentColor" : greys.text,
    "font-weight": style.bold ? 600 : undefined,
  });
  return leader(label, style).concat(named(text, label.text, name));
}

/** A text that is not the whole name says that name when asked. */
function named(text: SvgNode, shown: string, name: string): SvgNode {
  if (shown !== name) text.children.push(el("title", {}, name));
  return text;
}

/** A hairline from the end of the line to a label that had to move. */
function leader({ x, y, from }: EndLabel, style: SeriesStyle): SvgNode[] {
  // A line that ends early gets no leader to the edge: it would read as a value of the years without one.
  if (!from || Math.abs(from.y - y) < 5 || x - from.x > 30) return [];
  const bend = x - 7;
  const d = `M${px(from.x + 5)} ${px(from.y)}L${px(bend)} ${px(y)}H${px(x - 2)}`;
  return [el("path", { class: "chart-leader", d, fill: "none", stroke: style.stroke, "stroke-width": 0.6 })];
}

function keyEntry({ text, style, x, y }: TrendLayout["key"][number]): SvgNode {
  const ends = { x1: x, x2: x + keySample - 8, y1: y, y2: y };
  return el(
    "g",
    { class: `chart-key ${style.class}` },
    el("line", { ...ends, stroke: style.stroke, "stroke-width": style.strokeWidth, "stroke-dasharray": style.dash }),
    ...(style.bold ? [el("circle", { cx: x + (keySample - 8) / 2, cy: y, r: 3.2, fill: style.stroke })] : []),
    words(text, {
      x: x + keySample,
      y,
      fill: style.bold ? "currentColor" : greys.text,
      "font-weight": style.bold ? 600 : undefined,
    }),
  );
}

function note(placed: TrendLayout["notes"][number]): SvgNode {
  return noteLine({ ...placed, size: fontSize.note }, noteSign(placed.kind, placed.x + 6, placed.y));
}
