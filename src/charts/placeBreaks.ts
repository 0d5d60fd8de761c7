import { datedForecast } from "./datedForecast.ts";
import { fontSize } from "./fontSize.ts";
import { textWidth } from "./textWidth.ts";
import type { TrendSpec } from "./trendSpec.ts";
import { isLongUnit } from "./unit.ts";

export interface PlacedBreak {
  x: number;
  reason: string;
  label: { text: string; x: number; anchor: "start" | "end" } | null;
}

interface Frame {
  first: number;
  last: number;
  x: (period: number) => number;
  left: number;
  right: number;
}

/** A line over the height of the plot, and what may stand at its top: the first text that fits. */
interface UprightLine {
  x: number;
  texts: string[];
}

/** Where the reason itself is too long. */
const shortReason = "reeksbreuk";

/**
 * The upright lines with a label where there is room for one: those of the breaks, halfway before their first year, and
 * that of the forecast at the last counted year. The forecast has the first choice of room.
 */
export function placeBreaks(spec: TrendSpec, frame: Frame): { breaks: PlacedBreak[]; forecast: PlacedBreak | null } {
  const forecast = forecastLine(spec, frame);
  const lines = [...(forecast ? [forecast] : []), ...breakLines(spec, frame)];
  const labels = placeTexts(lines, spec.unit, frame);
  const placed = lines.map(({ x, texts }, i) => ({ x, reason: texts[0]!, label: labels[i]! }));
  return forecast ? { forecast: placed[0]!, breaks: placed.slice(1) } : { forecast: null, breaks: placed };
}

function breakLines({ breaks }: TrendSpec, { first, last, x }: Frame): UprightLine[] {
  return breaks
    .filter(({ period }) => first < period && period <= last)
    .map(({ period, reason }) => ({ x: x(period - 0.5), texts: [reason, shortReason] }))
    .sort((a, b) => a.x - b.x);
}

function forecastLine({ forecast }: TrendSpec, { first, last, x, left }: Frame): UprightLine | null {
  if (!forecast || forecast.from >= last) return null;
  // Where nothing counted is drawn, all of the plot is forecast.
  const at = forecast.from < first ? left : x(forecast.from);
  return { x: at, texts: [datedForecast(forecast), "prognose"] };
}

function placeTexts(lines: UprightLine[], unit: string, { left, right }: Frame): PlacedBreak["label"][] {
  const taken = isLongUnit(unit) ? [{ from: 0, to: left + textWidth(unit, fontSize.axis) }] : [];
  return lines.map((line) => {
    const free = candidates(line).find(
      ({ from, to }) =>
        from >= left - 4 &&
        to <= right + 4 &&
        taken.every((other) => to <= other.from || from >= other.to) &&
        // A label may not run over the line of another.
        lines.every(({ x }) => x === line.x || x <= from || x >= to),
    );
    if (!free) return null;
    taken.push(free);
    return { text: free.text, x: free.x, anchor: free.anchor };
  });
}

function candidates({ x, texts }: UprightLine) {
  return texts.flatMap((text) => {
    const width = textWidth(text, fontSize.note) + 6;
    return [
      { text, x: x + 5, anchor: "start" as const, from: x, to: x + width },
      { text, x: x - 5, anchor: "end" as const, from: x - width, to: x },
    ];
  });
}
