import type { EarlierReleases } from "../domain/earlierReleases.ts";
import { compareIds, readRecords } from "./readRecords.ts";
import { readFigures } from "./storedFigures.ts";

/** What the releases before this one left in the store: nothing where there is no store yet. */
export async function readEarlier(store: string, id: string): Promise<EarlierReleases> {
  const records = readRecords(store).filter(({ release }) => compareIds(release.id, id) < 0);
  const last = records.at(-1);
  return { records, figures: last === undefined ? [] : await readFigures(store, last.release.id) };
}
