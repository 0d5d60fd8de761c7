import fc from "fast-check";
import { expect, test } from "vitest";
import { percentages } from "../../src/survey/percentages.ts";
import { roundOff } from "../../src/survey/roundOff.ts";

test.each([
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [34, 18, 41, 12, 25],
    [26, 14, 32, 9, 19],
  ],
  [
    [7, 1],
    [88, 12],
  ],
  [
    [0, 5, 0],
    [0, 100, 0],
  ],
  [
    [2, 2, 2, 2, 2, 2, 1],
    [16, 16, 15, 15, 15, 15, 8],
  ],
])("%j is %j per cent, the largest remainder rounded up first", (counts, expected) => {
  expect(percentages(counts)).toEqual(expected);
});

test("percentages are whole, add up to 100, and each is within a point of its share, for any counts", () => {
  const counts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 10 }).filter((list) => list.some((n) => n > 0));
  fc.assert(
    fc.property(counts, (list) => {
      const total = list.reduce((sum, n) => sum + n, 0);
      const shown = percentages(list);
      expect(shown.reduce((sum, percent) => sum + percent, 0)).toBe(100);
      for (const [index, percent] of shown.entries()) {
        expect(Number.isInteger(percent)).toBe(true);
        expect(Math.abs(percent - (100 * list[index]!) / total)).toBeLessThan(1);
        if (list[index] === 0) expect(percent).toBe(0);
      }
    }),
  );
});

test("more answers never make a smaller percentage than fewer", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 10 }), (list) => {
      const shown = percentages(list);
      for (const [a, count] of list.entries())
        for (const [b, other] of list.entries()) if (count > other) expect(shown[a]).toBeGreaterThanOrEqual(shown[b]!);
    }),
  );
});

test("percentages of nobody are refused", () => {
  expect(() => percentages([0, 0])).toThrow(RangeError);
});

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [6.925, 2, 6.93],
  [62.5, 0, 63],
  [-0.04, 1, 0],
  [0.285 * 100, 0, 29],
])("%d rounds to %d decimals as it is written: %d", (value, decimals, expected) => {
  expect(roundOff(value, decimals)).toBe(expected);
});
