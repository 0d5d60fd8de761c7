const steps = [1, 2, 5, 10, 20, 50, 100];

/** Whole years, so far apart that their labels do not meet. The last and the first year have one: the words cite them. */
export function yearTicks(first: number, last: number, pixels: number, labelWidth: number): number[] {
  const perYear = pixels / Math.max(1, last - first);
  const step = steps.find((years) => years * perYear >= labelWidth) ?? last - first + 1;
  const count = Math.floor((last - first) / step) + 1;
  const ticks = Array.from({ length: count }, (_, index) => last - (count - 1 - index) * step);
  const clear = ticks.filter((year) => year === last || (year - first) * perYear >= labelWidth);
  return first === last || (last - first) * perYear < labelWidth ? [last] : [first, ...clear];
}
