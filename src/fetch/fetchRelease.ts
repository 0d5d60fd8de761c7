import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../domain/problem.ts";
import { freeLock, holdLock } from "../stages/holdLock.ts";
import { diskProblem } from "./diskProblem.ts";
import { type Download, keyOf } from "./download.ts";
import { fetchDownload } from "./fetchDownload.ts";
import { finishLandings } from "./landing.ts";
import type { Outcome } from "./outcome.ts";
import { planDownloads } from "./planDownloads.ts";
import { readSettings } from "./settings.ts";
import { realWorld, type World } from "./world.ts";

/** The folder of a release for what is under way: on the same disk, so that a finished file moves in one step. */
const underWay = ".fetch";

export interface FetchOptions {
  /** The folder of the release. */
  data: string;
  /** One source, or null for all files. */
  source: string | null;
  /** Whether files that changed at the publisher take the place of ours. */
  replace: boolean;
  world?: World;
  /** Told of each file as it is done. */
  done?: (outcome: Outcome) => void;
}

/**
 * Fetches every file of a release that says where it comes from, and notes in its manifest what came in. Whenever it is
 * stopped, each file is whole, and the next run goes on.
 * @throws InputError where manifests or settings are wrong; what goes wrong with one file stands in its outcome
 */
export async function fetchRelease({
  data,
  source,
  replace,
  world = realWorld,
  done,
}: FetchOptions): Promise<Outcome[]> {
  if (!existsSync(data)) throw new InputError([{ file: data, message: "de map bestaat niet" }]);
  const { settings, problems: inSettings } = await readSettings(data);
  const { downloads, problems } = await planDownloads(data, settings, source);
  if (inSettings.length + problems.length > 0) throw new InputError([...inSettings, ...problems]);
  if (downloads.length === 0) return [];
  const lock = await begin(join(data, underWay));
  try {
    await finishLandings(data, underWay);
    // What an earlier run landed has notes that we have not read.
    const again = (await planDownloads(data, (await readSettings(data)).settings, source)).downloads;
    const pauses = new Map<string, number>();
    const inTurn = queue();
    const outcomes = await overlapping(again, settings.limits.parallel, async (download) => {
      const outcome = await fetchDownload(download, { data, underWay, settings, replace, world, pauses, inTurn });
      done?.(outcome);
      return outcome;
    });
    if (source === null) await tidy(join(data, underWay), downloads);
    return outcomes;
  } finally {
    freeLock(lock);
  }
}

/** Takes the folder for what is under way, or says why it cannot. Returns the file that says it is taken. */
async function begin(folder: string): Promise<string> {
  const lock = join(folder, "lock");
  try {
    await mkdir(folder, { recursive: true });
    holdLock(lock, "haalt al bestanden op voor deze uitgave");
    return lock;
  } catch (error) {
    const problem = diskProblem(error, folder);
    throw problem === null ? error : new InputError([problem]);
  }
}

/** Runs so many at a time, and keeps the order. */
async function overlapping<T, R>(items: readonly T[], most: number, run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...items.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results[next[0]] = await run(next[1]);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return results;
}

/** One after another: two files may be noted in the same manifest. */
function queue(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const next = last.then(run);
    last = next.catch(() => {});
    return next;
  };
}

/** Throws away what belongs to downloads that no manifest asks for any longer, and the folder when it is empty. */
async function tidy(folder: string, downloads: readonly Download[]): Promise<void> {
  const keys = new Set(downloads.map(keyOf));
  for (const name of await readdir(folder))
    if (name !== "lock" && !keys.has(name)) await rm(join(folder, name), { recursive: true });
}
