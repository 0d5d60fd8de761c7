const steps = [1, 2, 5, 10, 20, 50, 100];

/**
 * Whole years, so far apart that their labels do not meet. The last and the first year have one: the words cite them.
 * So has a marked year between them, where it meets neither.
 */
export function yearTicks(first: number, last: number, pixels: number, labelWidth: number, marked?: number): number[] {
  const perYear = pixels / Math.max(1, last - first);
  const step = steps.find((years) => years * perYear >= labelWidth) ?? last - first + 1;
  const count = Math.floor((last - first) / step) + 1;
  const ticks = Array.from({ length: count }, (_, index) => last - (count - 1 - index) * step);
  const meet = (a: number, b: number) => Math.abs(a - b) * perYear < labelWidth;
  if (first === last || meet(first, last)) return [last];
  const clear = [first, ...ticks.filter((year) => year === last || !meet(year, first))];
  const within = marked !== undefined && first < marked && marked < last;
  if (!within || meet(marked, first) || meet(marked, last)) return clear;
  return [...clear.filter((year) => !meet(year, marked)), marked].sort((a, b) => a - b);
}
