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

/** Bars from zero, one an area, with its name before it and its figure behind it, and a line at the benchmark. */
export function areaBars(spec: AreaBarsSpec, width: number): SvgNode {
  const { bars, benchmark, demo } = spec;
  const left = Math.min(0.42 * width, Math.max(...bars.map(({ name }) => textWidth(name, fontSize.axis)))) + gap;
  const right = Math.max(...bars.map(({ text, value }) => (value === null ? 0 : textWidth(text, fontSize.axis)))) + gap;
  const highest = Math.max(0, benchmark?.value ?? 0, ...bars.map(({ value }) => value ?? 0));
  const lowest = Math.min(0, ...bars.map(({ value }) => value ?? 0));
  const x = linearScale([lowest, highest], [left, width - right]);
  const top = benchmark === null ? 0 : lineHeight;
  const bottom = top + bars.length * rowHeight;
  return drawing(
    { width, height: bottom + (demo ? lineHeight : 2) },
    { class: "chart-svg chart-bars", role: "img" },
    el("title", {}, spec.title),
    el("desc", {}, demo ? `${spec.description} Dit zijn voorbeeldcijfers.` : spec.description),
    ...bars.map((bar, index) => row(bar, top + (index + 0.5) * rowHeight, left, x)),
    ...(benchmark === null ? [] : [benchmarkLine(benchmark, x(benchmark.value), top, bottom, width)]),
    ...(demo ? [words("voorbeeldcijfers", { x: 0, y: bottom + 11, ...note, "font-weight": 600 })] : []),
  );
}

const note = { "font-size": fontSize.note, fill: greys.text };

function row(
  { name, value, text }: AreaBarsSpec["bars"][number],
  y: number,
  left: number,
  x: (value: number) => number,
): SvgNode {
  const label = { "font-size": fontSize.axis, y };
  const at = [x(0), x(value ?? 0)].sort((a, b) => a - b) as [number, number];
  return el(
    "g",
    { class: "chart-bar" },
    words(shorten(name, left - gap, fontSize.axis), { ...label, x: left - gap, "text-anchor": "end" }),
    ...(value === null
      ? []
      : [
          el("rect", {
            x: at[0],
            y: y - barHeight / 2,
            width: Math.max(1, at[1] - at[0]),
            height: barHeight,
            "fill-opacity": barTone,
          }),
        ]),
    words(text, { ...label, x: at[1] + gap, fill: value === null ? greys.text : undefined }),
  );
}

/** Its words stand above the rows, at the side of the line where there is room. */
function benchmarkLine(
  { name, text }: NonNullable<AreaBarsSpec["benchmark"]>,
  x: number,
  top: number,
  bottom: number,
  width: number,
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
