import fc from "fast-check";
import { expect, test } from "vitest";
import { wilson } from "../../src/statistics/wilson.ts";
import { expectClose } from "./closeTo.ts";
import { confidences, proportions } from "./groups.ts";

test("the interval holds the share and stays between 0 and 1", () => {
  fc.assert(
    fc.property(proportions, confidences, ({ count, n }, confidence) => {
      const { lower, upper } = wilson(count, n, confidence);
      expect(lower).toBeLessThanOrEqual(count / n);
      expect(upper).toBeGreaterThanOrEqual(count / n);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(upper).toBeLessThanOrEqual(1);
    }),
  );
});

test("more confidence never makes it narrower", () => {
  fc.assert(
    fc.property(proportions, confidences, confidences, ({ count, n }, a, b) => {
      const [less, more] = [wilson(count, n, Math.min(a, b)), wilson(count, n, Math.max(a, b))];
      expect(more.lower).toBeLessThanOrEqual(less.lower);
      expect(more.upper).toBeGreaterThanOrEqual(less.upper);
    }),
  );
});

test("the interval of those not counted is its mirror", () => {
  fc.assert(
    fc.property(proportions, confidences, ({ count, n }, confidence) => {
      const [counted, others] = [wilson(count, n, confidence), wilson(n - count, n, confidence)];
      expect(counted.lower).toBeCloseTo(1 - others.upper, 9);
      expect(counted.upper).toBeCloseTo(1 - others.lower, 9);
    }),
  );
});

test("its bounds are where the share lies z standard errors off, the definition of the score interval", () => {
  fc.assert(
    fc.property(proportions, ({ count, n }) => {
      for (const bound of Object.values(wilson(count, n, 0.95)))
        expectClose([(count / n - bound) ** 2], [(1.959963984540054 ** 2 * bound * (1 - bound)) / n], 1e-5);
    }),
    { examples: [[{ count: 0, n: 15 }]] },
  );
});

test("none begins at exactly 0, all ends at exactly 1, and of nobody nothing is known", () => {
  expect(wilson(0, 15, 0.95).lower).toBe(0);
  expect(wilson(15, 15, 0.95).upper).toBe(1);
  expect(wilson(0, 0, 0.95)).toEqual({ lower: 0, upper: 1 });
});

test("what rounding adds to a fractional count is forgiven", () => {
  expect(wilson(0.1 + 0.2, 0.3, 0.95).upper).toBe(1);
});

test.each([
  [16, 15],
  [1, 0],
  [-1, 15],
  [Number.NaN, 15],
  [1, Number.POSITIVE_INFINITY],
])("%s of %s is refused", (count, n) => {
  expect(() => wilson(count, n, 0.95)).toThrow(RangeError);
});
