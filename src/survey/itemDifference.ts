import type { Difference, Verdict } from "../domain/comparison.ts";
import { type Item, negativeOf } from "../domain/questionnaire.ts";
import { criticalZ } from "../statistics/criticalValue.ts";
import { differenceOfProportions } from "../statistics/differenceOfProportions.ts";
import type { Estimate } from "../statistics/interval.ts";
import { netScore } from "../statistics/netScore.ts";
import { partWhole } from "../statistics/partWhole.ts";
import { partWholeOfMeans } from "../statistics/partWholeOfMeans.ts";
import { welch } from "../statistics/welch.ts";
import { type EstimatedMeasure, positiveCodes, sampleOfMarks, substantive, withCodes } from "./itemEstimate.ts";

/** Counts by code. */
type Counts = readonly number[];

/** A smaller difference is none in practice (methods.md 3.2): percentage points, marks, points of a net score. */
const smallest: Record<EstimatedMeasure, number> = { positive: 2, mean: 0.3, net: 5 };
/** Shares and net scores are shown in points of a hundred. */
const unit: Record<EstimatedMeasure, number> = { positive: 100, mean: 1, net: 100 };

/**
 * How the answers of one group differ from another's, in percentage points or marks, with 95% bounds and a verdict: a
 * word for a difference needs an interval on one side of 0 and a size that matters. `holds`: whether the other contains
 * the group, as all regions contain each; the two are then not independent, and the group is compared with the rest.
 * Null where the group is all of the other, or one of the two is too few to have a spread.
 */
export function itemDifference(
  item: Item,
  own: Counts,
  other: Counts,
  measure: EstimatedMeasure,
  holds: boolean,
): Difference | null {
  const left = substantive(other) - (holds ? substantive(own) : 0);
  if (left < 2 || substantive(own) < 2) return null;
  const at = (confidence: number) => scaled(estimate(item, own, other, measure, holds, confidence), unit[measure]);
  const likely = at(0.95);
  return { ...likely, verdict: verdict(likely, at(0.998), smallest[measure]) };
}

function verdict(likely: Estimate, certain: Estimate, least: number): Verdict {
  const beyondChance = ({ lower, upper }: Estimate) => lower > 0 || upper < 0;
  if (!beyondChance(likely) || Math.abs(likely.value) < least) return "ongeveer-even-hoog";
  return `${beyondChance(certain) ? "duidelijk-" : ""}${likely.value > 0 ? "hoger" : "lager"}`;
}

function estimate(
  item: Item,
  own: Counts,
  other: Counts,
  measure: EstimatedMeasure,
  holds: boolean,
  confidence: number,
): Estimate {
  if (measure === "mean")
    return (holds ? partWholeOfMeans : welch)(sampleOfMarks(own), sampleOfMarks(other), confidence);
  const ratio = (counts: Counts) => ({ count: withCodes(counts, positiveCodes(item)), n: substantive(counts) });
  if (measure === "positive")
    return (holds ? partWhole : differenceOfProportions)(ratio(own), ratio(other), confidence);
  const rest = holds ? other.map((count, index) => count - own[index]!) : other;
  const difference = netDifference(netOf(item, own, confidence), netOf(item, rest, confidence), confidence);
  return scaled(difference, holds ? substantive(rest) / substantive(other) : 1);
}

function netOf(item: Item, counts: Counts, confidence: number) {
  const positive = withCodes(counts, positiveCodes(item));
  return netScore(positive, withCodes(counts, negativeOf(item)), substantive(counts), confidence);
}

/** Two net scores of groups without a common member: their variances add up. */
function netDifference(a: NetScored, b: NetScored, confidence: number): Estimate {
  const margin = criticalZ(confidence) * Math.hypot(a.standardError, b.standardError);
  const value = a.value - b.value;
  return { value, lower: value - margin, upper: value + margin };
}
type NetScored = Pick<ReturnType<typeof netScore>, "value" | "standardError">;

function scaled({ value, lower, upper }: Estimate, factor: number): Estimate {
  return { value: value * factor, lower: lower * factor, upper: upper * factor };
}
