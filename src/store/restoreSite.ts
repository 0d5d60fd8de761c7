import { InputError } from "../domain/problem.ts";
import type { ReleaseRecord } from "../domain/releaseRecord.ts";
import { laidOut, standingSite, writeInto } from "./layOutReleases.ts";
import { readObject } from "./objects.ts";
import { ofRelease } from "./wholeSites.ts";

/**
 * Writes the whole site of a release from what was kept, each file checked by its hash.
 * @throws InputError where something is missing or damaged.
 */
export function restoreSite(store: string, record: ReleaseRecord, records: readonly ReleaseRecord[], to: string): void {
  const standing = standingSite(record.release.id, (file) => file in record.site);
  for (const [path, hash] of Object.entries(record.site)) {
    const stays = ofRelease(path);
    const bytes =
      stays === null ? readObject(store, hash) : laidOut(find(records, stays.id), stays.rest, standing, store);
    writeInto(to, path, bytes);
  }
}

function find(records: readonly ReleaseRecord[], id: string): ReleaseRecord {
  const found = records.find(({ release }) => release.id === id);
  if (found === undefined) throw new InputError([{ file: id, message: "deze uitgave is niet bewaard" }]);
  return found;
}
