import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Judged, judge } from "../../src/comparison/judge.ts";
import { isDifferent, isHigher, type Verdict } from "../../src/domain/comparison.ts";
import { oppositeVerdict } from "../figures/oppositeVerdict.ts";
import { parts } from "./countedFigures.ts";

const amount = parts.map((part) => 40 * part);
/** Bounds around the difference or, where totals and parts do not fit, beside it. */
const margin = parts.map((part) => 25 * part - 5);

/** Two figures with what chance leaves open: more at 99.8% than at 95%. */
const judged: fc.Arbitrary<Judged> = fc
  .tuple(amount, amount, margin, margin, margin, fc.constantFrom(0.1, 0.5, 2), fc.constantFrom(false, false, true))
  .map(([own, other, below, above, wider, smallest, tooSmall]) => {
    const likely = { lower: own - other - below, upper: own - other + Math.max(above, -below) };
    const certain = { lower: likely.lower - Math.abs(wider), upper: likely.upper + Math.abs(wider) };
    return { own, other, likely, certain, smallest, tooSmall };
  });

const swap = ({ lower, upper }: Judged["likely"]) => ({ lower: -upper, upper: -lower });

describe("a verdict", () => {
  test("is no word for a difference where the interval holds 0", () => {
    fc.assert(
      fc.property(judged, (one) => {
        fc.pre(one.likely.lower <= 0 && one.likely.upper >= 0);
        expect(isDifferent(judge(one))).toBe(false);
      }),
    );
  });

  test("is no word for a difference of less than 5% of the larger figure, or less than is worth a word", () => {
    fc.assert(
      fc.property(judged, parts, (one, part) => {
        const least = Math.max(one.smallest, 0.05 * one.own);
        const other = one.own - 0.999 * part * least;
        const certainly = { lower: 1e-6, upper: 100 };
        const near = { ...one, other, likely: certainly, certain: certainly, tooSmall: false };
        expect(judge(near)).toBe("ongeveer-even-hoog");
      }),
    );
  });

  test("is always that numbers are too small where they are", () => {
    fc.assert(
      fc.property(judged, (one) => {
        expect(judge({ ...one, tooSmall: true })).toBe("te-klein");
      }),
    );
  });

  test("says higher of the higher figure only, and never where the bounds say lower", () => {
    let words = 0;
    fc.assert(
      fc.property(judged, (one) => {
        const verdict = judge(one);
        if (!isDifferent(verdict)) return;
        words++;
        expect(isHigher(verdict)).toBe(one.own > one.other);
        expect(isHigher(verdict)).toBe(one.likely.lower > 0);
        expect(!isHigher(verdict)).toBe(one.likely.upper < 0);
      }),
      { numRuns: 500 },
    );
    expect(words).toBeGreaterThan(10);
  });

  test("is clear where 0 lies outside the bounds at 99.8% as well, and only there", () => {
    fc.assert(
      fc.property(judged, (one) => {
        const verdict = judge(one);
        fc.pre(isDifferent(verdict));
        const clear = one.certain.lower > 0 || one.certain.upper < 0;
        expect(verdict.startsWith("duidelijk-")).toBe(clear);
      }),
    );
  });

  test("is the opposite of that of the two the other way round", () => {
    fc.assert(
      fc.property(judged, (one) => {
        const { own, other, likely, certain } = one;
        const swapped = { ...one, own: other, other: own, likely: swap(likely), certain: swap(certain) };
        expect(judge(swapped)).toBe(oppositeVerdict[judge(one)]);
      }),
    );
  });
});

test.each<[string, Partial<Judged>, Verdict]>([
  ["half a point of ten", { own: 10.5, other: 10 }, "ongeveer-even-hoog"],
  ["a tenth of a point of one, where half a point is asked", { own: 1.1, other: 1 }, "ongeveer-even-hoog"],
  ["a point of ten", { own: 11, other: 10 }, "duidelijk-hoger"],
  ["a point of ten, less surely", { own: 11, other: 10, certain: { lower: -0.1, upper: 2 } }, "hoger"],
  ["a point less than ten, less surely", { own: 9, other: 10, likely: { lower: -2, upper: -0.5 } }, "lager"],
  ["a bound at 0 itself", { own: 11, other: 10, likely: { lower: 0, upper: 2 } }, "ongeveer-even-hoog"],
  [
    "a point of ten with bounds below 0",
    { own: 11, other: 10, likely: { lower: -3, upper: -1 } },
    "ongeveer-even-hoog",
  ],
])("%s", (_, more, verdict) => {
  const sure = { lower: 0.2, upper: 3 };
  const usual = { own: 0, other: 0, likely: sure, certain: { lower: -3, upper: 3 }, smallest: 0.5, tooSmall: false };
  const certain = verdict.startsWith("duidelijk-") ? sure : usual.certain;
  expect(judge({ ...usual, certain, ...more })).toBe(verdict);
});
