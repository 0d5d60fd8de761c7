import { expect, test } from "vitest";
import { valueAxis } from "../../src/charts/valueAxis.ts";

test.each([
  ["starts at zero when zero is near", [3.9, 10], 1, 0],
  ["starts at zero for a single value", [5], 1, 0],
  ["does not start at zero when zero is far", [41_250, 46_010], 0, 36_000],
  ["does not enlarge a ripple", [99, 100], 0, 80],
  ["goes below zero where values do", [-4, 10], 0, -5],
])("an axis %s", (_, values, decimals, start) => {
  expect(valueAxis(values, decimals, 4).domain[0]).toBe(start);
});

test("ticks are no finer than the figures", () => {
  expect(valueAxis([0, 1], 0, 4).ticks.map(({ text }) => text)).toEqual(["0", "1"]);
});

test("values that are all zero have an axis", () => {
  expect(valueAxis([0, 0], 1, 4)).toMatchObject({ domain: [0, 1], hasZero: true });
});

test("values too near to each other to tell apart have an axis as long as one step of their decimals", () => {
  expect(valueAxis([-5e-324, 5e-324], 0, 4)).toMatchObject({ domain: [-0.2, 1], hasZero: true });
});
