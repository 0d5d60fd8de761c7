import { criticalZ } from "./criticalValue.ts";
import { estimateRatio } from "./estimateRatio.ts";
import type { Estimate } from "./interval.ts";
import { checkGroup, type Ratio, type RatioKind } from "./ratio.ts";
import { type WeightedPoint, weightedSlope } from "./weightedSlope.ts";

/** Where a series goes, and why nowhere if the chi-square alone would say otherwise. */
export interface TrendTest {
  direction: "rising" | "falling" | "none";
  /** With one degree of freedom; 0 where every count is 0 or every count is all. */
  chi2: number;
  /** Per year: of the logit for proportions, of the value itself for all else. */
  slope: number;
  /** Left out one of the years, the slope has not the same sign; or a value has no interval to weigh it by. */
  reason?: "outlier" | "no-width";
}

type Dated<T> = T & { period: number };

const years = 5;
/** The 99.8% point of chi-square with one degree of freedom, as Fingertips rounds it. */
const critical = 9.5495;
const confidenceOfRates = 0.95;

/**
 * The recent trend of five yearly, independent and unbroken figures, as England's public health offices tell it
 * (Fingertips, Trend markers): beyond chance at 99.8%, and the same way whichever year is left out. The real years
 * count, gaps included. Other than five different years, or a group of nobody, is a RangeError.
 * Proportions: chi-square for trend (Armitage 1955, Biometrics 11:375–386). Rates: see trendOfEstimates.
 */
export function trendTest(points: readonly Dated<Ratio>[], kind: RatioKind): TrendTest {
  if (kind === "rate") return trendOfEstimates(points.map(rateOf), confidenceOfRates);
  checkYears(points);
  for (const point of points) checkGroup(point, kind);
  return tell(points, chiSquare(points), logitSlope);
}

/**
 * The same of values with an interval at `confidence`, such as means: weighted regression, each value with the standard
 * error of its interval, (upper − lower)/2z. Where one has no width there is no trend to tell.
 */
export function trendOfEstimates(points: readonly Dated<Estimate>[], confidence: number): TrendTest {
  checkYears(points);
  const z = criticalZ(confidence);
  if (points.some(({ lower, upper }) => !(upper > lower)))
    return { direction: "none", chi2: 0, slope: 0, reason: "no-width" };
  const weighted = points.map(({ period, value, lower, upper }) => ({
    period,
    value,
    weight: ((2 * z) / (upper - lower)) ** 2,
  }));
  return tell(weighted, squaredZ(weighted), (some) => weightedSlope(some).slope);
}

function tell<T>(points: readonly T[], chi2: number, slopeOf: (points: readonly T[]) => number): TrendTest {
  const slope = slopeOf(points);
  if (chi2 <= critical) return { direction: "none", chi2, slope };
  const without = points.map((_, left) => slopeOf(points.filter((_, index) => index !== left)));
  const sameWay = without.every((other) => Math.sign(other) === Math.sign(slope));
  if (!sameWay) return { direction: "none", chi2, slope, reason: "outlier" };
  return { direction: slope < 0 ? "falling" : "rising", chi2, slope };
}

/** Armitage's chi-square: the regression of the shares, each with its variance at the share of all years together. */
function chiSquare(points: readonly Dated<Ratio>[]): number {
  const pooled = total(points, "count") / total(points, "n");
  const variance = pooled * (1 - pooled);
  if (variance <= 0) return 0;
  return squaredZ(points.map(({ period, count, n }) => ({ period, value: count / n, weight: n / variance })));
}

function squaredZ(points: readonly WeightedPoint[]): number {
  const { slope, variance } = weightedSlope(points);
  return slope ** 2 / variance;
}

/**
 * Of the unweighted line, as Fingertips has it. A year with none or all has no logit: then half a case is added to the
 * counted and the uncounted of every year (Anscombe 1956, Biometrika 43:461–464).
 */
function logitSlope(points: readonly Dated<Ratio>[]): number {
  const half = points.some(({ count, n }) => count === 0 || count >= n) ? 0.5 : 0;
  const logit = ({ count, n }: Ratio) => Math.log((count + half) / (Math.max(0, n - count) + half));
  return weightedSlope(points.map((point) => ({ period: point.period, value: logit(point), weight: 1 }))).slope;
}

function rateOf(point: Dated<Ratio>): Dated<Estimate> {
  return { period: point.period, ...estimateRatio(point, "rate", confidenceOfRates) };
}

function checkYears(points: readonly { period: number }[]): void {
  const periods = new Set(points.map(({ period }) => period));
  const valid = points.length === years && periods.size === years && [...periods].every(Number.isFinite);
  if (!valid)
    throw new RangeError(`A trend of other than five years: ${points.map(({ period }) => period).join(", ")}`);
}

function total(points: readonly Ratio[], key: keyof Ratio): number {
  return points.reduce((sum, point) => sum + point[key], 0);
}
