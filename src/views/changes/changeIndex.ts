import type { Change } from "../../changes/change.ts";
import type { NewBreak } from "../../changes/newBreaks.ts";
import type { Ended } from "../../domain/ended.ts";
import type { ReleaseRecord } from "../../domain/releaseRecord.ts";

/** What changed since the last release, as pages ask for it. */
export interface ChangeIndex {
  all: readonly Change[];
  /** Of one area, by indicator. */
  of(area: string): ReadonlyMap<string, readonly Change[]>;
  ofIndicator(indicator: string): readonly Change[];
  breaks: readonly NewBreak[];
  /** Earlier releases, oldest first. */
  records: readonly ReleaseRecord[];
  /** The last of them; null where this is the first release. */
  last: ReleaseRecord | null;
  ended: Ended;
}

export function indexChanges(
  all: readonly Change[],
  breaks: readonly NewBreak[],
  records: readonly ReleaseRecord[],
  ended: Ended,
): ChangeIndex {
  const byArea = Map.groupBy(all, ({ area }) => area);
  const byIndicator = Map.groupBy(all, ({ indicator }) => indicator);
  return {
    all,
    of: (area) => Map.groupBy(byArea.get(area) ?? [], ({ indicator }) => indicator),
    ofIndicator: (indicator) => byIndicator.get(indicator) ?? [],
    breaks,
    records,
    last: records.at(-1) ?? null,
    ended,
  };
}

const firstRelease = indexChanges([], [], [], { indicators: [], addresses: [] });

/** What changed, of an edition that may be the first. */
export function changesIn({ changes }: { changes?: ChangeIndex | undefined }): ChangeIndex {
  return changes ?? firstRelease;
}
