import { classFill } from "./mapPalette.ts";
import type { OpinionPart } from "./opinionSpec.ts";

/** How the part of a bar looks. Sides differ in hue that every eye tells apart, in place, and by stripes. */
export interface PartStyle {
  fill: string;
  /** Of the words on it. */
  ink: string;
  /** Beside the bars of a region those of all regions are pale. */
  pale: string;
  striped: boolean;
}

const dark = "#14232b";
const light = "#ffffff";

const styles = {
  "-2": { fill: "#b35806", ink: light, pale: "#d9ab82", striped: true },
  "-1": { fill: "#f4b266", ink: dark, pale: "#f9d8b2", striped: true },
  negative: { fill: "#dd8a3c", ink: dark, pale: "#eec49d", striped: true },
  "0": { fill: "#d9dee1", ink: dark, pale: "#eceeef", striped: false },
  other: { fill: "#c3cacf", ink: dark, pale: "#e1e4e7", striped: false },
  "1": { fill: "#8fb8d6", ink: dark, pale: "#c7dbea", striped: false },
  positive: { fill: "#5a97c6", ink: dark, pale: "#acc9e0", striped: false },
  "2": { fill: "#1d5c8c", ink: light, pale: "#8eadc5", striped: false },
} satisfies Record<string, PartStyle>;

/** Answers taken together have a colour between those of the answers they are made of. */
export function partStyle(part: OpinionPart, index: number, parts: readonly OpinionPart[]): PartStyle {
  const { tone } = part;
  if (tone === null) return plainStyle(index, parts.length);
  const whole = (tone === 1 || tone === -1) && !parts.some((other) => other.tone === 2 * tone);
  if (whole) return tone === 1 ? styles.positive : styles.negative;
  return styles[`${tone}`];
}

/** From light to dark where answers have an order and no sides. One alone is in the colour of the positive side. */
function plainStyle(index: number, count: number): PartStyle {
  if (count === 1) return styles.positive;
  const last = (index + 1) / count > 0.6;
  return { fill: classFill(index, count), ink: last ? light : dark, pale: "#d9dee1", striped: false };
}
