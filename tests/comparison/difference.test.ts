import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Counted } from "../../src/comparison/counted.ts";
import { type CountingIndicator, difference } from "../../src/comparison/difference.ts";
import { type Difference, isDifferent, isHigher, type Verdict } from "../../src/domain/comparison.ts";
import { multiplier } from "../../src/domain/multiplier.ts";
import { differenceOfProportions } from "../../src/statistics/differenceOfProportions.ts";
import { differenceWords } from "../../src/views/differenceWords.ts";
import { oppositeVerdict } from "../figures/oppositeVerdict.ts";
import { randomNumbers } from "../figures/randomNumbers.ts";
import {
  countedFigures,
  countingIndicators,
  exactly,
  figureOf,
  pairsOfFigures,
  parts,
  partsAndWholes,
  rate,
  share,
} from "./countedFigures.ts";

/** What must be so of every difference that gets a word. */
function expectEarned(
  { value, lower, upper, verdict }: Difference,
  own: Counted,
  other: Counted,
  one: CountingIndicator,
) {
  expect(lower > 0 || upper < 0).toBe(true);
  expect(Math.abs(value)).toBeGreaterThanOrEqual(one.smallest_difference);
  expect(Math.abs(value)).toBeGreaterThanOrEqual(0.05 * Math.max(own.value, other.value));
  expect(isHigher(verdict)).toBe(own.value > other.value);
  expect(isHigher(verdict)).toBe(lower > 0);
}

