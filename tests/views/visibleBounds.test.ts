import fc from "fast-check";
import { expect, test } from "vitest";
import { spansVisibly } from "../../src/charts/trendPoint.ts";
import type { TrendPoint, TrendSeries } from "../../src/charts/trendSpec.ts";
import { visibleBounds } from "../../src/views/visibleBounds.ts";

const value = fc.double({ min: 0, max: 100, noNaN: true });
const point = fc.record({ value: fc.option(value), half: fc.option(fc.double({ min: 0, max: 20, noNaN: true })) });
const series = fc
  .array(point, { minLength: 1, maxLength: 12 })
  .map((points): TrendSeries => ({ name: "Almere", role: "own", points: points.map(dated) }));

function dated({ value, half }: { value: number | null; half: number | null }, index: number): TrendPoint {
  const bounds = half === null ? {} : { low: (value ?? 50) - half, high: (value ?? 50) + half };
  return { period: 2010 + index, value, text: "", ...bounds };
}

/** The shortest axis that holds all values. */
function shortest(of: readonly TrendSeries[]) {
  const values = of.flatMap(({ points }) => points.flatMap((one) => one.value ?? []));
  return { domain: [Math.min(...values), Math.max(...values)] as [number, number], ticks: [], hasZero: false };
}

test("bounds that some axis would show are all kept, and no value or year is lost", () => {
  fc.assert(
    fc.property(fc.array(series, { minLength: 1, maxLength: 4 }), (before) => {
      const after = visibleBounds(before);
      const axis = shortest(before);
      const seen = (of: readonly TrendSeries[]) =>
        of.flatMap(({ points }) => points.filter((one) => spansVisibly(one, axis)));
      expect(seen(after)).toEqual(seen(before));
      const said = (of: readonly TrendSeries[]) =>
        of.map(({ points }) => points.map(({ period, value }) => [period, value]));
      expect(said(after)).toEqual(said(before));
    }),
  );
});

test("bounds within the dot of their value are left out", () => {
  const points = [
    { period: 2024, value: 10, low: 9.9, high: 10.1, text: "10,0%" },
    { period: 2025, value: 30, low: 28, high: 32, text: "30,0%" },
  ];
  expect(visibleBounds([{ name: "Almere", role: "own", points }])[0]!.points).toEqual([
    { period: 2024, value: 10, text: "10,0%" },
    points[1],
  ]);
});
