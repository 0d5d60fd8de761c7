import { px } from "./svg.ts";

/** A rectangle in a drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Slanting lines that fill a box, as the data of one path. Lines need no pattern, and so no id that would have to be the
 * only one of its name in a page.
 */
export function stripes({ x, y, width, height }: Box, step: number): string {
  let d = "";
  for (let start = step / 2; start < width + height; start += step) {
    // From the lower left up to the right: start is where the line would meet the bottom.
    const from = Math.max(0, start - height);
    const to = Math.min(width, start);
    if (to - from > 0.5) d += `M${px(x + from)} ${px(y + start - from)}L${px(x + to)} ${px(y + start - to)}`;
  }
  return d;
}
