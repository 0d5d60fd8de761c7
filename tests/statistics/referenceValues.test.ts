import { expect, test } from "vitest";
import { benjaminiHochberg } from "../../src/statistics/benjaminiHochberg.ts";
import { byar } from "../../src/statistics/byar.ts";
import { differenceOfProportions } from "../../src/statistics/differenceOfProportions.ts";
import { exactPoisson } from "../../src/statistics/exactPoisson.ts";
import { finiteStandardError, finiteWilson } from "../../src/statistics/finitePopulation.ts";
import { holm } from "../../src/statistics/holm.ts";
import { meanInterval } from "../../src/statistics/meanInterval.ts";
import { netScore } from "../../src/statistics/netScore.ts";
import { partWhole } from "../../src/statistics/partWhole.ts";
import { sampleOf } from "../../src/statistics/sample.ts";
import { type TrendTest, trendOfEstimates, trendTest } from "../../src/statistics/trendTest.ts";
import { welch } from "../../src/statistics/welch.ts";
import { wilson } from "../../src/statistics/wilson.ts";
import { expectClose } from "./closeTo.ts";
import { describeReference, referenceValues } from "./reference.ts";

interface Limits {
  lo: number;
  up: number;
}
type Count = Limits & { x: number; n: number };
type Mean = Limits & { values: number[]; mean: number; sd?: number };
interface Trend {
  type: "proportion" | "other";
  numerator: number[];
  denominator: number[];
  value: number[];
  lower: number[];
  upper: number[];
  year: number[];
  chi2: number;
  beta: number;
  marker: "Increasing" | "Decreasing" | "No significant change";
  reason?: "Outlier found";
}

const reference = referenceValues("stat/reference_values.json", {
  wilson: [] as (Count & { conf: number })[],
  wilson_fpc_effective_n: [] as (Count & { N: number | null })[],
  byar: [] as (Limits & { x: number; conf: number })[],
  poisson_exact: [] as (Limits & { x: number })[],
  newcombe_difference: [] as (Limits & { x1: number; n1: number; x2: number; n2: number; d: number })[],
  t_interval: [] as Mean[],
  trend_markers: [] as Trend[],
  part_whole: {} as {
    region: { x: number; n: number };
    all: { x: number; n: number };
    d_region_minus_all: number;
    d_region_minus_rest: number;
    rest_ci: [number, number];
    part_whole_ci: [number, number];
  },
  t_interval_fpc: {} as Limits & { values: number[]; N: number },
  welch: {} as Limits & { a: number[]; b: number[]; t: number; df: number; p: number },
  survey_package_fpc: {} as Record<"sd" | "se_srs" | "se_fpc" | "proportion_E" | "se_prop_fpc", number>,
  p_adjust: {} as Record<"p" | "BH" | "holm", number[]>,
  net_score: {} as Limits & { positive: number; negative: number; n: number; net: number; se: number },
});

const markers = { rising: "Increasing", falling: "Decreasing", none: "No significant change" };

