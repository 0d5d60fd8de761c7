import fc from "fast-check";
import { expect, test } from "vitest";
import { effectiveSize, finiteStandardError, finiteWilson } from "../../src/statistics/finitePopulation.ts";
import { wilson } from "../../src/statistics/wilson.ts";

const endless = Number.POSITIVE_INFINITY;
const answered = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, silent, share]) => ({ n, population: n + silent, count: share * n }));

test("the interval holds the share and is never wider than without a population", () => {
  fc.assert(
    fc.property(answered, ({ count, n, population }) => {
      const [finite, plain] = [finiteWilson(count, n, population, 0.95), wilson(count, n, 0.95)];
      const rounding = 1e-12;
      expect(finite.lower).toBeLessThanOrEqual(count / n + rounding);
      expect(finite.upper).toBeGreaterThanOrEqual(count / n - rounding);
      expect(finite.lower).toBeGreaterThanOrEqual(plain.lower - rounding);
      expect(finite.upper).toBeLessThanOrEqual(plain.upper + rounding);
    }),
  );
});

test("where everybody answered there is no chance left", () => {
  expect(effectiveSize(12, 12)).toBe(endless);
  expect(finiteWilson(9, 12, 12, 0.95)).toEqual({ lower: 0.75, upper: 0.75 });
  expect(finiteWilson(1, 1, 1, 0.95)).toEqual({ lower: 1, upper: 1 });
  expect(finiteStandardError(0.3, 12, 12)).toBe(0);
});

test("of an endless population each answer counts for one", () => {
  expect(effectiveSize(12, endless)).toBe(12);
  expect(finiteWilson(9, 12, endless, 0.95)).toEqual(wilson(9, 12, 0.95));
  expect(finiteStandardError(0.3, 12, endless)).toBe(0.3);
});

test("without answers nothing is known", () => {
  expect(effectiveSize(0, 20)).toBe(0);
  expect(finiteWilson(0, 0, 20, 0.95)).toEqual({ lower: 0, upper: 1 });
  expect(finiteStandardError(0.3, 0, 20)).toBe(0.3);
});

test("more answers than people are refused", () => {
  expect(() => finiteWilson(9, 12, 11, 0.95)).toThrow("A group larger than its population: 12 of 11");
  expect(() => effectiveSize(0, 0)).toThrow(RangeError);
  expect(() => finiteStandardError(0.3, 12, Number.NaN)).toThrow(RangeError);
  expect(() => finiteWilson(13, 12, 20, 0.95)).toThrow(RangeError);
});
