import type { EarlierReleases } from "../domain/earlierReleases.ts";
import type { NamedIndicator } from "../domain/indicator.ts";

/** A year from which an indicator means something else, that the last release did not know of. */
export interface NewBreak {
  indicator: string;
  period: number;
  reason: string;
}

/** Breaks that were declared since the last release. Figures on the two sides of one are no longer comparable. */
export function newBreaks({ records }: EarlierReleases, indicators: readonly NamedIndicator[]): NewBreak[] {
  const before = new Map(records.at(-1)?.indicators.map(({ slug, breaks }) => [slug, breaks]));
  return indicators.flatMap(({ slug, breaks }) =>
    breaks
      .filter(({ period }) => before.get(slug)?.includes(period) === false)
      .map(({ period, reason }) => ({ indicator: slug, period, reason })),
  );
}
