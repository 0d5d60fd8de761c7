import { rm } from "node:fs/promises";
import { InputError } from "../domain/problem.ts";
import type { ReleaseRecord } from "../domain/releaseRecord.ts";
import { reportProgress } from "../stages/progress.ts";
import { noteLive, readLive } from "../store/live.ts";
import { listObjects } from "../store/objects.ts";
import { readRecords } from "../store/readRecords.ts";
import { restoreSite } from "../store/restoreSite.ts";
import { keptWhole, neededObjects } from "../store/wholeSites.ts";
import { command } from "./command.ts";
import { clearPlace, swapIn } from "./swapIn.ts";

/**
 * npm run rollback [-- --to ID]: puts back the whole site of the release that stood before, or of another one of which it
 * is kept. Each file is checked by its hash; the site that stands is replaced in one step when all is there.
 */
await command(async ({ out, store, to }) => {
  const records = readRecords(store);
  const record = find(to ?? readLive(store).at(-2), records, store);
  await clearPlace(out);
  const fresh = `${out}.new`;
  const { id } = record.release;
  try {
    await reportProgress(`Uitgave ${id} terugzetten`, async () => restoreSite(store, record, records, fresh));
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  noteLive(store, id);
  await swapIn(out);
  const files = Object.keys(record.site).length.toLocaleString("nl-NL");
  console.log(`De site van uitgave ${id} staat er weer: ${files} bestanden.`);
  console.log("Let op: npm run build en npm start maken de site van wat nu in data/ staat.");
}, "De site die er stond, staat er nog.");

/** Of older releases only the pages that stay are kept. */
function isWhole(record: ReleaseRecord, store: string): boolean {
  const kept = new Set(listObjects(store).values());
  return [...neededObjects([record], [record.release.id])].every((hash) => kept.has(hash));
}

/** @throws InputError where there is no such release, or not its whole site. */
function find(id: string | undefined, records: readonly ReleaseRecord[], store: string): ReleaseRecord {
  if (id === undefined)
    throw new InputError([{ file: store, message: "er is geen eerdere uitgave om terug te zetten" }]);
  const whole = keptWhole(store);
  const found = records.find(({ release }) => release.id === id);
  const hint = `dit kan: ${whole.join(", ")}`;
  if (found !== undefined && !isWhole(found, store))
    throw new InputError([
      { file: store, message: "van deze uitgave is niet meer de hele site bewaard", value: id, hint },
    ]);
  if (found === undefined)
    throw new InputError([{ file: store, message: "deze uitgave is niet bewaard", value: id, hint }]);
  return found;
}
