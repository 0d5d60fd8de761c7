import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Received } from "../domain/origin.ts";
import { InputError, type Problem } from "../domain/problem.ts";
import { addressOf } from "./addressOf.ts";
import { collect } from "./collect.ts";
import { type Comparison, compareVersions, type Moves } from "./compareVersions.ts";
import type { Collected } from "./desk.ts";
import { diskProblem } from "./diskProblem.ts";
import { type Download, keyOf } from "./download.ts";
import { Failure } from "./failure.ts";
import { land } from "./landing.ts";
import type { Outcome } from "./outcome.ts";
import type { Settings } from "./settings.ts";
import { readVersion, type Version } from "./version.ts";
import { putAside, readWaiting, type Waiting, waitingName } from "./waiting.ts";
import type { World } from "./world.ts";

/** What all downloads of a run share. */
export interface Run {
  data: string;
  /** The folder for what is under way, seen from the release. */
  underWay: string;
  settings: Settings;
  replace: boolean;
  world: World;
  pauses: Map<string, number>;
  inTurn: <T>(run: () => Promise<T>) => Promise<T>;
}

/** Fetches one file and decides what becomes of it. It never fails: what went wrong stands in the outcome. */
export async function fetchDownload(download: Download, run: Run): Promise<Outcome> {
  const start = performance.now();
  const spent = { requests: 0, bytes: 0 };
  const outcome = await attempt(download, run, spent).catch((error: unknown) => failed(download, run, error));
  const { requests, bytes: received } = spent;
  return { ...outcome, requests, received, milliseconds: performance.now() - start };
}

type Decided = Omit<Outcome, "requests" | "received" | "milliseconds">;

async function attempt(download: Download, run: Run, spent: { requests: number; bytes: number }): Promise<Decided> {
  const { data, settings, world, pauses } = run;
  const folder = join(run.underWay, keyOf(download));
  const ready = join(folder, "ready");
  await rm(join(data, ready), { recursive: true, force: true });
  await mkdir(join(data, ready), { recursive: true });
  const [ours, waiting] = [await readVersion(data, download.file), await readWaiting(data, folder)];
  const known = waiting?.received ?? (isAsReceived(download, run, ours) ? download.received : null);
  const collected = await collect(download.origin, {
    connection: { world, limits: settings.limits, pauses, spent },
    hosts: settings.hosts,
    folder: join(data, folder),
    ready: join(data, ready),
    name: basename(download.file),
    codes: download.codes === null ? null : basename(download.codes),
    known,
  });
  const arrival = { download, run, folder, ours };
  if (!("unchanged" in collected)) return decide(arrival, collected, ready);
  return waiting === null ? unchanged(arrival) : decideWaiting(arrival, waiting);
}

/** A file that came in, or waits, and the one that we have. */
interface Arrival {
  download: Download;
  run: Run;
  folder: string;
  ours: Version | null;
}

/** Whether all that we have of a download is what was noted when it came in, from the same address. */
function isAsReceived(
  { received, origin, codes, file }: Download,
  { data, settings }: Run,
  ours: Version | null,
): boolean {
  const beside = typeof origin === "object" && "odata4" in origin ? join(dirname(file), "MeasureCodes.csv") : codes;
  const complete = beside === null || existsSync(join(data, beside));
  return complete && received?.sha256 === ours?.sha256 && received?.address === addressOf(origin, settings.hosts);
}

async function unchanged({ download, run, folder, ours }: Arrival): Promise<Decided> {
  await rm(join(run.data, folder), { recursive: true });
  return { ...nothing(download), state: "ongewijzigd", was: ours, is: ours };
}

/** Files that came in are new, the same as ours, or others: those wait, unless they may replace ours and are fit to. */
async function decide(
  arrival: Arrival,
  { files, ...validators }: Exclude<Collected, { unchanged: true }>,
  ready: string,
): Promise<Decided> {
  const { download, run, folder } = arrival;
  const beside = dirname(download.file);
  const moves = [files.main, ...files.beside].map((name) => ({ from: join(ready, name), to: join(beside, name) }));
  const compared = await compareVersions(run.data, moves, download.extracts);
  const { sha256, bytes } = compared.is;
  const received: Received = { address: addressOf(download.origin, run.settings.hosts), ...validators, sha256, bytes };
  const state = stateOf(compared, run.replace);
  if (state === "veranderd" || state === "mislukt") {
    await putAside(run.data, folder, ready, { files: moves.map(({ to }) => to), received });
  } else {
    await landAll(arrival, state === "ongewijzigd" ? [] : moves, received);
    // An earlier version that waits is no longer the newest.
    for (const { to } of moves) await rm(join(run.data, waitingName(to)), { force: true });
  }
  return tell(arrival, compared, state);
}

/** The publisher has what we put aside the last time. */
async function decideWaiting(arrival: Arrival, { files, received }: Waiting): Promise<Decided> {
  const { download, run } = arrival;
  const moves = files.map((file) => ({ from: waitingName(file), to: file }));
  const compared = await compareVersions(run.data, moves, download.extracts);
  const state = stateOf(compared, run.replace);
  if (state !== "veranderd" && state !== "mislukt") await landAll(arrival, moves, received);
  return tell(arrival, compared, state);
}

function stateOf({ changed, overwritten, problems }: Comparison, replace: boolean): Outcome["state"] {
  if (changed.length === 0) return "ongewijzigd";
  if (overwritten.length === 0) return "nieuw";
  if (problems.length > 0) return "mislukt";
  return replace ? "vervangen" : "veranderd";
}

function tell({ download, ours }: Arrival, compared: Comparison, state: Outcome["state"]): Decided {
  const { file, received } = download;
  const { changed, overwritten: _, ...versions } = compared;
  return {
    ...versions,
    file,
    state,
    others: changed.filter((place) => place !== file),
    byHand: ours !== null && received !== null && ours.sha256 !== received.sha256,
    // What we had already, npm run validate judges.
    problems: state === "ongewijzigd" ? [] : compared.problems,
  };
}

/** Brings files to their places and notes what came in, in each part of a manifest that reads them. */
async function landAll({ download, run, folder }: Arrival, moves: Moves, received: Received): Promise<void> {
  // A file that stayed the same keeps the day on which it came in.
  const date = moves.length === 0 ? null : run.world.now().toISOString().slice(0, 10);
  const notes = download.places.map((place) => ({ ...place, date, received }));
  await run.inTurn(() => land(run.data, folder, { moves, notes }));
}

function nothing({ file }: Download): Decided {
  const none = { was: null, is: null, gone: [], added: [], others: [], byHand: false, problems: [] };
  return { file, state: "mislukt", ...none };
}

function failed(download: Download, { data, settings }: Run, error: unknown): Decided {
  return {
    ...nothing(download),
    problems: problemsOf(error, join(data, download.file), addressOf(download.origin, settings.hosts)),
  };
}

function problemsOf(error: unknown, file: string, address: string): Problem[] {
  if (error instanceof InputError) return [...error.problems];
  if (error instanceof Failure) {
    const { message, hint } = error;
    return [{ file, message, value: address, ...(hint === undefined ? {} : { hint }) }];
  }
  const problem = diskProblem(error, file);
  if (problem === null) throw error;
  return [problem];
}
