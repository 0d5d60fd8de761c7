import { fontSize } from "./fontSize.ts";
import { greys } from "./greys.ts";
import { classFill, missingStroke } from "./mapPalette.ts";
import type { MapSpec } from "./mapSpec.ts";
import { el, type SvgNode } from "./svg.ts";
import { textWidth } from "./textWidth.ts";
import { wrapItems } from "./wrapItems.ts";

const swatch = { width: 18, height: 12 };
const swatchRoom = swatch.width + 6;
const rowHeight = 20;

interface MapLegend {
  height: number;
  /** Draws the legend with its top at this height. */
  draw: (top: number) => SvgNode;
}

interface Item {
  text: string;
  class: string;
  fill: string | null;
}

/** The classes in words, and what else the map shows: areas without a figure, invented figures. */
export function mapLegend(spec: MapSpec, hatch: string, width: number): MapLegend {
  const items = legendItems(spec, hatch);
  const widths = items.map(({ fill, text }) => (fill ? swatchRoom : 0) + textWidth(text, fontSize.axis, fill === null));
  const places = wrapItems(widths, width - 4, 16);
  const rows = (places.at(-1)?.row ?? -1) + 1;
  const draw = (top: number) =>
    el(
      "g",
      { class: "map-legend", "font-size": fontSize.axis },
      ...items.map((item, i) => legendItem(item, places[i]!.x, top + places[i]!.row * rowHeight)),
    );
  return { height: rows * rowHeight, draw };
}

function legendItems({ classes, thresholds, areas, demo }: MapSpec, hatch: string): Item[] {
  const count = thresholds.length + 1;
  return [
    ...classes.map((text, i) => ({ text, class: `map-class-${i}`, fill: classFill(i, count) })),
    ...(areas.some(({ value }) => value === null)
      ? [{ text: "geen cijfer", class: "map-missing", fill: `url(#${hatch})` }]
      : []),
    ...(demo ? [{ text: "voorbeeldcijfers", class: "chart-note-demo", fill: null }] : []),
  ];
}

function legendItem({ text, class: name, fill }: Item, x: number, top: number): SvgNode {
  const middle = top + rowHeight / 2;
  if (fill === null) {
    return el("text", { class: name, x, y: middle, dy: "0.35em", fill: greys.text, "font-weight": 600 }, text);
  }
  const stroke = name === "map-missing" ? missingStroke : undefined;
  const box = { x: x + 0.5, y: middle - swatch.height / 2, ...swatch };
  return el(
    "g",
    {},
    el("rect", { class: name, ...box, fill, stroke, "stroke-width": 0.6 }),
    el("text", { x: x + swatchRoom, y: middle, dy: "0.35em", fill: greys.text }, text),
  );
}
