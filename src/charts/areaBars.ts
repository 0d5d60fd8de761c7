import type { AreaBarsSpec } from "./areaBarsSpec.ts";
import { fontSize } from "./fontSize.ts";
import { greys } from "./greys.ts";
import { linearScale } from "./linearScale.ts";
import { drawing, el, px, type SvgNode } from "./svg.ts";
import { shorten, textWidth } from "./textWidth.ts";
import { words } from "./words.ts";

/** Of a row, its bar, and the line of words above and under the rows. */
const [rowHeight, barHeight, lineHeight, gap] = [18, 11, 20, 6];

/** Ink would weigh more than the names and figures beside it. */
const barTone = 0.6;

/** One area a row: its name, its figure, and a bar from zero; over the bars a line at the benchmark. */
export function areaBars(spec: AreaBarsSpec, width: number): SvgNode {
  const { bars, benchmark, demo } = spec;
  const columns = columnsOf(bars, width);
  const values = [0, benchmark?.value ?? 0, ...bars.map(({ value }) => value ?? 0)];
  const x = linearScale([Math.min(...values), Math.max(...values)], [columns.bars, width - 1]);
  const top = benchmark === null ? 0 : lineHeight;
  const bottom = top + bars.length * rowHeight;
  return drawing(
    { width, height: areaBarsHeight(spec) },
    { class: "chart-svg chart-bars", role: "img" },
    el("title", {}, spec.title),
    el("desc", {}, demo ? `${spec.description} Dit zijn voorbeeldcijfers.` : spec.description),
    ...bars.map((bar, index) => row(bar, top + (index + 0.5) * rowHeight, columns, x)),
    ...(benchmark === null ? [] : [benchmarkLine(benchmark, x(benchmark.value), { top, bottom, width })]),
    ...(demo ? [words("voorbeeldcijfers", { x: 0, y: bottom + 11, ...note, "font-weight": 600 })] : []),
  );
}

/** How tall it will be, whatever its width. */
export function areaBarsHeight({ bars, benchmark, demo }: AreaBarsSpec): number {
  return (benchmark === null ? 0 : lineHeight) + bars.length * rowHeight + (demo ? lineHeight : 2);
}

/** Where names and figures end, and bars begin. Why there is no figure may stand over the place of the bar. */
interface Columns {
  names: number;
  texts: number;
  bars: number;
}

function columnsOf(bars: AreaBarsSpec["bars"], width: number): Columns {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, fontSize.axis)));
  const names = Math.min(0.4 * width, widest(bars.map(({ name }) => name)));
  const texts = names + gap + widest(bars.flatMap(({ text, value }) => (value === null ? [] : [text])));
  return { names, texts, bars: texts + gap };
}

const note = { "font-size": fontSize.note, fill: greys.text };

function row(
  { name, value, text }: AreaBarsSpec["bars"][number],
  y: number,
  columns: Columns,
  x: (value: number) => number,
): SvgNode {
  const label = { "font-size": fontSize.axis, y };
  const named = words(shorten(name, columns.names, fontSize.axis), label);
  if (value === null) {
    return el("g", {}, named, words(text, { ...label, x: columns.names + gap, fill: greys.text }));
  }
  const [from, to] = [x(0), x(value)].sort((a, b) => a - b) as [number, number];
  const bar = { x: from, y: y - barHeight / 2, width: Math.max(1, to - from), height: barHeight };
  return el(
    "g",
    {},
    named,
    words(text, { ...label, x: columns.texts, "text-anchor": "end" }),
    el("rect", { ...bar, "fill-opacity": barTone }),
  );
}

/** Its words stand above the rows, at the side of the line where there is room. */
function benchmarkLine(
  { name, text }: NonNullable<AreaBarsSpec["benchmark"]>,
  x: number,
  { top, bottom, width }: { top: number; bottom: number; width: number },
): SvgNode {
  const said = `${name} ${text}`;
  const fits = x + textWidth(said, fontSize.note) <= width;
  return el(
    "g",
    { class: "chart-benchmark" },
    el("path", {
      d: `M${px(x)} ${px(top - 3)}V${px(bottom)}`,
      stroke: greys.text,
      "stroke-width": 1.5,
      "stroke-dasharray": "4 3",
    }),
    words(said, { x: fits ? x : width, y: 9, "text-anchor": fits ? "start" : "end", ...note }),
  );
}
