import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimateRatio } from "../../src/statistics/estimateRatio.ts";
import type { Estimate } from "../../src/statistics/interval.ts";
import type { RatioKind } from "../../src/statistics/ratio.ts";
import { ratioOfProportions } from "../../src/statistics/ratioOfProportions.ts";
import { ratioOfRates } from "../../src/statistics/ratioOfRates.ts";
import { squareAndAdd } from "../../src/statistics/squareAndAdd.ts";
import { expectClose } from "./closeTo.ts";
import { confidences, proportions, rates } from "./groups.ts";

const some = <T extends { count: number }>({ count }: T) => count >= 1;
const kinds = [
  { kind: "proportion" as RatioKind, quotient: ratioOfProportions, groups: proportions.filter(some) },
  { kind: "rate" as RatioKind, quotient: ratioOfRates, groups: rates.filter(some) },
];

describe.each(kinds)("how many times one $kind is the other", ({ kind, quotient, groups }) => {
  test("lies within its interval", () => {
    fc.assert(
      fc.property(groups, groups, confidences, (a, b, confidence) => {
        const { value, lower, upper } = quotient(a, b, confidence);
        expect(value).toBeCloseTo(a.count / a.n / (b.count / b.n), 6);
        expect(lower).toBeLessThanOrEqual(value * (1 + 1e-9));
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeGreaterThanOrEqual(value * (1 - 1e-9));
      }),
    );
  });

  test("is one over itself when the two change places", () => {
    fc.assert(
      fc.property(groups, groups, (a, b) => {
        const [one, other] = [quotient(a, b, 0.95), quotient(b, a, 0.95)];
        expectClose([one.value, one.lower, one.upper], [1 / other.value, 1 / other.upper, 1 / other.lower], 1e-6);
      }),
    );
  });

  test("has the bounds at which a and so many times b no longer differ", () => {
    fc.assert(
      fc.property(groups, groups, (a, b) => {
        const [one, other] = [estimateRatio(a, kind, 0.95), estimateRatio(b, kind, 0.95)];
        const { lower, upper } = quotient(a, b, 0.95);
        expect(squareAndAdd(one, times(other, lower)).lower / one.value).toBeCloseTo(0, 5);
        expect(squareAndAdd(one, times(other, upper)).upper / one.value).toBeCloseTo(0, 5);
      }),
    );
  });

  test("is 0 from 0 where nothing is counted in the first, and does not exist where nothing is in the second", () => {
    const [nothing, something] = [
      { count: 0, n: 120 },
      { count: 7, n: 90 },
    ];
    expect(quotient(nothing, something, 0.95)).toMatchObject({ value: 0, lower: 0 });
    expect(quotient(nothing, something, 0.95).upper).toBeGreaterThan(0);
    expect(() => quotient(something, nothing, 0.95)).toThrow("A ratio to 0");
  });

  test("has no upper bound where the second may be next to nothing", () => {
    const almostNothing = { count: 1e-4, n: 1 };
    expect(ratioOfRates({ count: 0, n: 5 }, almostNothing, 0.95).upper).toBe(Number.POSITIVE_INFINITY);
  });
});

/** From statsmodels 0.15: confint_poisson_2indep(method="mover", method_mover="exact-c", compare="ratio"). */
test.each([
  [5, 100, 3, 200, 0.7054041864928563, 19.23768939013129],
  [2, 50, 8, 40, 0.022830297136275393, 0.9521620346388282],
  [0, 120, 7, 90, 0, 0.4931003456612293],
])("%i of %i is as many times %i of %i as statsmodels has it", (count, n, other, m, lo, up) => {
  const { lower, upper } = ratioOfRates({ count, n }, { count: other, n: m }, 0.95);
  expectClose([lower, upper], [lo, up], 1e-9);
});

/** Where the interval of the difference touches 0, found with SciPy's root finder on statsmodels' Wilson bounds. */
test.each([
  [56, 70, 48, 80, 1.0782946132402955, 1.6629199665110794],
  [24, 73, 53, 65, 0.28161447217094726, 0.5625280218396154],
  [29, 55, 11, 11, 0.39791544355226105, 0.7609841109022056],
])("the share %i of %i is so many times %i of %i", (count, n, other, m, lo, up) => {
  const { lower, upper } = ratioOfProportions({ count, n }, { count: other, n: m }, 0.95);
  expectClose([lower, upper], [lo, up], 1e-9);
});

function times({ value, lower, upper }: Estimate, factor: number): Estimate {
  return { value: value * factor, lower: lower * factor, upper: upper * factor };
}