describe("a difference gets a word", () => {
  test("of two areas, only if its interval leaves 0 out and it is large enough, rounded or not", () => {
    let words = 0;
    fc.assert(
      fc.property(pairsOfFigures, ({ one, a, b }) => {
        const found = difference(a, b, one)!;
        if (!isDifferent(found.verdict)) return;
        words++;
        expectEarned(found, a, b, one);
      }),
      { numRuns: 2000 },
    );
    expect(words).toBeGreaterThan(20);
  });

  test("of an area and a region that holds it or a part of it, only then either", () => {
    let words = 0;
    fc.assert(
      fc.property(partsAndWholes, ({ one, part, whole, within }) => {
        const found = difference(part, whole, one, within);
        if (found === null || !isDifferent(found.verdict)) return;
        words++;
        expectEarned(found, part, whole, one);
      }),
      { numRuns: 2000 },
    );
    expect(words).toBeGreaterThan(20);
  });

  test("only then where the published whole does not fit its part either", () => {
    fc.assert(
      fc.property(pairsOfFigures, fc.constantFrom(1, 0.5), ({ one, a, b }, within) => {
        const found = difference(a, b, one, within);
        if (found !== null && isDifferent(found.verdict)) expectEarned(found, a, b, one);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([share, rate])("seldom of what chance alone makes different: of a $kind at most once in twenty", (one) => {
    const random = randomNumbers(2026);
    const groups = Array.from({ length: 3000 }, () => Math.round(10 ** (2 + 2 * random.uniform())));
    const wrong = [0.02, 0.1, 0.4].map((chance) => {
      const all = groups.map((n) => exactly(random.binomial(n, chance), n, one));
      const whole = exactly(total(all, "numerator"), total(all, "denominator"), one);
      return all.filter((own) => isDifferent(difference(own, whole, one, 1)!.verdict)).length;
    });
    for (const few of wrong) expect(few / groups.length).toBeLessThanOrEqual(0.05);
    expect(Math.max(...wrong)).toBeGreaterThan(0);
  });
});

function total(figures: readonly Counted[], side: "numerator" | "denominator"): number {
  return figures.reduce((sum, figure) => sum + figure[side], 0);
}

test("a difference lies between its bounds, of two areas and of an area in a region", () => {
  fc.assert(
    fc.property(partsAndWholes, ({ one, part, whole, within }) => {
      for (const found of [difference(part, whole, one), difference(part, whole, one, within)]) {
        if (found === null || found.verdict === "te-klein") continue;
        const { value, lower, upper } = found;
        expect(lower).toBeLessThanOrEqual(value + 1e-6);
        expect(upper).toBeGreaterThanOrEqual(value - 1e-6);
      }
    }),
    { numRuns: 1000 },
  );
});

describe("two areas the other way round", () => {
  const turned = (words: string) => words.replace(/hoger|lager/, (word) => (word === "hoger" ? "lager" : "hoger"));

  test("differ as much with the other sign, and the words turn with it", () => {
    fc.assert(
      fc.property(pairsOfFigures, ({ one, a, b }) => {
        const [there, back] = [difference(a, b, one)!, difference(b, a, one)!];
        expect(back.value).toBe(0 - there.value);
        expect(back.lower).toBeCloseTo(-there.upper, 9);
        expect(back.upper).toBeCloseTo(-there.lower, 9);
        expect(back.verdict).toBe(oppositeVerdict[there.verdict]);
        const larger = Math.max(a.value, b.value);
        const said = differenceWords(there, larger, one.kind);
        expect(differenceWords(back, larger, one.kind)).toBe(said === "ongeveer even hoog" ? said : turned(said));
      }),
      { numRuns: 2000 },
    );
  });

  test("are no different where they have the same figure", () => {
    fc.assert(
      fc.property(
        countingIndicators.chain((one) => countedFigures(one).map((figure) => ({ one, figure }))),
        ({ one, figure }) => {
          expect(isDifferent(difference(figure, figure, one)!.verdict)).toBe(false);
        },
      ),
    );
  });
});

describe("what the publisher rounds", () => {
  test("never makes a difference surer: with wider bounds a word may go, but none comes", () => {
    const certainty = (verdict: Verdict) => (isDifferent(verdict) ? (verdict.startsWith("duidelijk-") ? 2 : 1) : 0);
    fc.assert(
      fc.property(
        countingIndicators,
        fc.tuple(fc.integer({ min: 50, max: 5000 }), fc.integer({ min: 50, max: 5000 })),
        fc.tuple(parts, parts),
        fc.integer({ min: 1, max: 25 }),
        (one, [n, m], [p, q], half) => {
          const [a, b] = [half + Math.round(p * (n - 2 * half)), Math.round(q * m)];
          const other = exactly(b, m, one);
          const rounded = figureOf({ low: a - half, high: a + half }, { low: n, high: n }, one);
          const [sure, unsure] = [difference(exactly(a, n, one), other, one)!, difference(rounded, other, one)!];
          expect(certainty(unsure.verdict)).toBeLessThanOrEqual(certainty(sure.verdict));
          expect(unsure.lower).toBeLessThanOrEqual(sure.lower);
          expect(unsure.upper).toBeGreaterThanOrEqual(sure.upper);
        },
      ),
    );
  });

  test("is added to the bounds: half of what it leaves open of the figure", () => {
    const [a, b] = [exactly(150, 1000, share), exactly(100, 1000, share)];
    const rounded = figureOf({ low: 145, high: 155 }, { low: 1000, high: 1000 }, share);
    const [sure, unsure] = [difference(a, b, share)!, difference(rounded, b, share)!];
    expect(unsure.lower).toBeCloseTo(sure.lower - 0.5, 9);
    expect(unsure.upper).toBeCloseTo(sure.upper + 0.5, 9);
  });

  test("so much that the figure is a range leaves nothing to compare", () => {
    const coarse = figureOf({ low: 0, high: 7 }, { low: 100, high: 100 }, share);
    expect(difference(coarse, exactly(500, 1000, share), share)!.verdict).toBe("te-klein");
    expect(difference(exactly(500, 1000, share), coarse, share)!.verdict).toBe("te-klein");
  });
});

describe("a region beside the whole that holds it", () => {
  test("differs 9.6 points, give or take 11, of 41 of 68 in 512 of 1,010 (methods.md 3.1)", () => {
    const [region, all] = [exactly(41, 68, share), exactly(512, 1010, share)];
    const { value, lower, upper, verdict } = difference(region, all, share, 1)!;
    expect([value, lower, upper].map((points) => (points / 100).toFixed(4))).toEqual(["0.0960", "-0.0187", "0.2008"]);
    expect(verdict).toBe("ongeveer-even-hoog");
  });

  test("is nearer to it, and surer, than beside an equal area that does not hold it", () => {
    const [region, all] = [exactly(400, 1000, share), exactly(700, 2000, share)];
    const [inside, outside] = [difference(region, all, share, 1)!, difference(region, all, share, 0)!];
    expect(inside.value).toBe(outside.value);
    expect(inside.upper - inside.lower).toBeLessThan(outside.upper - outside.lower);
  });

  test("is not compared where it is all of it", () => {
    fc.assert(
      fc.property(
        countingIndicators.chain((one) => countedFigures(one).map((figure) => ({ one, figure }))),
        ({ one, figure }) => {
          expect(difference(figure, figure, one, 1)).toBeNull();
        },
      ),
    );
  });
});

test("without part and whole the bounds are Newcombe's, in points", () => {
  const { lower, upper } = difference(exactly(56, 70, share), exactly(48, 80, share), share)!;
  const newcombe = differenceOfProportions({ count: 56, n: 70 }, { count: 48, n: 80 }, 0.95);
  expect([lower, upper]).toEqual([100 * newcombe.lower, 100 * newcombe.upper]);
  expect([lower, upper].map((points) => points.toFixed(4))).toEqual(["5.2431", "33.3873"]);
});

test.each([
  ["29 persons", exactly(20, 29, share), exactly(400, 1000, share)],
  ["four cases where four are expected", exactly(4, 1000, rate), exactly(4, 1000, rate)],
  ["no cases where one is expected", exactly(0, 100, share), exactly(100, 10_000, share)],
])("of %s nothing is said", (_, few, many) => {
  const one = multiplier(share) === 100 && many.value <= 100 ? share : rate;
  expect(difference(few, many, one)!.verdict).toBe("te-klein");
  expect(difference(many, few, one)!.verdict).toBe("te-klein");
});
