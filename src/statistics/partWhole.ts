import { differenceOfProportions } from "./differenceOfProportions.ts";
import { differenceOfRates } from "./differenceOfRates.ts";
import type { Estimate } from "./interval.ts";
import type { Ratio, RatioKind } from "./ratio.ts";
import { rest } from "./rest.ts";

/**
 * The share of a part minus that of the whole that holds it, such as a region and all regions. The two are not
 * independent, but part and rest are: p − P = (1 − f)(p − p_rest), where f is the part of the whole that is the part
 * (the identity is exact; Newcombe 1998 for the interval of p − p_rest). A part that is the whole differs 0 to 0 from
 * it.
 * `within`: what share of the part the whole holds. A part of nobody, or one that does not fit, is a RangeError.
 */
export function partWhole(part: Ratio, whole: Ratio, confidence: number, within = 1): Estimate {
  return besideRest(part, whole, "proportion", within, (other) => differenceOfProportions(part, other, confidence));
}

/** The same of rates, per 1 (Zou and Donner 2008 for the interval). */
export function partWholeOfRates(part: Ratio, whole: Ratio, confidence: number, within = 1): Estimate {
  return besideRest(part, whole, "rate", within, (other) => differenceOfRates(part, other, confidence));
}

function besideRest(
  part: Ratio,
  whole: Ratio,
  kind: RatioKind,
  within: number,
  difference: (other: Ratio) => Estimate,
): Estimate {
  const other = rest(part, whole, kind, within);
  if (other.n === 0) return { value: 0, lower: 0, upper: 0 };
  return scale(difference(other), other.n / whole.n);
}

/** `factor`: 0 or more. */
export function scale({ value, lower, upper }: Estimate, factor: number): Estimate {
  return { value: value * factor, lower: lower * factor, upper: upper * factor };
}
