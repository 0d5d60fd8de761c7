import fc from "fast-check";
import { expect, test } from "vitest";
import { byar, byarApproximation } from "../../src/statistics/byar.ts";
import { exactPoisson } from "../../src/statistics/exactPoisson.ts";
import { expectClose } from "./closeTo.ts";
import { confidences } from "./groups.ts";

const counts = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.double({ min: 0, max: 12, noNaN: true }),
  fc.constantFrom(0, 1e-300, 1e-9, 10 - 1e-9, 10),
);

test("the interval holds the count and does not go below 0", () => {
  fc.assert(
    fc.property(counts, confidences, (count, confidence) => {
      const { lower, upper } = byar(count, confidence);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(count);
      expect(upper).toBeGreaterThan(count);
    }),
  );
});

test("more confidence never makes it narrower", () => {
  fc.assert(
    fc.property(counts, confidences, confidences, (count, a, b) => {
      const [less, more] = [byar(count, Math.min(a, b)), byar(count, Math.max(a, b))];
      expect(more.lower).toBeLessThanOrEqual(less.lower);
      expect(more.upper).toBeGreaterThanOrEqual(less.upper);
    }),
  );
});

test("it is exact up to 10 and Byar's from there, without a jump worth seeing", () => {
  expect(byar(9.999, 0.95)).toEqual(exactPoisson(9.999, 0.95));
  expect(byar(10, 0.95)).toEqual(byarApproximation(10, 0.95));
  const [exact, approximate] = [exactPoisson(10, 0.95), byarApproximation(10, 0.95)];
  expectClose([approximate.lower, approximate.upper], [exact.lower, exact.upper], 0.003);
});

test("a fractional count lies between its whole neighbours (SciPy: 2.5 cases, 0.415606 to 8.006382)", () => {
  const { lower, upper } = byar(2.5, 0.95);
  expectClose([lower, upper], [0.41560580674333125, 8.006382137314663], 1e-9);
});

test("half a Poisson tail lies beyond each exact bound", () => {
  const { lower, upper } = exactPoisson(3, 0.95);
  const chance = (mean: number, most: number) =>
    [1, mean, mean ** 2 / 2, mean ** 3 / 6].slice(0, most + 1).reduce((sum, term) => sum + term) * Math.exp(-mean);
  expectClose([chance(upper, 3), 1 - chance(lower, 2)], [0.025, 0.025], 1e-9);
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("%s cases are refused", (count) => {
  expect(() => byar(count, 0.95)).toThrow(RangeError);
  expect(() => byarApproximation(count, 0.95)).toThrow(RangeError);
});

test("Byar's approximation has nothing to say of 0 cases", () => {
  expect(() => byarApproximation(0, 0.95)).toThrow("Byar's approximation of 0 cases");
});
