import { trendDescription } from "../charts/trendDescription.ts";
import type { TrendLayout } from "../charts/trendLayout.ts";
import { isDrawn } from "../charts/trendPoint.ts";
import type { TrendSpec } from "../charts/trendSpec.ts";
import { drawAtWidth } from "./drawAtWidth.ts";
import { makeReadable } from "./makeReadable.ts";
import { nearest, type PeriodReading, periodReadings, spokenReading } from "./periodReading.ts";
import { createTooltip } from "./tooltip.ts";

/** Draws the chart at the width of its place, and lets mouse, finger and arrow keys read it year by year. */
export function enhanceTrend(figure: HTMLElement): void {
  const drawing = figure.querySelector<HTMLElement>(".chart-drawing");
  const source = figure.querySelector("script.chart-spec")?.textContent;
  if (!drawing || !source) return;
  const spec: TrendSpec = JSON.parse(source);
  const marker = createMarker(drawing);
  const layout = drawAtWidth(drawing, spec, marker.hide);
  if (spec.series.some(({ points }) => points.some(isDrawn))) readByYear(drawing, spec, layout, marker);
}

interface Marker {
  show: (layout: TrendLayout, reading: PeriodReading) => void;
  hide: () => void;
}

/** A line through a year with the tooltip beside it. */
function createMarker(drawing: HTMLElement): Marker {
  const tooltip = createTooltip(drawing);
  const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
  line.setAttribute("class", "chart-cursor");
  return {
    show({ size, plot, x }, { period, lines }) {
      const at = x(period);
      for (const [name, value] of Object.entries({ x1: at, x2: at, y1: plot.top, y2: plot.bottom })) {
        line.setAttribute(name, String(value));
      }
      drawing.querySelector("svg")?.append(line);
      // The drawing of the build may be shown smaller than it was made, until it is drawn again.
      const scale = drawing.clientWidth / size.width;
      tooltip.show({ x: at * scale, y: ((plot.top + plot.bottom) / 2) * scale }, String(period), lines);
    },
    hide() {
      line.remove();
      tooltip.hide();
    },
  };
}

function readByYear(drawing: HTMLElement, spec: TrendSpec, layout: () => TrendLayout, marker: Marker): void {
  const readings = periodReadings(spec);
  const description = `${trendDescription(spec)} Met de pijltjes naar links en rechts leest u de cijfers per jaar.`;
  const { show, hide } = makeReadable(
    drawing,
    { title: spec.title, description },
    {
      count: readings.length,
      show(index) {
        marker.show(layout(), readings[index]!);
        return spokenReading(readings[index]!);
      },
      hide: marker.hide,
    },
  );
  const showNearest = ({ clientX }: PointerEvent) => {
    const { left, width } = drawing.getBoundingClientRect();
    const { size, periods, x } = layout();
    show(nearest(periods.map(x), ((clientX - left) / width) * size.width));
  };
  drawing.addEventListener("pointermove", showNearest);
  drawing.addEventListener("pointerdown", showNearest);
  drawing.addEventListener("pointerleave", ({ pointerType }) => {
    // A finger leaves as soon as it lifts: what it asked for stays until it taps elsewhere.
    if (pointerType !== "touch") hide();
  });
}
