import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CountingIndicator } from "../../src/comparison/difference.ts";
import { type Dated, trendDirection } from "../../src/comparison/trendDirection.ts";
import { randomNumbers } from "../figures/randomNumbers.ts";
import { countedFigures, countingIndicators, exactly, figureOf, parts, share } from "./countedFigures.ts";

/** Years with a figure each, some years left out. */
function seriesOf(one: CountingIndicator, length: { minLength: number; maxLength: number }) {
  const level = fc.tuple(fc.integer({ min: 100, max: 1_000_000 }), parts, fc.integer({ min: -100, max: 100 }));
  const moving = fc.tuple(level, fc.integer({ min: length.minLength, max: length.maxLength }));
  const regular = moving.map(([[n, part, step], years]) =>
    Array.from({ length: years }, (_, year) => exactly(Math.round((n * part * (1000 + step * year)) / 2000), n, one)),
  );
  const any = fc.array(countedFigures(one), length);
  return fc
    .tuple(fc.oneof(any, regular), fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 12, maxLength: 12 }))
    .map(([figures, steps]) =>
      figures.map((figure, index) => ({
        ...figure,
        period: 2000 + steps.slice(0, index).reduce((sum, step) => sum + step, 0),
      })),
    );
}

const withSeries = (length: { minLength: number; maxLength: number }) =>
  countingIndicators.chain((one) => fc.record({ one: fc.constant(one), series: seriesOf(one, length) }));

/** So many of so many in each year, from 2021. */
function shares(...years: [number, number][]): Dated[] {
  return years.map(([count, n], index) => ({ ...exactly(count, n, share), period: 2021 + index }));
}

const opposite = { rising: "falling", falling: "rising", steady: "steady" };

describe("a trend", () => {
  test("is told of five years or more, and of none fewer", () => {
    fc.assert(
      fc.property(withSeries({ minLength: 0, maxLength: 10 }), ({ one, series }) => {
        const trend = trendDirection(series, one);
        expect(trend === null).toBe(series.length < 5);
      }),
    );
  });

  test("is of the last five years alone, whatever was before", () => {
    fc.assert(
      fc.property(withSeries({ minLength: 5, maxLength: 10 }), ({ one, series }) => {
        const [trend, last] = [trendDirection(series, one)!, series.slice(-5)];
        expect(trend).toEqual(trendDirection(last, one));
        expect([trend.since, trend.until]).toEqual([last[0]!.period, last[4]!.period]);
      }),
    );
  });

  test("goes one way only where the last year lies that way, by a difference that is worth a word", () => {
    let told = 0;
    fc.assert(
      fc.property(withSeries({ minLength: 5, maxLength: 5 }), ({ one, series }) => {
        const { direction } = trendDirection(series, one)!;
        if (direction === "steady") return;
        told++;
        const [first, last] = [series[0]!.value, series[4]!.value];
        expect(direction === "rising").toBe(last > first);
        expect(Math.abs(last - first)).toBeGreaterThanOrEqual(one.smallest_difference);
        expect(Math.abs(last - first)).toBeGreaterThanOrEqual(0.05 * Math.max(first, last));
      }),
      { numRuns: 1000 },
    );
    expect(told).toBeGreaterThan(5);
  });

  test("turns round with time", () => {
    fc.assert(
      fc.property(withSeries({ minLength: 5, maxLength: 5 }), ({ one, series }) => {
        const backwards = series
          .map((year, index) => ({ ...year, period: 3000 - series[index]!.period }))
          .sort((a, b) => a.period - b.period);
        expect(trendDirection(backwards, one)!.direction).toBe(opposite[trendDirection(series, one)!.direction]);
      }),
      { numRuns: 500 },
    );
  });

  test("is not told where chance alone moves the figure: in 2,000 level series less than once in 200", () => {
    const random = randomNumbers(7);
    const series = Array.from({ length: 2000 }, () => {
      const n = Math.round(10 ** (2.5 + 2 * random.uniform()));
      return shares(...Array.from({ length: 5 }, (): [number, number] => [random.binomial(n, 0.1), n]));
    });
    const told = series.filter((one) => trendDirection(one, share)!.direction !== "steady").length;
    expect(told / series.length).toBeLessThan(0.005);
  });
});

test.each<[string, Dated[], string]>([
  [
    "five years of fewer and fewer (the public health offices' own example)",
    shares([1367, 44701], [1332, 44064], [1199, 42811], [1023, 41527], [994, 40299]),
    "falling",
  ],
  ["one year that is out of line", shares([100, 1500], [101, 1500], [99, 1500], [100, 1500], [150, 1500]), "steady"],
  [
    "a rise of less than 5%",
    shares([50_000, 1e6], [50_500, 1e6], [51_000, 1e6], [51_500, 1e6], [52_000, 1e6]),
    "steady",
  ],
])("of %s", (_, series, direction) => {
  expect(trendDirection(series, share)!.direction).toBe(direction);
});

test("of numbers so rounded that they leave the change open no trend is told", () => {
  const counts = [300, 310, 320, 330, 340];
  const rounded = (half: number) =>
    counts.map((count, index) => ({
      ...figureOf({ low: count - half, high: count + half }, { low: 1000, high: 1000 }, share),
      period: 2021 + index,
    }));
  const certain = counts.map((count, index) => ({ ...exactly(count * 100, 100_000, share), period: 2021 + index }));
  expect(trendDirection(certain, share)!.direction).toBe("rising");
  expect(trendDirection(rounded(25), share)!.direction).toBe("steady");
});
