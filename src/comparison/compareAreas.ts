import type { Difference, Verdict } from "../domain/comparison.ts";
import { type CountingIndicator, difference } from "./difference.ts";
import type { Overlap } from "./overlap.ts";
import { type Dated, trendYears } from "./trendDirection.ts";

/** A difference, and the year in which it was. */
type DatedDifference = Difference & { period: number };

/**
 * The latest figure of an area beside that of another in the same year. Null where the other has none of that year that is
 * to be compared, or is the same area in all but name.
 * `own`, `other`: as comparableYears gives them.
 */
export function compareAreas(
  own: readonly Dated[],
  other: readonly Dated[],
  indicator: CountingIndicator,
  overlap: Extract<Overlap, { within: number }>,
): DatedDifference | null {
  const latest = own.at(-1);
  const beside = other.find(({ period }) => period === latest?.period);
  if (latest === undefined || beside === undefined) return null;
  const found =
    overlap.part === "own"
      ? difference(latest, beside, indicator, overlap.within)
      : mirrored(difference(beside, latest, indicator, overlap.within));
  return found === null ? null : { period: latest.period, ...found };
}

const opposites: Partial<Record<Verdict, Verdict>> = {
  "duidelijk-hoger": "duidelijk-lager",
  hoger: "lager",
  lager: "hoger",
  "duidelijk-lager": "duidelijk-hoger",
};

/** The same difference, seen from the other area. */
function mirrored(found: Difference | null): Difference | null {
  if (found === null) return null;
  const { value, lower, upper, verdict } = found;
  return { value: -value, lower: -upper, upper: -lower, verdict: opposites[verdict] ?? verdict };
}

/** The latest year beside the first of those that a trend is told from. Null where there is one year only. */
export function compareYears(
  years: readonly Dated[],
  indicator: CountingIndicator,
): (DatedDifference & { since: number }) | null {
  const [first, latest] = [years.slice(-trendYears)[0], years.at(-1)];
  if (first === undefined || latest === undefined || first === latest) return null;
  return { period: latest.period, since: first.period, ...difference(latest, first, indicator)! };
}
