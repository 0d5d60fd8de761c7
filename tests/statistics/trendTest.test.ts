import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Ratio, RatioKind } from "../../src/statistics/ratio.ts";
import { trendOfEstimates, trendTest } from "../../src/statistics/trendTest.ts";
import { expectClose } from "./closeTo.ts";

const opposite = { rising: "falling", falling: "rising", none: "none" };
const series = fc.array(
  fc.tuple(fc.integer({ min: 50, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true })).map(([n, share]) => ({
    n,
    count: Math.round(share * n),
  })),
  { minLength: 5, maxLength: 5 },
);

describe.each<RatioKind>(["proportion", "rate"])("the trend of a %s", (kind) => {
  test("turns when the years run backwards, and is the same whenever they begin", () => {
    fc.assert(
      fc.property(series, (counts) => {
        const trend = trendTest(yearly(counts), kind);
        const turned = trendTest(yearly(counts.toReversed()), kind);
        const later = trendTest(yearly(counts, 2021), kind);
        expect(turned.chi2).toBeCloseTo(trend.chi2, 4);
        expect(later.chi2).toBeCloseTo(trend.chi2, 4);
        expect(turned.slope).toBeCloseTo(-trend.slope, 9);
        expect(later.slope).toBeCloseTo(trend.slope, 9);
        fc.pre(Math.abs(trend.chi2 - 9.5495) > 1e-3 && Math.abs(trend.slope) > 1e-6);
        expect(turned.direction).toBe(opposite[trend.direction]);
        expect(later.direction).toBe(trend.direction);
      }),
    );
  });

  test("is never told where the chi-square is small, and is that of the slope where it is told", () => {
    fc.assert(
      fc.property(series, (counts) => {
        const { direction, chi2, slope, reason } = trendTest(yearly(counts), kind);
        expect(direction === "none").toBe(chi2 <= 9.5495 || reason === "outlier");
        if (direction !== "none") expect(direction).toBe(slope > 0 ? "rising" : "falling");
      }),
    );
  });

  test("rises, falls, or is carried by one year alone", () => {
    expect(trendTest(yearly(of(1500, [100, 120, 140, 160, 180])), kind).direction).toBe("rising");
    expect(trendTest(yearly(of(1500, [180, 160, 140, 120, 100])), kind).direction).toBe("falling");
    const carried = trendTest(yearly(of(1500, [110, 100, 100, 90, 240])), kind);
    expect(carried).toMatchObject({ direction: "none", reason: "outlier" });
    expect(carried.chi2).toBeGreaterThan(9.5495);
  });

  test("is none where nothing, or all, is counted", () => {
    expect(trendTest(yearly(of(1500, [0, 0, 0, 0, 0])), kind)).toMatchObject({ direction: "none", slope: 0 });
    expect(trendTest(yearly(of(90, [90, 90, 90, 90, 90])), kind).direction).toBe("none");
  });

  test("may begin with none and end with all", () => {
    const { direction, slope } = trendTest(yearly(of(200, [0, 40, 90, 150, 200])), kind);
    expect(direction).toBe("rising");
    expect(Number.isFinite(slope)).toBe(true);
  });

  test("goes by the real years: a gap makes the slope less steep", () => {
    const counts = of(1500, [100, 120, 140, 160, 180]);
    const gap = [2016, 2017, 2018, 2020, 2021].map((period, index) => ({ period, ...counts[index]! }));
    expect(trendTest(gap, kind).slope).toBeLessThan(trendTest(yearly(counts), kind).slope);
  });

  test("is told of five different years only, with people in each", () => {
    const counts = of(1500, [100, 120, 140, 160, 180]);
    expect(() => trendTest(yearly(counts).slice(1), kind)).toThrow(
      "A trend of other than five years: 2017, 2018, 2019, 2020",
    );
    expect(() => trendTest([...yearly(counts).slice(1), { period: 2020, count: 1, n: 2 }], kind)).toThrow(RangeError);
    expect(() => trendTest(yearly([...counts.slice(1), { count: 0, n: 0 }]), kind)).toThrow("A group of nobody");
  });
});

test("more than all has no trend as a proportion, but has one as a rate", () => {
  const counts = of(100, [110, 160, 210, 260, 310]);
  expect(() => trendTest(yearly(counts), "proportion")).toThrow("More than all: 110 of 100");
  expect(trendTest(yearly(counts), "rate").direction).toBe("rising");
});

test("of rare cases the chi-square of rates is near that of proportions", () => {
  const counts = of(1_000_000, [4000, 4100, 4200, 4300, 4400]);
  expectClose([trendTest(yearly(counts), "rate").chi2], [trendTest(yearly(counts), "proportion").chi2], 0.02);
});

describe("the trend of means", () => {
  const marks = [6.5, 6.7, 6.9, 7.1, 7.3].map((value, index) => ({ period: 2016 + index, value }));

  test("follows their intervals", () => {
    const within = (margin: number) => marks.map((mark) => ({ ...mark, ...around(mark.value, margin) }));
    expect(trendOfEstimates(within(0.2), 0.95).direction).toBe("rising");
    expect(trendOfEstimates(within(0.7), 0.95).direction).toBe("none");
    expectClose([trendOfEstimates(within(0.2), 0.95).slope], [0.2], 1e-9);
    // Sum of squared distances to the middle year is 10: chi-square = 10 × (slope / standard error)².
    expectClose([trendOfEstimates(within(0.2), 0.95).chi2], [10 * (0.2 / (0.2 / 1.959963984540054)) ** 2], 1e-9);
  });

  test("is none where one has an interval without width", () => {
    const certain = marks.map((mark, index) => ({ ...mark, ...around(mark.value, index === 2 ? 0 : 0.2) }));
    expect(trendOfEstimates(certain, 0.95)).toEqual({ direction: "none", chi2: 0, slope: 0, reason: "no-width" });
  });
});

function yearly(counts: readonly Ratio[], from = 2016): (Ratio & { period: number })[] {
  return counts.map((count, index) => ({ period: from + index, ...count }));
}

function of(n: number, counts: readonly number[]): Ratio[] {
  return counts.map((count) => ({ count, n }));
}

function around(value: number, margin: number): { lower: number; upper: number } {
  return { lower: value - margin, upper: value + margin };
}
