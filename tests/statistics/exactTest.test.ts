import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceTest } from "../../src/statistics/differenceTest.ts";
import { exactPartWholeTest, exactTest } from "../../src/statistics/exactTest.ts";
import type { Ratio, RatioKind } from "../../src/statistics/ratio.ts";
import { expectClose } from "./closeTo.ts";
import { proportions, rates, together } from "./groups.ts";

const kinds = [
  { kind: "proportion" as RatioKind, groups: proportions },
  { kind: "rate" as RatioKind, groups: rates },
];

/** The chance of exactly k by drawing one member after the other, in whole numbers as far as they go. */
function slowly({ count, n }: Ratio, { count: other, n: m }: Ratio, kind: RatioKind): number {
  const all = count + other;
  let chances = [1];
  for (let drawn = 0; drawn < all; drawn++)
    chances = Array.from({ length: drawn + 2 }, (_, k) => {
      const [first, left] = kind === "rate" ? [n, n + m] : [n - (k - 1), n + m - drawn];
      const without = kind === "rate" ? m : m - (drawn - k);
      return ((chances[k - 1] ?? 0) * Math.max(0, first) + (chances[k] ?? 0) * Math.max(0, without)) / left;
    });
  return chances.slice(count).reduce((sum, chance) => sum + chance, 0);
}

const small = fc
  .record({ n: fc.integer({ min: 1, max: 40 }), part: fc.integer({ min: 0, max: 40 }) })
  .map(({ n, part }) => ({ n, count: Math.min(n, part) }));

describe.each(kinds)("the exact chance of a difference of $kind", ({ kind, groups }) => {
  test("is twice that of the larger count, reckoned draw by draw", () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const [more, fewer] = a.count * b.n > b.count * a.n ? [a, b] : [b, a];
        expect(exactTest(a, b, kind)).toBeCloseTo(Math.min(1, 2 * slowly(more, fewer, kind)), 9);
      }),
    );
  });

  test("is between 0 and 1 and the same when the two change places", () => {
    fc.assert(
      fc.property(groups, groups, (a, b) => {
        const p = exactTest(a, b, kind);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        fc.pre(a.count * b.n !== b.count * a.n);
        expect(p).toBe(exactTest(b, a, kind));
      }),
    );
  });

  test("comes near the normal approximation where counts are large", () => {
    const [a, b] = [
      { count: 20_600, n: 50_000 },
      { count: 40_000, n: 100_000 },
    ];
    expectClose([exactTest(a, b, kind)], [differenceTest(a, b, kind)], 0.05);
  });

  test("of part and whole is that of part and rest, and 1 where the part is all of it", () => {
    const [part, other] = [
      { count: 9, n: 30 },
      { count: 40, n: 400 },
    ];
    expect(exactPartWholeTest(part, together(part, other), kind)).toBe(exactTest(part, other, kind));
    expect(exactPartWholeTest(part, part, kind)).toBe(1);
  });

  test("is 1 where nothing is counted, 0 of what can hardly be, and does not exist without people", () => {
    expect(exactTest({ count: 0, n: 10 }, { count: 0, n: 30 }, kind)).toBeCloseTo(1, 9);
    expect(exactTest({ count: 90_000, n: 1e5 }, { count: 1000, n: 1e5 }, kind)).toBe(0);
    expect(() => exactTest({ count: 0, n: 0 }, { count: 1, n: 10 }, kind)).toThrow(RangeError);
  });
});

/** From SciPy 1.17: twice hypergeom.sf(count − 1, n + m, count + other, n). */
test.each([
  [3, 4, 1, 4, 2 * (17 / 70)],
  [9, 10, 3, 10, 0.019766611097880447],
  [5, 100, 500, 100_000, 0.00032529646400260856],
  [120, 300, 95, 300, 0.04090018828555289],
  [41, 68, 471, 942, 0.12928693244866496],
])("the shares %i of %i and %i of %i differ by chance as often as SciPy has it", (count, n, other, m, p) => {
  expectClose([exactTest({ count, n }, { count: other, n: m }, "proportion")], [p], 1e-8);
});

/** From SciPy 1.17: twice binom.sf(count − 1, count + other, n / (n + m)). */
test.each([
  [5, 100, 3, 200, 0.1758878219783569],
  [6, 1000, 1000, 1_000_000, 0.0012068551852764894],
  [9, 250, 0, 300, 0.0016566313217675187],
  [60, 500, 4000, 50_000, 0.003976715060388006],
])("the rates %i of %i and %i of %i differ by chance as often as SciPy has it", (count, n, other, m, p) => {
  expectClose([exactTest({ count, n }, { count: other, n: m }, "rate")], [p], 1e-8);
});
