import { compareReleases, type Standing } from "../../changes/compareReleases.ts";
import { newBreaks } from "../../changes/newBreaks.ts";
import type { EarlierReleases } from "../../domain/earlierReleases.ts";
import type { Ended } from "../../domain/ended.ts";
import { type ChangeIndex, indexChanges } from "./changeIndex.ts";

/** What is no longer as the last release had it. */
export function changesSince(earlier: EarlierReleases, now: Standing & { ended: Ended }): ChangeIndex {
  return indexChanges(compareReleases(earlier, now), newBreaks(earlier, now.indicators), earlier.records, now.ended);
}
