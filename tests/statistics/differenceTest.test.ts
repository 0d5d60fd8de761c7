import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceTest, partWholeTest } from "../../src/statistics/differenceTest.ts";
import type { RatioKind } from "../../src/statistics/ratio.ts";
import { expectClose } from "./closeTo.ts";
import { proportions, rates, together } from "./groups.ts";

/** From SciPy 1.17: chi2_contingency(correction=False). */
test.each([
  [41, 68, 471, 942, 0.10105524932368282],
  [56, 70, 48, 80, 0.008045081368196585],
  [9, 10, 3, 10, 0.0061698993205441645],
  [120, 300, 95, 300, 0.033298741283234116],
])("the shares %i of %i and %i of %i differ by chance as often as SciPy has it", (count, n, other, m, p) => {
  expectClose([differenceTest({ count, n }, { count: other, n: m }, "proportion")], [p], 1e-9);
});

/** From statsmodels 0.15: test_poisson_2indep(method="score"). */
test.each([
  [5, 100, 3, 200, 0.08011831372763417],
  [9, 250, 0, 300, 0.0010150009471130673],
  [2, 50, 8, 40, 0.023651616655355978],
  [0, 120, 7, 90, 0.0022502265680857964],
])("the rates %i of %i and %i of %i differ by chance as often as statsmodels has it", (count, n, other, m, p) => {
  expectClose([differenceTest({ count, n }, { count: other, n: m }, "rate")], [p], 1e-9);
});

describe.each([
  { kind: "proportion" as RatioKind, groups: proportions },
  { kind: "rate" as RatioKind, groups: rates },
])("the chance of a difference of $kind", ({ kind, groups }) => {
  test("is between 0 and 1 and the same when the two change places", () => {
    fc.assert(
      fc.property(groups, groups, (a, b) => {
        const p = differenceTest(a, b, kind);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(p).toBe(differenceTest(b, a, kind));
      }),
    );
  });

  test("falls as the same shares come from more people", () => {
    const p = (times: number) =>
      differenceTest({ count: 12 * times, n: 40 * times }, { count: 8 * times, n: 40 * times }, kind);
    expect([1, 2, 5, 20].map(p)).toEqual([1, 2, 5, 20].map(p).toSorted((a, b) => b - a));
    expect(p(20)).toBeLessThan(p(1) / 100);
  });

  test("is 1 where nothing is counted, or all, and does not exist without people", () => {
    expect(differenceTest({ count: 0, n: 10 }, { count: 0, n: 30 }, kind)).toBe(1);
    expect(differenceTest({ count: 10, n: 10 }, { count: 30, n: 30 }, kind)).toBe(1);
    expect(() => differenceTest({ count: 0, n: 0 }, { count: 1, n: 10 }, kind)).toThrow(RangeError);
  });

  test("of part and whole is that of part and rest, and 1 where the part is all of it", () => {
    fc.assert(
      fc.property(groups, groups, (part, other) => {
        // Next to a million, a rest of less is taken for what rounding leaves.
        fc.pre(part.n + other.n < 1e6 && (other.count === 0 || other.count > 0.01));
        expect(partWholeTest(part, together(part, other), kind)).toBeCloseTo(differenceTest(part, other, kind), 4);
      }),
    );
    expect(partWholeTest({ count: 7, n: 12 }, { count: 7, n: 12 }, kind)).toBe(1);
  });
});
