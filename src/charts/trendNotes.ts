import { datedForecast } from "./datedForecast.ts";
import { fontSize } from "./fontSize.ts";
import { lineSegments } from "./lineSegments.ts";
import { noteSample } from "./noteLine.ts";
import { textWidth } from "./textWidth.ts";
import { isDrawn, margin, spansVisibly } from "./trendPoint.ts";
import type { TrendSpec } from "./trendSpec.ts";
import type { ValueAxis } from "./valueAxis.ts";
import { wrapItems } from "./wrapItems.ts";

export type NoteKind =
  | "demo"
  | "missing"
  | "provisional"
  | "interval"
  | "forecast"
  | "band"
  | "bridge"
  | "reworded"
  | "axis";

export interface PlacedNote {
  kind: NoteKind;
  text: string;
  x: number;
  y: number;
}

export const noteHeight = 17;

/** Every note in the words of this chart, in the order in which they stand. */
function noteTexts({ forecast, between }: TrendSpec, banded: boolean, dated: boolean): Record<NoteKind, string> {
  const foretold = dated || !forecast ? "prognose" : datedForecast(forecast);
  return {
    demo: "voorbeeldcijfers",
    missing: "geen cijfer",
    provisional: "voorlopig cijfer",
    interval: "ligt tussen twee grenzen",
    forecast: banded ? foretold : `${foretold} zonder marge`,
    band: forecast && forecast.chance !== null ? `met ${forecast.chance}% kans in deze band` : "marge van de prognose",
    bridge: between ?? "jaren ertussen ontbreken in deze uitgave",
    reworded: "vraag iets anders gesteld",
    axis: "as begint niet bij 0",
  };
}

interface NotedChart {
  axis: ValueAxis;
  width: number;
  /** Whether the line at the start of the forecast has its year; else the note has it. */
  dated: boolean;
}

/** What the signs in the chart mean; only of those that occur. */
export function trendNotes(spec: TrendSpec, { axis, width, dated }: NotedChart): PlacedNote[] {
  const { demo, breaks, series } = spec;
  const points = series.flatMap((one) => one.points);
  const own = series.filter(({ role }) => role === "own").flatMap((one) => one.points);
  const drawn = points.some(isDrawn);
  const band = points.some((point) => margin(point) !== null);
  const texts = noteTexts(spec, band, dated);
  const occurs: Record<NoteKind, boolean> = {
    demo,
    missing: drawn && own.some((point) => !isDrawn(point)),
    provisional: points.some((point) => point.provisional === true && point.value !== null),
    interval: points.some((point) => spansVisibly(point, axis)),
    forecast: points.some((point) => point.forecast === true && isDrawn(point)),
    band,
    bridge: series.some((one) => lineSegments(one.points, breaks).bridges.length > 0),
    reworded: series.some((one) => lineSegments(one.points, breaks).reworded.length > 0),
    axis: drawn && !axis.hasZero,
  };
  const kinds = (Object.keys(texts) as NoteKind[]).filter((kind) => occurs[kind]);
  const widths = kinds.map((kind) => noteWidth(kind, texts[kind]));
  return wrapItems(widths, width - 4, 16).map(({ x, row }, i) => {
    return { kind: kinds[i]!, text: texts[kinds[i]!], x, y: row * noteHeight };
  });
}

function noteWidth(kind: NoteKind, text: string): number {
  const sample = kind === "demo" || kind === "axis" ? 0 : noteSample;
  return sample + textWidth(text, fontSize.note, kind === "demo");
}
