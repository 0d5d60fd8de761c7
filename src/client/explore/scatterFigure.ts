import { scatterLayout } from "../../charts/scatterLayout.ts";
import { scatterPlot } from "../../charts/scatterPlot.ts";
import type { ScatterSpec } from "../../charts/scatterSpec.ts";
import { renderSvg } from "../../charts/svg.ts";
import { announce } from "../liveRegion.ts";
import { steppedIndex } from "../steppedIndex.ts";
import { createTooltip } from "../tooltip.ts";

export interface ScatterFigure {
  /** Draws these points; `texts` are their two figures in words, in the same order. */
  show: (spec: ScatterSpec, texts: readonly [string, string][]) => void;
}

/** How far from a dot, in pixels, the mouse still means that dot. */
const reach = 24;

/** A scatter plot that mouse and arrow keys read dot by dot. */
export function createScatterFigure(drawing: HTMLElement): ScatterFigure {
  let spec: ScatterSpec | null = null;
  let texts: readonly [string, string][] = [];
  let order: number[] = [];
  let current = -1;
  const tooltip = createTooltip(drawing);
  const ring = document.createElementNS("http://www.w3.org/2000/svg", "circle");
  ring.setAttribute("class", "chart-ring");

  const draw = () => {
    if (spec === null || drawing.clientWidth === 0) return;
    hide();
    drawing.querySelector("svg")?.remove();
    drawing.insertAdjacentHTML("afterbegin", renderSvg(scatterPlot(spec, Math.floor(drawing.clientWidth))));
    // The browser's own tooltip of the title would cover ours.
    drawing.querySelector("svg > title")?.remove();
    drawing.querySelector("svg")?.setAttribute("aria-label", spec.title);
  };
  const hide = () => {
    current = -1;
    ring.remove();
    tooltip.hide();
  };
  const read = (place: number) => {
    const index = order[place];
    if (spec === null || index === undefined) return;
    current = place;
    const { dots } = scatterLayout(spec, Math.floor(drawing.clientWidth));
    const { x, y } = dots[index]!;
    for (const [name, value] of Object.entries({ cx: x, cy: y, r: 9 })) ring.setAttribute(name, String(value));
    drawing.querySelector("svg")?.append(ring);
    const [across, up] = texts[index]!;
    tooltip.show({ x, y }, spec.points[index]!.name, [
      [spec.x.name, across],
      [spec.y.name, up],
    ]);
  };
  const spoken = () => {
    const index = order[current]!;
    const [across, up] = texts[index]!;
    return `${spec!.points[index]!.name}: ${spec!.x.name} ${across}, ${spec!.y.name} ${up}`;
  };
  const readNearest = (event: PointerEvent) => {
    if (spec === null) return;
    const { left, top } = drawing.getBoundingClientRect();
    const { dots } = scatterLayout(spec, Math.floor(drawing.clientWidth));
    const away = ({ x, y }: { x: number; y: number }) => Math.hypot(x - event.clientX + left, y - event.clientY + top);
    const near = order.reduce(
      (best, index, place) => (away(dots[index]!) < away(dots[order[best]!]!) ? place : best),
      0,
    );
    if (order.length > 0 && away(dots[order[near]!]!) <= reach) read(near);
    else hide();
  };
  drawing.addEventListener("pointermove", readNearest);
  drawing.addEventListener("pointerdown", readNearest);
  drawing.addEventListener("pointerleave", ({ pointerType }) => {
    // A finger leaves as soon as it lifts: what it asked for stays.
    if (pointerType !== "touch") hide();
  });
  drawing.addEventListener("blur", hide);
  drawing.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return hide();
    const place = steppedIndex(event.key, current, order.length);
    if (place === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    read(place);
    announce(spoken());
  });
  new ResizeObserver(draw).observe(drawing);

  return {
    show(next, words) {
      spec = next;
      texts = words;
      order = [...next.points.keys()].sort((a, b) => next.points[a]!.x - next.points[b]!.x);
      drawing.setAttribute("aria-label", `${next.title}. ${next.description}`);
      draw();
    },
  };
}
