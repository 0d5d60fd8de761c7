import { byar } from "./byar.ts";
import type { Estimate } from "./interval.ts";
import { checkGroup, type Ratio, type RatioKind } from "./ratio.ts";
import { wilson } from "./wilson.ts";

/** The share or rate itself, per 1, with the interval of its kind: Wilson's or Byar's. `n`: above 0. */
export function estimateRatio(ratio: Ratio, kind: RatioKind, confidence: number): Estimate {
  checkGroup(ratio, kind);
  const { count, n } = ratio;
  if (kind === "proportion") return { value: Math.min(1, count / n), ...wilson(count, n, confidence) };
  const { lower, upper } = byar(count, confidence);
  return { value: count / n, lower: lower / n, upper: upper / n };
}
