import { twoSided } from "./pValue.ts";
import { checkGroup, type Ratio, type RatioKind } from "./ratio.ts";
import { rest } from "./rest.ts";

/**
 * The two-sided chance of a difference at least as large, of two groups without a common member, where there is none:
 * the difference over its standard error at the pooled share or rate (for proportions Pearson's chi-square of the 2 × 2
 * table; for rates the score test of Ng and Tang 2005, Stat Med 24:955–965).
 * None counted, or all, in both groups gives 1. A group of nobody is a RangeError.
 */
export function differenceTest(a: Ratio, b: Ratio, kind: RatioKind): number {
  checkGroup(a, kind);
  checkGroup(b, kind);
  const pooled = (a.count + b.count) / (a.n + b.n);
  const variance = kind === "proportion" ? pooled * (1 - pooled) : pooled;
  if (variance <= 0) return 1;
  return twoSided((a.count / a.n - b.count / b.n) / Math.sqrt(variance * (1 / a.n + 1 / b.n)));
}

/**
 * The same of a part and the whole that holds it, tested as part and rest; 1 where the part is the whole.
 * `within`: what share of the part the whole holds.
 */
export function partWholeTest(part: Ratio, whole: Ratio, kind: RatioKind, within = 1): number {
  const other = rest(part, whole, kind, within);
  return other.n === 0 ? 1 : differenceTest(part, other, kind);
}