describeReference("answers computed in R", () => {
  test.each(reference.wilson)("Wilson: $x of $n at $conf", ({ x, n, conf, lo, up }) => {
    const { lower, upper } = wilson(x, n, conf);
    expectClose([lower, upper], [lo, up]);
  });

  test.each(reference.wilson_fpc_effective_n)("Wilson: $x of $n in a population of $N", ({ x, n, N, lo, up }) => {
    const { lower, upper } = finiteWilson(x, n, N ?? Number.POSITIVE_INFINITY, 0.95);
    expectClose([lower, upper], [lo, up]);
  });

  test.each(reference.byar)("Byar: $x at $conf", ({ x, conf, lo, up }) => {
    const { lower, upper } = byar(x, conf);
    expectClose([lower, upper], [lo, up]);
  });

  test.each(reference.poisson_exact)("Poisson, exact: $x", ({ x, lo, up }) => {
    expect(byar(x, 0.95)).toEqual(exactPoisson(x, 0.95));
    const { lower, upper } = byar(x, 0.95);
    expectClose([lower, upper], [lo, up]);
  });

  test.each(reference.newcombe_difference)("Newcombe: $x1 of $n1 minus $x2 of $n2", ({ x1, n1, x2, n2, d, lo, up }) => {
    const { value, lower, upper } = differenceOfProportions({ count: x1, n: n1 }, { count: x2, n: n2 }, 0.95);
    expectClose([value, lower, upper], [d, lo, up]);
  });

  test("a region, the rest and all regions", () => {
    const { region, all, ...answers } = reference.part_whole;
    const [part, whole] = [region, all].map(({ x, n }) => ({ count: x, n }));
    const other = { count: whole!.count - part!.count, n: whole!.n - part!.n };
    const besideRest = differenceOfProportions(part!, other, 0.95);
    expectClose(
      [besideRest.value, besideRest.lower, besideRest.upper],
      [answers.d_region_minus_rest, ...answers.rest_ci],
    );
    const besideAll = partWhole(part!, whole!, 0.95);
    expectClose(
      [besideAll.value, besideAll.lower, besideAll.upper],
      [answers.d_region_minus_all, ...answers.part_whole_ci],
    );
  });

  test.each(reference.t_interval)("the mean of $values", ({ values, mean, sd, lo, up }) => {
    const sample = sampleOf(values);
    const { value, lower, upper } = meanInterval(sample, 0.95);
    expectClose([value, lower, upper], [mean, lo, up]);
    if (sd !== undefined) expectClose([sample.sd], [sd]);
  });

  test("a mean in a population of 15", () => {
    const { values, N, lo, up } = reference.t_interval_fpc;
    const { lower, upper } = meanInterval(sampleOf(values), 0.95, N);
    expectClose([lower, upper], [lo, up]);
  });

  test("standard errors in a population of 6,194 schools", () => {
    const { sd, se_srs, se_fpc, proportion_E: share, se_prop_fpc } = reference.survey_package_fpc;
    expectClose([sd / Math.sqrt(200), finiteStandardError(sd / Math.sqrt(200), 200, 6194)], [se_srs, se_fpc]);
    expectClose([finiteStandardError(Math.sqrt((share * (1 - share)) / 199), 200, 6194)], [se_prop_fpc]);
  });

  test("Welch's difference of means", () => {
    const { a, b, t, df, p, lo, up } = reference.welch;
    const own = welch(sampleOf(a), sampleOf(b), 0.95);
    expectClose([own.t, own.df, own.p, own.lower, own.upper], [t, df, p, lo, up]);
  });

  test.each(reference.trend_markers)("the trend of a $type: $marker $reason", (trend) => {
    const own = tell(trend);
    expectClose([own.chi2, own.slope], [trend.chi2, trend.beta]);
    expect(markers[own.direction]).toBe(trend.marker);
    expect(own.reason).toBe(trend.reason === "Outlier found" ? "outlier" : undefined);
  });

  test("adjusted chances", () => {
    const { p, BH, holm: expected } = reference.p_adjust;
    expectClose(benjaminiHochberg(p), BH);
    expectClose(holm(p), expected);
  });

  test("a net score", () => {
    const { positive, negative, n, net, se, lo, up } = reference.net_score;
    const own = netScore(positive, negative, n, 0.95);
    expectClose([own.value, own.standardError, own.lower, own.upper], [net, se, lo, up]);
  });

  test("none of the lists is empty", () => {
    expect([reference.wilson, reference.wilson_fpc_effective_n, reference.byar].map(size)).toEqual([7, 3, 4]);
    expect([reference.poisson_exact, reference.newcombe_difference].map(size)).toEqual([4, 9]);
    expect([reference.t_interval, reference.trend_markers].map(size)).toEqual([2, 5]);
  });
});

function tell({ type, numerator, denominator, value, lower, upper, year }: Trend): TrendTest {
  if (type === "other")
    return trendOfEstimates(
      year.map((period, i) => ({ period, value: value[i]!, lower: lower[i]!, upper: upper[i]! })),
      0.95,
    );
  return trendTest(
    year.map((period, i) => ({ period, count: numerator[i]!, n: denominator[i]! })),
    "proportion",
  );
}

function size(list: unknown[]): number {
  return list.length;
}
