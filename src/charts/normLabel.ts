import { fontSize } from "./fontSize.ts";
import { shorten, textWidth } from "./textWidth.ts";

export interface Point {
  x: number;
  y: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface NormLabel extends Point {
  text: string;
  anchor: "start" | "end";
}

const halfHeight = 7;

/**
 * The label of the norm on a chart that has no room at its right: just above or below its line, at the left or the
 * right end, where it stands in the way of the fewest pieces of these lines.
 */
export function normLabel({ text, y }: { text: string; y: number }, plot: Box, lines: Point[][]): NormLabel {
  const shown = shorten(text, plot.right - plot.left, fontSize.note);
  const width = textWidth(shown, fontSize.note);
  const places = [-9, 9].flatMap((shift) => [
    { text: shown, x: plot.right, y: y + shift, anchor: "end" as const, left: plot.right - width },
    { text: shown, x: plot.left, y: y + shift, anchor: "start" as const, left: plot.left },
  ]);
  // Above the plot stand the labels of breaks, below it the years.
  const inside = places.filter((place) => place.y - halfHeight >= plot.top - 8 && place.y + halfHeight <= plot.bottom);
  const rated = (inside.length > 0 ? inside : places).map(({ left, ...label }) => {
    const box = { left, right: left + width, top: label.y - halfHeight, bottom: label.y + halfHeight };
    return { label, crossed: lines.reduce((sum, line) => sum + crossings(line, box), 0) };
  });
  return rated.reduce((best, one) => (one.crossed < best.crossed ? one : best)).label;
}

/** How many pieces of the line run through the box. */
function crossings(line: Point[], box: Box): number {
  return line.slice(1).filter((to, i) => crosses(line[i]!, to, box)).length;
}

function crosses(a: Point, b: Point, box: Box): boolean {
  const [from, to] = a.x <= b.x ? [a, b] : [b, a];
  if (to.x < box.left || from.x > box.right) return false;
  const slope = (to.y - from.y) / (to.x - from.x);
  const heightAt = (x: number) => from.y + (x - from.x) * slope;
  const upright = from.x === to.x;
  const start = upright ? from.y : heightAt(Math.max(from.x, box.left));
  const end = upright ? to.y : heightAt(Math.min(to.x, box.right));
  return Math.max(start, end) >= box.top && Math.min(start, end) <= box.bottom;
}
