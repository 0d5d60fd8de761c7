import { greys } from "./greys.ts";
import { el, type SvgNode } from "./svg.ts";
import { words } from "./words.ts";

/** Room for the sign before a note. */
export const noteSample = 18;

interface NoteLine {
  kind: string;
  text: string;
  x: number;
  y: number;
  /** Of the text. */
  size: number;
}

/** What a sign in a drawing means. The note that figures are invented is bold. */
export function noteLine({ kind, text, x, y, size }: NoteLine, sign: SvgNode[]): SvgNode {
  return el(
    "g",
    { class: `chart-note chart-note-${kind}`, fill: greys.text },
    ...sign,
    words(text, {
      x: x + (sign.length > 0 ? noteSample : 0),
      y,
      "font-size": size,
      "font-weight": kind === "demo" ? 600 : undefined,
    }),
  );
}
