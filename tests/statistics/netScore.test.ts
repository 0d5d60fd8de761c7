import fc from "fast-check";
import { expect, test } from "vitest";
import { netScore } from "../../src/statistics/netScore.ts";

const answers = fc
  .tuple(fc.nat(500), fc.nat(500), fc.nat(500))
  .filter(([positive, negative, neutral]) => positive + negative + neutral > 0);

test("a net score lies within its interval, between −1 and 1, and turns with its sides", () => {
  fc.assert(
    fc.property(answers, ([positive, negative, neutral]) => {
      const n = positive + negative + neutral;
      const [score, turned] = [netScore(positive, negative, n, 0.95), netScore(negative, positive, n, 0.95)];
      expect(score.lower).toBeGreaterThanOrEqual(-1);
      expect(score.lower).toBeLessThanOrEqual(score.value);
      expect(score.upper).toBeGreaterThanOrEqual(score.value);
      expect(score.upper).toBeLessThanOrEqual(1);
      expect(turned.lower).toBeCloseTo(-score.upper, 12);
    }),
  );
});

test("has the variance of marks of 1, 0 and −1", () => {
  const values = [...Array(41).fill(1), ...Array(12).fill(-1), ...Array(15).fill(0)];
  const mean = values.reduce((sum, value) => sum + value, 0) / 68;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  expect(netScore(41, 12, 68, 0.95).standardError).toBeCloseTo(Math.sqrt(squares / 68 / 68), 12);
});

test("has no width where all answers are alike", () => {
  expect(netScore(15, 0, 15, 0.95)).toEqual({ value: 1, standardError: 0, lower: 1, upper: 1 });
  expect(netScore(0, 0, 15, 0.95)).toEqual({ value: 0, standardError: 0, lower: 0, upper: 0 });
});

test.each([
  [0, 0, 0],
  [9, 7, 15],
  [-1, 2, 15],
  [Number.NaN, 2, 15],
])("%s positive and %s negative of %s are refused", (positive, negative, n) => {
  expect(() => netScore(positive, negative, n, 0.95)).toThrow(RangeError);
});
