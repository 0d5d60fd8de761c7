/**
 * A wave of straight lines between -1 and 1. Sines and powers may differ in their last digit from one version of the
 * engine to the next, and these files must come out the same everywhere: hence arithmetic alone.
 */
export function wave(position: number, period: number): number {
  const part = position / period - Math.floor(position / period);
  return part < 0.5 ? 4 * part - 1 : 3 - 4 * part;
}

/** The height of a line through points, level before the first and after the last. */
export function along(points: readonly (readonly [x: number, y: number])[], x: number): number {
  const after = points.findIndex(([end]) => x <= end);
  if (after === 0) return points[0]![1];
  if (after === -1) return points.at(-1)![1];
  const [[x1, y1], [x2, y2]] = [points[after - 1]!, points[after]!];
  return y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
}
