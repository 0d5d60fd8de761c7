import { renderSvg } from "../charts/svg.ts";
import { trendChart } from "../charts/trendChart.ts";
import { type TrendLayout, trendHeight, trendLayout } from "../charts/trendLayout.ts";
import type { TrendSpec } from "../charts/trendSpec.ts";

/** A scroll bar that comes or goes is no reason to draw again. */
const smallChange = 8;

/** Keeps the chart as wide as its place. Answers with the layout of what is drawn now. */
export function drawAtWidth(drawing: HTMLElement, spec: TrendSpec, beforeRedraw: () => void): () => TrendLayout {
  let drawnWidth = drawing.querySelector("svg")?.viewBox.baseVal.width ?? 0;
  let layout = layoutAt(spec, drawnWidth);
  const redraw = (width: number) => {
    if (width === 0 || Math.abs(width - drawnWidth) <= smallChange) return;
    beforeRedraw();
    drawnWidth = width;
    layout = layoutAt(spec, width);
    drawing.querySelector("svg")?.remove();
    drawing.insertAdjacentHTML("afterbegin", renderSvg(trendChart(spec, { width })));
    titleToLabel(drawing);
  };
  titleToLabel(drawing);
  new ResizeObserver(() => redraw(Math.floor(drawing.clientWidth))).observe(drawing);
  return () => layout;
}

function layoutAt(spec: TrendSpec, width: number): TrendLayout {
  return trendLayout(spec, { width, height: trendHeight(width) });
}

/** The browser's own tooltip of the picture's title would cover ours. */
function titleToLabel(drawing: HTMLElement): void {
  const svg = drawing.querySelector("svg");
  const title = svg?.querySelector(":scope > title");
  if (!svg || !title) return;
  svg.setAttribute("aria-label", title.textContent ?? "");
  title.remove();
}
