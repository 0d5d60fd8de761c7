import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOfProportions } from "../../src/statistics/differenceOfProportions.ts";
import { differenceOfRates } from "../../src/statistics/differenceOfRates.ts";
import { expectClose } from "./closeTo.ts";
import { confidences, proportions, rates } from "./groups.ts";

const kinds = [
  { kind: "proportions", difference: differenceOfProportions, groups: proportions },
  { kind: "rates", difference: differenceOfRates, groups: rates },
];

describe.each(kinds)("the difference of two $kind", ({ difference, groups }) => {
  test("lies within its interval", () => {
    fc.assert(
      fc.property(groups, groups, confidences, (a, b, confidence) => {
        const { value, lower, upper } = difference(a, b, confidence);
        expect(value).toBeCloseTo(a.count / a.n - b.count / b.n, 12);
        expect(lower).toBeLessThanOrEqual(value);
        expect(upper).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  test("turns its sign and its bounds when the two change places", () => {
    fc.assert(
      fc.property(groups, groups, confidences, (a, b, confidence) => {
        const [one, other] = [difference(a, b, confidence), difference(b, a, confidence)];
        expectClose([one.value, one.lower, one.upper], [-other.value, -other.upper, -other.lower], 1e-12);
      }),
    );
  });

  test("gets a wider interval with more confidence", () => {
    fc.assert(
      fc.property(groups, groups, (a, b) => {
        const [usual, strict] = [difference(a, b, 0.95), difference(a, b, 0.998)];
        expect(strict.lower).toBeLessThanOrEqual(usual.lower);
        expect(strict.upper).toBeGreaterThanOrEqual(usual.upper);
      }),
    );
  });

  test("of two groups without a case is 0, with bounds on both sides", () => {
    const { value, lower, upper } = difference({ count: 0, n: 10 }, { count: 0, n: 20 }, 0.95);
    expect(value).toBe(0);
    expect(lower).toBeLessThan(0);
    expect(upper).toBeGreaterThan(0);
  });

  test("to a group of nobody does not exist", () => {
    expect(() => difference({ count: 1, n: 10 }, { count: 0, n: 0 }, 0.95)).toThrow("A group of nobody: 0 of 0");
    expect(() => difference({ count: 0, n: 0 }, { count: 1, n: 10 }, 0.95)).toThrow(RangeError);
  });
});

test("a difference of proportions stays between −1 and 1", () => {
  fc.assert(
    fc.property(proportions, proportions, confidences, (a, b, confidence) => {
      const { lower, upper } = differenceOfProportions(a, b, confidence);
      expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(upper).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test("a share above 1 is refused, a rate above 1 is not", () => {
  const [more, some] = [
    { count: 250, n: 220 },
    { count: 1, n: 10 },
  ];
  expect(() => differenceOfProportions(more, some, 0.95)).toThrow("More than all: 250 of 220");
  expect(differenceOfRates(more, some, 0.95).value).toBeCloseTo(1.036363636, 9);
});

/** From statsmodels 0.15: confint_poisson_2indep(method="mover", method_mover="exact-c", compare="diff"). */
test.each([
  [5, 100, 3, 200, -0.009402932136244449, 0.10273797556370609],
  [9, 250, 0, 300, 0.012914259621277995, 0.06833921380567667],
  [2, 50, 8, 40, -0.3572381126481474, -0.005610166580385628],
  [0, 120, 7, 90, -0.1602519484633598, -0.02202926624955477],
])("%i of %i and %i of %i differ as statsmodels has it", (count, n, other, m, lo, up) => {
  const { lower, upper } = differenceOfRates({ count, n }, { count: other, n: m }, 0.95);
  expectClose([lower, upper], [lo, up], 1e-9);
});

test("of rare cases the difference of rates is that of proportions", () => {
  const [a, b] = [
    { count: 40_000, n: 100_000_000 },
    { count: 38_000, n: 100_000_000 },
  ];
  const [proportion, rate] = [differenceOfProportions(a, b, 0.95), differenceOfRates(a, b, 0.95)];
  expectClose([rate.lower, rate.upper], [proportion.lower, proportion.upper], 0.005);
});
