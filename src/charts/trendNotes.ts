import { fontSize } from "./fontSize.ts";
import { lineSegments } from "./lineSegments.ts";
import { textWidth } from "./textWidth.ts";
import { isDrawn, spansVisibly } from "./trendPoint.ts";
import type { TrendSpec } from "./trendSpec.ts";
import type { ValueAxis } from "./valueAxis.ts";
import { wrapItems } from "./wrapItems.ts";

export type NoteKind = "demo" | "missing" | "provisional" | "interval" | "bridge" | "axis";

export interface PlacedNote {
  kind: NoteKind;
  text: string;
  x: number;
  y: number;
}

/** Room for the sign before a note. */
export const noteSample = 18;
export const noteHeight = 17;

const noteTexts: Record<NoteKind, string> = {
  demo: "voorbeeldcijfers",
  missing: "geen cijfer",
  provisional: "voorlopig cijfer",
  interval: "ligt tussen twee grenzen",
  bridge: "jaren ertussen ontbreken in deze uitgave",
  axis: "as begint niet bij 0",
};

/** What the signs in the chart mean; only of those that occur. */
export function trendNotes({ demo, breaks, series }: TrendSpec, axis: ValueAxis, width: number): PlacedNote[] {
  const points = series.flatMap((one) => one.points);
  const own = series.filter(({ role }) => role === "own").flatMap((one) => one.points);
  const drawn = points.some(isDrawn);
  const occurs: Record<NoteKind, boolean> = {
    demo,
    missing: drawn && own.some((point) => !isDrawn(point)),
    provisional: points.some((point) => point.provisional === true && point.value !== null),
    interval: points.some((point) => spansVisibly(point, axis)),
    bridge: series.some((one) => lineSegments(one.points, breaks).bridges.length > 0),
    axis: drawn && !axis.hasZero,
  };
  const kinds = (Object.keys(noteTexts) as NoteKind[]).filter((kind) => occurs[kind]);
  const widths = kinds.map((kind) => noteWidth(kind));
  return wrapItems(widths, width - 4, 16).map(({ x, row }, i) => {
    return { kind: kinds[i]!, text: noteTexts[kinds[i]!], x, y: row * noteHeight };
  });
}

function noteWidth(kind: NoteKind): number {
  const sample = kind === "demo" || kind === "axis" ? 0 : noteSample;
  return sample + textWidth(noteTexts[kind], fontSize.note, kind === "demo");
}
