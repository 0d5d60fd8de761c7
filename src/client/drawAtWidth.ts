import { renderSvg, type Size } from "../charts/svg.ts";
import { trendChart } from "../charts/trendChart.ts";
import { type TrendLayout, trendHeight, trendLayout } from "../charts/trendLayout.ts";
import type { TrendSpec } from "../charts/trendSpec.ts";

/** A scroll bar that comes or goes is no reason to draw again. */
const smallChange = 8;

/** Keeps the chart as wide as its place. Answers with the layout of what is drawn now. */
export function drawAtWidth(drawing: HTMLElement, spec: TrendSpec, beforeRedraw: () => void): () => TrendLayout {
  const drawn = drawing.querySelector("svg")?.viewBox.baseVal;
  const first: Size = { width: drawn?.width ?? 0, height: drawn?.height ?? 0 };
  let size = first;
  let layout = trendLayout(spec, size);
  const redraw = (room: number) => {
    const wanted = wantedSize(room, first);
    if (room === 0 || alike(wanted, size)) return;
    beforeRedraw();
    size = wanted;
    layout = trendLayout(spec, size);
    drawing.querySelector("svg")?.remove();
    drawing.insertAdjacentHTML("afterbegin", renderSvg(trendChart(spec, size)));
    titleToLabel(drawing);
  };
  titleToLabel(drawing);
  // The observer knows the width: asked of the drawing, it would have the page laid out anew after each other drawing.
  new ResizeObserver(([entry]) => redraw(entry!.contentRect.width)).observe(drawing);
  document.addEventListener("fullscreenchange", () => redraw(drawing.clientWidth));
  return () => layout;
}

/**
 * On a wide place as high as the drawing of the build stands there, so that nothing moves. On the whole screen a chart is
 * higher, and read from further away: drawn for a smaller place it is shown larger.
 */
function wantedSize(room: number, first: Size): Size {
  const width = Math.floor(room);
  if (document.fullscreenElement !== null) {
    const zoom = Math.min(2, Math.max(1, width / 760));
    return { width: Math.floor(width / zoom), height: Math.floor((0.55 * innerHeight) / zoom) };
  }
  // A script that makes a chart leaves the first drawing to us.
  const own = width < 480 || first.width === 0;
  return { width, height: own ? trendHeight(width) : Math.round(Math.min(360, (width * first.height) / first.width)) };
}

function alike(a: Size, b: Size): boolean {
  return Math.abs(a.width - b.width) <= smallChange && Math.abs(a.height - b.height) <= smallChange;
}

/** The browser's own tooltip of the picture's title would cover ours. */
function titleToLabel(drawing: HTMLElement): void {
  const svg = drawing.querySelector("svg");
  const title = svg?.querySelector(":scope > title");
  if (!svg || !title) return;
  svg.setAttribute("aria-label", title.textContent ?? "");
  title.remove();
}
