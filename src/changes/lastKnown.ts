import type { ReleaseRecord } from "../domain/releaseRecord.ts";

/** Parts of a site that nobody keeps the address of: they are named by what is in them, or belong to the search box. */
const passing = /^(_astro|pagefind|release)\//;

/** Every file that an earlier release had, by its path, with the last release that had it: "gemeente/almere/index.html". */
export function lastKnown(records: readonly ReleaseRecord[]): Map<string, ReleaseRecord> {
  const known = new Map<string, ReleaseRecord>();
  for (const record of records) {
    for (const path of Object.keys(record.site)) if (!passing.test(path)) known.set(path, record);
  }
  return known;
}
