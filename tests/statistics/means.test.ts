import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanInterval } from "../../src/statistics/meanInterval.ts";
import { partWholeOfMeans } from "../../src/statistics/partWholeOfMeans.ts";
import { sampleOf } from "../../src/statistics/sample.ts";
import { welch } from "../../src/statistics/welch.ts";
import { expectClose } from "./closeTo.ts";
import { confidences, marks, samples } from "./groups.ts";

const [own, others] = [
  [7, 8, 6, 7, 7, 8, 5, 9, 7, 6, 8, 7],
  [6, 7, 7, 5, 8, 6, 7, 7, 6, 5],
];

describe("a sample", () => {
  test("of one value has no spread, and of none does not exist", () => {
    expect(sampleOf([7])).toEqual({ n: 1, mean: 7, sd: 0 });
    expect(() => sampleOf([])).toThrow("A sample of nothing");
  });
});

describe("the interval of a mean", () => {
  test("holds the mean and widens with confidence", () => {
    fc.assert(
      fc.property(samples, confidences, confidences, (sample, a, b) => {
        const [less, more] = [meanInterval(sample, Math.min(a, b)), meanInterval(sample, Math.max(a, b))];
        expect(less.lower).toBeLessThan(sample.mean);
        expect(less.upper).toBeGreaterThan(sample.mean);
        expect(more.lower).toBeLessThanOrEqual(less.lower);
        expect(more.upper).toBeGreaterThanOrEqual(less.upper);
      }),
    );
  });

  test("narrows as more of a population answered, down to the mean itself", () => {
    const sample = sampleOf(own);
    const widths = [Number.POSITIVE_INFINITY, 100, 20, 12].map((population) => {
      const { lower, upper } = meanInterval(sample, 0.95, population);
      return upper - lower;
    });
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(widths.at(-1)).toBe(0);
  });

  test("has no width where all marks are alike, and does not exist of one mark", () => {
    expect(meanInterval(sampleOf([7, 7, 7]), 0.95)).toEqual({ value: 7, lower: 7, upper: 7 });
    expect(() => meanInterval(sampleOf([7]), 0.95)).toThrow("No sample of two or more: n 1, mean 7, sd 0");
    expect(() => meanInterval({ n: 12, mean: Number.NaN, sd: 1 }, 0.95)).toThrow(RangeError);
    expect(() => meanInterval(sampleOf(own), 0.95, 11)).toThrow(RangeError);
  });
});

describe("a difference of means", () => {
  test("lies within its interval, and turns when the two change places", () => {
    fc.assert(
      fc.property(samples, samples, confidences, (a, b, confidence) => {
        const [one, other] = [welch(a, b, confidence), welch(b, a, confidence)];
        expect(one.lower).toBeLessThan(one.value);
        expect(one.upper).toBeGreaterThan(one.value);
        expectClose([one.lower, one.upper, one.t, one.p], [-other.upper, -other.lower, -other.t, other.p], 1e-9);
      }),
    );
  });

  test("is unlikely by chance exactly where the interval leaves out 0", () => {
    fc.assert(
      fc.property(samples, samples, confidences, (a, b, confidence) => {
        const { p, lower, upper } = welch(a, b, confidence);
        fc.pre(Math.abs(p - (1 - confidence)) > 1e-9);
        expect(p < 1 - confidence).toBe(lower > 0 || upper < 0);
      }),
    );
  });

  test("has degrees of freedom between those of the smaller group and of both", () => {
    fc.assert(
      fc.property(samples, samples, (a, b) => {
        const { df } = welch(a, b, 0.95);
        expect(df).toBeGreaterThanOrEqual((Math.min(a.n, b.n) - 1) * (1 - 1e-9));
        expect(df).toBeLessThanOrEqual((a.n + b.n - 2) * (1 + 1e-9));
      }),
    );
  });

  test("is certain where neither group has any spread", () => {
    const [seven, six] = [sampleOf([7, 7, 7]), sampleOf([6, 6])];
    expect(welch(seven, six, 0.95)).toEqual({
      value: 1,
      lower: 1,
      upper: 1,
      t: Number.POSITIVE_INFINITY,
      df: 3,
      p: 0,
    });
    expect(welch(seven, seven, 0.95)).toMatchObject({ value: 0, lower: 0, upper: 0, t: 0, p: 1 });
    expect(() => welch(seven, sampleOf([6]), 0.95)).toThrow(RangeError);
  });
});

describe("a mean of a part beside that of the whole", () => {
  test("is Welch's difference with the rest, for so far as the rest is of the whole (SciPy)", () => {
    const { value, lower, upper } = partWholeOfMeans(sampleOf(own), sampleOf([...own, ...others]), 0.95);
    expectClose([value, lower, upper], [0.31060606060606055, -0.10413500330453755, 0.7253471245166582], 1e-9);
  });

  test("finds the rest from the two samples alone", () => {
    fc.assert(
      fc.property(marks, marks, (part, rest) => {
        fc.pre(new Set(part).size > 1 || new Set(rest).size > 1);
        const { value, lower, upper } = partWholeOfMeans(sampleOf(part), sampleOf([...part, ...rest]), 0.95);
        const left = rest.length / (part.length + rest.length);
        const direct = welch(sampleOf(part), sampleOf(rest), 0.95);
        expect(value).toBeCloseTo(left * direct.value, 9);
        expect(lower).toBeCloseTo(left * direct.lower, 5);
        expect(upper).toBeCloseTo(left * direct.upper, 5);
      }),
    );
  });

  test("differs 0 to 0 where the part is all of it, and is refused where it does not fit", () => {
    const [part, whole] = [sampleOf(own), sampleOf([...own, ...others])];
    expect(partWholeOfMeans(part, part, 0.95)).toEqual({ value: 0, lower: 0, upper: 0 });
    expect(() => partWholeOfMeans(whole, part, 0.95)).toThrow("A part larger than the whole: 22 of 12");
    expect(() => partWholeOfMeans({ ...part, sd: 4 }, whole, 0.95)).toThrow(RangeError);
    expect(() => partWholeOfMeans({ ...whole, n: 21 }, whole, 0.95)).toThrow(RangeError);
  });
});
