import type { Figure } from "./figure.ts";
import type { ReleaseRecord } from "./releaseRecord.ts";

/** What earlier releases left behind: all their records, oldest first, and the figures of the last of them. */
export interface EarlierReleases {
  records: readonly ReleaseRecord[];
  figures: readonly Figure[];
}
