import { fontSize } from "./fontSize.ts";
import { textWidth } from "./textWidth.ts";
import type { TrendSpec } from "./trendSpec.ts";
import { isLongUnit } from "./unit.ts";

export interface PlacedBreak {
  x: number;
  reason: string;
  label: { text: string; x: number; anchor: "start" | "end" } | null;
}

/** Where the reason itself is too long. */
const shortReason = "reeksbreuk";

/** The dashed lines of the breaks, halfway before their first year, and a label where there is room for one. */
export function placeBreaks(
  { breaks, unit }: TrendSpec,
  {
    first,
    last,
    x,
    left,
    right,
  }: { first: number; last: number; x: (period: number) => number; left: number; right: number },
): PlacedBreak[] {
  const taken = isLongUnit(unit) ? [{ from: 0, to: left + textWidth(unit, fontSize.axis) }] : [];
  const drawn = breaks
    .filter(({ period }) => first < period && period <= last)
    .map(({ period, reason }) => ({ x: x(period - 0.5), reason }))
    .sort((a, b) => a.x - b.x);
  // A label may not run over the line of another break.
  const lines = drawn.map((one) => one.x);
  return drawn.map((one) => {
    const candidates = [one.reason, shortReason].flatMap((text) => {
      const width = textWidth(text, fontSize.note) + 6;
      return [
        { text, x: one.x + 5, anchor: "start" as const, from: one.x, to: one.x + width },
        { text, x: one.x - 5, anchor: "end" as const, from: one.x - width, to: one.x },
      ];
    });
    const free = candidates.find(
      ({ from, to }) =>
        from >= left - 4 &&
        to <= right + 4 &&
        taken.every((other) => to <= other.from || from >= other.to) &&
        lines.every((line) => line === one.x || line <= from || line >= to),
    );
    if (!free) return { ...one, label: null };
    taken.push(free);
    return { ...one, label: { text: free.text, x: free.x, anchor: free.anchor } };
  });
}
