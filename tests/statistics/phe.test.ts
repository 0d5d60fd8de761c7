import { expect, test } from "vitest";
import { byarApproximation } from "../../src/statistics/byar.ts";
import { estimateRatio } from "../../src/statistics/estimateRatio.ts";
import type { Interval } from "../../src/statistics/interval.ts";
import { meanInterval } from "../../src/statistics/meanInterval.ts";
import { type Sample, sampleOf } from "../../src/statistics/sample.ts";
import { wilson } from "../../src/statistics/wilson.ts";
import { expectClose } from "./closeTo.ts";
import { describeReference, referenceRows } from "./reference.ts";

type Row = Record<string, string>;

/** The files print fifteen digits or so. */
const tolerance = 1e-11;

describeReference("the test tables of England's public health offices", () => {
  const limits = referenceRows("phe/byars_wilson.csv");
  test("there are thirteen limits, by two methods", () => expect(limits).toHaveLength(13));
  test.each(limits)("$method limits of $x of $n at $confidence", (row) => {
    const confidence = Number.parseFloat(row.confidence!) / 100;
    const count = Number(row.x);
    expectLimits(
      row.method === "Wilson" ? wilson(count, Number(row.n), confidence) : byarApproximation(count, confidence),
      row.lowercl!,
      row.uppercl!,
    );
  });

  const proportions = referenceRows("phe/proportions.csv");
  test("there are 19 proportions", () => expect(proportions).toHaveLength(19));
  test.each(proportions)("the $statistic of $Area: $Numerator of $Denominator", (row) => {
    expectRow(row, "proportion", 0.95, "lower95_0cl", "upper95_0cl");
    expectRow(row, "proportion", 0.998, "lower99_8cl", "upper99_8cl");
  });

  const grouped = referenceRows("phe/proportions_grouped.csv");
  test("there are 11 proportions of groups", () => expect(grouped).toHaveLength(11));
  test.each(grouped)("the $statistic of the group $Area: $Numerator of $Denominator", (row) => {
    expectRow(row, "proportion", Number.parseFloat(row.confidence!) / 100, "lowercl", "uppercl");
  });

  const rates = referenceRows("phe/rates.csv");
  test("there are 20 rates", () => expect(rates).toHaveLength(20));
  test.each(rates)("the $statistic of $Area, $method: $Numerator of $Denominator", (row) => {
    expectRow(row, "rate", 0.95, "lower95_0cl", "upper95_0cl");
    expectRow(row, "rate", 0.998, "lower99_8cl", "upper99_8cl");
  });

  const groupedRates = referenceRows("phe/rates_grouped.csv");
  test("there are 12 rates of groups", () => expect(groupedRates).toHaveLength(12));
  test.each(groupedRates)("the $statistic of the group $Area, $method: $Numerator of $Denominator", (row) => {
    expectRow(row, "rate", Number.parseFloat(row.confidence!) / 100, "lowercl", "uppercl");
  });

  const values = referenceRows("phe/means_values.csv");
  const means = referenceRows("phe/means_results.csv");
  test("there are three means", () => expect(means).toHaveLength(3));
  test.each(means)("the mean of $area", (row) => {
    const sample = sampleOf(valuesOf(row.area!));
    expectClose([sample.n * sample.mean, sample.n], [Number(row.value_sum), Number(row.value_count)], tolerance);
    expectClose([sample.sd, sample.mean], [Number(row.stdev), Number(row.value)], tolerance);
    expectMean(sample, 0.95, row.lower95_0cl!, row.upper95_0cl!);
    expectMean(sample, 0.998, row.lower99_8cl!, row.upper99_8cl!);
  });

  function valuesOf(area: string): number[] {
    const rows = area === "No grouping" ? values : values.filter((row) => row.area === area);
    return rows.map((row) => Number(row.values));
  }
});

/** A row without numerator or denominator has no answer, and is refused here. */
function expectRow(row: Row, kind: "proportion" | "rate", confidence: number, lower: string, upper: string): void {
  const ratio = { count: amount(row.Numerator!), n: amount(row.Denominator!) };
  if (row.value === "") {
    expect([row.Numerator, row.Denominator]).toContain("");
    expect(() => estimateRatio(ratio, kind, confidence)).toThrow(RangeError);
    return;
  }
  const per = Number(row.multiplier);
  const estimate = estimateRatio(ratio, kind, confidence);
  expectClose([per * estimate.value], [Number(row.value)], tolerance);
  expectLimits({ lower: per * estimate.lower, upper: per * estimate.upper }, row[lower]!, row[upper]!);
  if (kind === "rate") expect(row.method).toBe(ratio.count < 10 ? "Exact" : "Byars");
}

function expectMean(sample: Sample, confidence: number, lower: string, upper: string): void {
  expectLimits(meanInterval(sample, confidence), lower, upper);
}

/** A limit left blank is one that the method cannot give. */
function expectLimits(interval: Interval, lower: string, upper: string): void {
  if (lower === "") expect(interval.lower).toBe(0);
  else expectClose([interval.lower], [Number(lower)], tolerance);
  expectClose([interval.upper], [Number(upper)], tolerance);
}

function amount(text: string): number {
  return text === "" ? Number.NaN : Number(text);
}
