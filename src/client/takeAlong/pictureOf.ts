import { picture } from "../../charts/picture.ts";
import { renderSvg, type SvgNode } from "../../charts/svg.ts";
import { trendChart } from "../../charts/trendChart.ts";
import type { TrendSpec } from "../../charts/trendSpec.ts";
import { type Facts, releaseLine, sourceLine } from "./citation.ts";
import { firstSentence } from "./firstSentence.ts";
import { readDrawing } from "./readDrawing.ts";
import { textOf } from "./tableCells.ts";

/** Wide enough for names at the ends of the lines, whatever the screen of the reader. */
const width = 720;

/** A chart of the page as a file of its own. */
export function pictureOf(chart: HTMLElement, root: HTMLElement, facts: Facts): string {
  const drawing = drawingOf(chart);
  const words = {
    title: facts.title,
    sentence: firstSentence(textOf(root.querySelector(":scope > p:not(.large-figure, .own-question)"))),
    source: sourceLine(facts),
    release: releaseLine(facts),
    address: facts.address,
    demo: facts.demo,
  };
  return renderSvg(picture(drawing, words));
}

/** A chart over the years is drawn anew; others are as they stand, the widest of them. */
function drawingOf(chart: HTMLElement): SvgNode {
  const spec = chart.querySelector("script.chart-spec")?.textContent;
  if (spec) return trendChart(JSON.parse(spec) as TrendSpec, { width });
  return readDrawing([...chart.querySelectorAll("svg")].at(-1)!);
}
