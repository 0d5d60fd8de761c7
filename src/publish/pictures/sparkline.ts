import { el, px, type SvgNode } from "../../charts/svg.ts";
import type { PreviewPoint } from "./preview.ts";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const years = 15;

/**
 * A small line over the years in a box, from zero, so that a small change looks small. It is broken where a figure is
 * missing or the series is, dashed where it is a forecast. Nothing where there are not two values.
 */
export function sparkline(points: readonly PreviewPoint[], box: Box, colours: { line: string; words: string }) {
  const drawn = points.filter(({ value }) => value !== null);
  if (drawn.length < 2) return [];
  const place = placing(drawn, box);
  const last = drawn.at(-1)!;
  return [
    el("line", { x1: box.x, x2: box.x + box.width, y1: place.y(0), y2: place.y(0), stroke: "#b9c5c9" }),
    ...runs(points).map((run) => runLine(run, place, colours.line)),
    ...(last.expected ? [] : [el("circle", { cx: place.x(last), cy: place.y(last.value!), r: 5, fill: colours.line })]),
    ...endYears(drawn, box, colours.words),
  ];
}

interface Placing {
  x: (point: PreviewPoint) => number;
  y: (value: number) => number;
}

function placing(drawn: readonly PreviewPoint[], { x, y, width, height }: Box): Placing {
  const values = drawn.map(({ value }) => value!);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const [from, to] = [drawn[0]!.period, drawn.at(-1)!.period];
  const bottom = y + height - years - 8;
  return {
    x: ({ period }) => x + 5 + ((width - 10) * (period - from)) / (to - from),
    y: (value) => bottom - ((bottom - y - 5) * (value - low)) / (high - low || 1),
  };
}

/** Stretches of years that a line may join. A forecast begins at the last year that was counted. */
function runs(points: readonly PreviewPoint[]): PreviewPoint[][] {
  const made: PreviewPoint[][] = [];
  let before: PreviewPoint | undefined;
  for (const point of points) {
    if (point.value !== null) {
      const joined = before !== undefined && before.value !== null && !point.afterBreak;
      if (joined && before!.expected === point.expected) made.at(-1)!.push(point);
      else made.push(joined ? [before!, point] : [point]);
    }
    before = point;
  }
  return made;
}

function runLine(run: readonly PreviewPoint[], { x, y }: Placing, stroke: string): SvgNode {
  const d = run.map((point) => `${px(x(point))} ${px(y(point.value!))}`).join("L");
  const dashed = run.at(-1)!.expected ? { "stroke-dasharray": "6 6" } : {};
  // A year alone is a dot: a stroke of no length with round ends.
  const path = run.length === 1 ? `M${d}h0` : `M${d}`;
  const look = {
    stroke,
    "stroke-width": run.length === 1 ? 6 : 4,
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
  };
  return el("path", { d: path, fill: "none", ...look, ...dashed });
}

function endYears(drawn: readonly PreviewPoint[], { x, y, width, height }: Box, fill: string): SvgNode[] {
  const look = { y: y + height, fill, "font-size": years };
  return [
    el("text", { x, ...look }, String(drawn[0]!.period)),
    el("text", { x: x + width, "text-anchor": "end", ...look }, String(drawn.at(-1)!.period)),
  ];
}
