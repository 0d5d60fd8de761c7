import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../domain/problem.ts";
import { ReleaseRecord } from "../domain/releaseRecord.ts";

/** The folder of a release in the store. Other folders hold objects, or what is still being written. */
const isId = /^\d{4}-\d+$/;

/** Where the record of a release stands, for those that are in the store: "2026-1" → "releases/2026-1/release.json". */
export function recordFiles(store: string): Map<string, string> {
  const ids = existsSync(store) ? readdirSync(store).filter((name) => isId.test(name)) : [];
  return new Map(ids.sort().map((id) => [id, join(store, id, "release.json")]));
}

/**
 * The records of all releases in the store, oldest first: by date, and on one day by id.
 * @throws InputError where a record is not as it was written.
 */
export function readRecords(store: string): ReleaseRecord[] {
  const records = [...recordFiles(store).values()].map(readRecord);
  return records.sort(({ release: a }, { release: b }) => a.date.localeCompare(b.date) || compareIds(a.id, b.id));
}

/** In which order releases came out: 2026-9 is before 2026-10. */
export function compareIds(some: string, other: string): number {
  return some.localeCompare(other, "en", { numeric: true });
}

function readRecord(file: string): ReleaseRecord {
  try {
    return ReleaseRecord.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const hint = "zet dit bestand terug uit een reservekopie van de map met uitgaven";
    const value = error instanceof Error ? error.message.split("\n")[0]!.slice(0, 80) : "";
    throw new InputError([{ file, message: "is geen heel verslag van een uitgave", value, hint }]);
  }
}
