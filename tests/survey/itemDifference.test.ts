import fc from "fast-check";
import { expect, test } from "vitest";
import type { Item } from "../../src/domain/questionnaire.ts";
import { itemDifference } from "../../src/survey/itemDifference.ts";
import { type EstimatedMeasure, itemEstimate, sampleOfMarks } from "../../src/survey/itemEstimate.ts";
import { change, mark, statement } from "./items.ts";

// Marks 1 to 10: of 12 persons 83 and 87 points, of 200 persons 1,386 and 1,452; spread about 1.1.
const twelve = { later: [0, 0, 0, 0, 1, 4, 3, 3, 1, 0], earlier: [0, 0, 0, 0, 1, 2, 4, 3, 2, 0] };
const twoHundred = { later: [0, 0, 0, 4, 14, 46, 80, 43, 10, 3], earlier: [0, 0, 0, 0, 12, 34, 72, 58, 20, 4] };

test("the marks of the example are what they say", () => {
  expect(sampleOfMarks(twoHundred.later)).toMatchObject({ n: 200, mean: 6.93 });
  expect(sampleOfMarks(twoHundred.earlier)).toMatchObject({ n: 200, mean: 7.26 });
  expect(sampleOfMarks(twelve.later).mean.toFixed(2)).toBe("6.92");
  for (const counts of [...Object.values(twelve), ...Object.values(twoHundred)])
    expect(Math.abs(sampleOfMarks(counts).sd - 1.1)).toBeLessThan(0.15);
});

test("6.93 after 7.26 is about as high with twelve answers, and lower with two hundred", () => {
  expect(itemDifference(mark, twelve.later, twelve.earlier, "mean", false)?.verdict).toBe("ongeveer-even-hoog");
  expect(itemDifference(mark, twoHundred.later, twoHundred.earlier, "mean", false)).toMatchObject({ verdict: "lager" });
  const { value, lower, upper } = itemDifference(mark, twoHundred.later, twoHundred.earlier, "mean", false)!;
  expect(value).toBeCloseTo(-0.33, 9);
  expect(upper - value).toBeCloseTo(0.22, 2);
  expect(value - lower).toBeCloseTo(0.22, 2);
});

test("a region is compared with all regions that contain it: 41 of 68 in 512 of 1,010", () => {
  const own = [0, 0, 27, 41, 0];
  const all = [0, 0, 498, 512, 0];
  const { value, lower, upper, verdict } = itemDifference(statement, own, all, "positive", true)!;
  expect([value, lower, upper].map((points) => points.toFixed(2))).toEqual(["9.60", "-1.87", "20.08"]);
  expect(verdict).toBe("ongeveer-even-hoog");
});

test("a difference of less than two points, 0.3 of a mark or five net points bears no word, however sure", () => {
  const large = 1_000_000;
  const share = (percent: number) => [0, 0, (100 - percent) * large, percent * large, 0];
  expect(itemDifference(statement, share(51), share(50), "positive", false)?.verdict).toBe("ongeveer-even-hoog");
  expect(itemDifference(statement, share(53), share(50), "positive", false)?.verdict).toBe("duidelijk-hoger");
  const marks = (sevens: number) => [0, 0, 0, 0, 0, (10 - sevens) * large, sevens * large, 0, 0, 0];
  expect(itemDifference(mark, marks(7), marks(5), "mean", false)?.verdict).toBe("ongeveer-even-hoog");
  expect(itemDifference(mark, marks(5), marks(9), "mean", false)?.verdict).toBe("duidelijk-lager");
  expect(itemDifference(change, share(52), share(48), "net", false)?.verdict).toBe("ongeveer-even-hoog");
  expect(itemDifference(change, share(55), share(48), "net", false)?.verdict).toBe("duidelijk-hoger");
});

test("a group that is all of the other has no difference with it", () => {
  expect(itemDifference(statement, [1, 2, 3, 4, 5], [1, 2, 3, 4, 5], "positive", true)).toBeNull();
});

const fives = fc.array(fc.nat(60), { minLength: 5, maxLength: 5 }).filter((counts) => sum(counts) >= 2);
const tens = fc.array(fc.nat(30), { minLength: 10, maxLength: 10 }).filter((counts) => sum(counts) >= 2);
const cases: [Item, EstimatedMeasure, fc.Arbitrary<number[]>][] = [
  [statement, "positive", fives],
  [change, "net", fives],
  [mark, "mean", tens],
];

test.each(cases)("%o by %s: swapping two groups turns the difference and its word round", (item, measure, counts) => {
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      const one = itemDifference(item, a, b, measure, false)!;
      const two = itemDifference(item, b, a, measure, false)!;
      expect(one.value).toBeCloseTo(-two.value, 9);
      expect(one.lower).toBeCloseTo(-two.upper, 6);
      const turned = two.verdict.replace("hoger", "LAGER").replace("lager", "hoger").replace("LAGER", "lager");
      expect(one.verdict).toBe(turned);
      if (one.lower <= 0 && one.upper >= 0) expect(one.verdict).toBe("ongeveer-even-hoog");
    }),
  );
});

test.each(cases)(
  "%o by %s: the difference with the whole is own value less that of the whole",
  (item, measure, counts) => {
    fc.assert(
      fc.property(counts, counts, (own, rest) => {
        const whole = own.map((count, index) => count + rest[index]!);
        const found = itemDifference(item, own, whole, measure, true)!;
        const value = (of: number[]) => itemEstimate(item, { counts: of }, measure).value;
        const scale = measure === "mean" ? 1 : 100;
        expect(found.value).toBeCloseTo(scale * (value(own) - value(whole)), 6);
        expect(found.lower).toBeLessThanOrEqual(found.value + 1e-9);
        expect(found.upper).toBeGreaterThanOrEqual(found.value - 1e-9);
      }),
    );
  },
);

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
