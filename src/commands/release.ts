import { existsSync } from "node:fs";
import { cp, realpath } from "node:fs/promises";
import { join } from "node:path";
import { type Judgement, judgeRelease } from "../checking/judgeRelease.ts";
import { readDigest } from "../checking/readDigest.ts";
import { InputError } from "../domain/problem.ts";
import type { Check } from "../domain/releaseRecord.ts";
import { checkInput } from "../proof/checkInput.ts";
import { checkSite, failedChecks } from "../proof/checkSite.ts";
import { readBuilt } from "../stages/built.ts";
import { printProof } from "../stages/printProof.ts";
import { reportProgress, seconds } from "../stages/progress.ts";
import { runStage } from "../stages/runStage.ts";
import { type ReleaseDescription, readDescription } from "../store/describeRelease.ts";
import { keepRelease } from "../store/keepRelease.ts";
import { noteLive } from "../store/live.ts";
import { pruneStore } from "../store/pruneStore.ts";
import { compareIds, readRecords } from "../store/readRecords.ts";
import { countOthers } from "../store/storedFigures.ts";
import { command, type Options } from "./command.ts";
import { makeSite } from "./makeSite.ts";
import { formatSummary } from "./summary.ts";
import { clearPlace, freshest, swapIn } from "./swapIn.ts";

/**
 * npm run release: builds the site, checks it, keeps it for good and puts it in its place. What is kept already under this
 * id stays as it is; with other figures it is refused. Whatever cuts this off, the site that stood is whole, and the next
 * run goes on from what was kept.
 */
await command(async (options) => {
  const start = performance.now();
  const { data, reports, out, work, store } = options;
  await clearPlace(work);
  await clearPlace(out);
  runStage("data", data, reports, store, work);
  const folder = freshest(work);
  const description = readDescription(folder);
  const kept = await isKept(description, folder, store);
  await makeSite({ folder, work, out, store });
  if (!kept) await freeze(description, folder, options);
  noteLive(store, description.release.id);
  await swapIn(work);
  await swapIn(out);
  pruneStore(store);
  console.log(formatSummary(readBuilt(work)!.summary, seconds(performance.now() - start)));
  const { id } = description.release;
  console.log(
    kept ? `Uitgave ${id} was al vastgelegd en is niet veranderd.` : `Uitgave ${id} is vastgelegd in ${store}.`,
  );
}, "Er is niets vastgelegd; de vorige site staat er nog.");

/**
 * Whether this release is in the store with the same figures.
 * @throws InputError where it is there with others, or where a later one is.
 */
async function isKept({ release }: ReleaseDescription, folder: string, store: string): Promise<boolean> {
  const { id } = release;
  const ids = readRecords(store).map((record) => record.release.id);
  const later = ids.filter((one) => compareIds(one, id) > 0);
  if (later.length > 0)
    refuse(
      `na deze uitgave is ${later.join(", ")} al vastgelegd`,
      id,
      "geef een nieuw id, of zet de oude site terug: npm run rollback",
    );
  if (!ids.includes(id)) return false;
  const others = await countOthers(join(folder, "published.duckdb"), store, id);
  const hint = "geef de uitgave in release.yaml een nieuw id";
  if (others > 0) refuse(`is al vastgelegd, met andere cijfers (${number(others)} regels)`, id, hint);
  return true;
}

/** Checks the finished site, says in it what was found, and keeps it. */
async function freeze(description: ReleaseDescription, folder: string, options: Options): Promise<void> {
  const { out, store } = options;
  const site = `${out}.new`;
  // Where nothing changed since the last build, what is to be said in the site is not said in the one that stands.
  if (!existsSync(site)) await cp(await realpath(out), site, { recursive: true });
  const { summary } = readBuilt(folder)!;
  const { inputs, findings, digest } = await reportProgress("Invoer controleren", () =>
    judgeInput(description, options),
  );
  const checks = [
    checkInput(options.data, inputs.received.length, findings),
    ...(await reportProgress("Site controleren", () => checkSite({ site, folder, summary }))),
  ];
  for (const { name, looked, wrong, examples } of checks)
    console.log([`  ${name}: ${number(looked)} bekeken, ${number(wrong)} fout`, ...examples].join("\n    "));
  refuseWrong(checks);
  await reportProgress("Verantwoording maken", () => printProof({ folder, site }, checks));
  await reportProgress("Vastleggen", () => keepRelease(store, { site, folder, description, checks, digest }));
}

/** What npm run diff says beside the release before, or npm run validate of the first one. */
async function judgeInput({ before }: ReleaseDescription, { data, reports, store }: Options): Promise<Judgement> {
  return judgeRelease(data, reports, before === null ? null : await readDigest(before, store, reports));
}

/** @throws InputError where a check found what readers may not meet. */
function refuseWrong(checks: readonly Check[]): void {
  const wrong = failedChecks(checks);
  if (wrong.length === 0) return;
  throw new InputError(wrong.flatMap(({ name, examples }) => examples.map((message) => ({ file: name, message }))));
}

function refuse(message: string, value: string, hint: string): never {
  throw new InputError([{ file: "release.yaml", message, value, hint }]);
}

function number(count: number): string {
  return count.toLocaleString("nl-NL");
}
