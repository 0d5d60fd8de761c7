/** Places along an axis, in pixels, gathered to columns of this pitch: where each stands and how many lie in it. */
export function dotColumns(places: number[], pitch: number): { x: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const place of places) {
    const column = Math.round(place / pitch) * pitch;
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return [...counts].map(([x, count]) => ({ x, count })).sort((a, b) => a.x - b.x);
}
