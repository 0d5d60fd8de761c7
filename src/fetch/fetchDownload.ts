import { existsSync } from "node:fs";
import { mkdir, readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Received } from "../domain/origin.ts";
import { InputError, type Problem } from "../domain/problem.ts";
import { addressOf } from "./addressOf.ts";
import { type Contents, checkDownload } from "./checkDownload.ts";
import { collect } from "./collect.ts";
import type { Collected } from "./desk.ts";
import { diskProblem } from "./diskProblem.ts";
import { type Download, keyOf } from "./download.ts";
import { Failure } from "./failure.ts";
import { land } from "./landing.ts";
import type { Outcome, Version } from "./outcome.ts";
import type { Settings } from "./settings.ts";
import { sha256Of } from "./sha256Of.ts";
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

/** A file is new, the same as ours, or another: that one waits, unless it may replace ours and is fit to. */
async function decide(
  arrival: Arrival,
  collected: Exclude<Collected, { unchanged: true }>,
  ready: string,
): Promise<Decided> {
  const { download, run, folder, ours } = arrival;
  const { files, ...validators } = collected;
  const beside = dirname(download.file);
  const places = [files.main, ...files.beside].map((name) => ({ from: join(ready, name), to: join(beside, name) }));
  const bytes = (await stat(join(run.data, places[0]!.from))).size;
  const sha256 = (await sha256Of(join(run.data, places[0]!.from)))!;
  const received: Received = { address: addressOf(download.origin, run.settings.hosts), ...validators, sha256, bytes };
  const changed = await changedPlaces(run.data, places);
  const judged = await judge(arrival, places, received, changed);
  if (changed.length === 0) {
    await landAll(arrival, [], received, false);
    await dropWaiting(run.data, places);
    return { ...judged, state: "ongewijzigd", problems: [] };
  }
  if (ours === null) {
    await landAll(arrival, places, received, true);
    return { ...judged, state: "nieuw" };
  }
  if (run.replace && judged.problems.length === 0) {
    await landAll(arrival, places, received, true);
    await dropWaiting(run.data, places);
    return { ...judged, state: "vervangen" };
  }
  await putAside(run.data, folder, ready, { files: places.map(({ to }) => to), received });
  return judged;
}

/** The publisher has what we put aside the last time. */
async function decideWaiting(arrival: Arrival, { files, received }: Waiting): Promise<Decided> {
  const places = files.map((file) => ({ from: waitingName(file), to: file }));
  const changed = await changedPlaces(arrival.run.data, places);
  const judged = await judge(arrival, places, received, changed);
  if (changed.length > 0 && (!arrival.run.replace || judged.problems.length > 0)) return judged;
  await landAll(arrival, places, received, true);
  return { ...judged, state: changed.length === 0 ? "ongewijzigd" : "vervangen", problems: [] };
}

/** An earlier version that waits is no longer the newest. */
async function dropWaiting(data: string, places: Moves): Promise<void> {
  for (const { to } of places) await rm(join(data, waitingName(to)), { force: true });
}

type Moves = { from: string; to: string }[];

async function changedPlaces(data: string, places: Moves): Promise<string[]> {
  const different = await Promise.all(
    places.map(async ({ from, to }) => (await sha256Of(join(data, from))) !== (await sha256Of(join(data, to)))),
  );
  return places.flatMap(({ to }, index) => (different[index] === true ? [to] : []));
}

/** What is to be said of a new version beside ours. */
async function judge(
  { download, run, ours }: Arrival,
  places: Moves,
  { sha256, bytes }: Received,
  changed: readonly string[],
): Promise<Decided> {
  const [main, ...beside] = places.map(({ from, to }) => ({ from, to, name: basename(to) }));
  const codes: Record<string, string> = {};
  for (const { from, name } of beside)
    if (name !== "Properties.csv") codes[name] = (await readFile(join(run.data, from), "utf8")).replace(/\r\n?/g, "\n");
  const read = async (file: string): Promise<Contents> =>
    checkDownload(await readFile(join(run.data, file)), codes, download.extracts, join(run.data, main!.to));
  const fresh = await read(main!.from);
  const old = ours === null ? null : await read(main!.to);
  const { received } = download;
  return {
    ...nothing(download),
    state: fresh.problems.length === 0 || ours === null ? "veranderd" : "mislukt",
    was: ours === null ? null : { ...ours, rows: old!.rows },
    is: { sha256, bytes, rows: fresh.rows },
    gone: old === null ? [] : old.columns.filter((column) => !fresh.columns.includes(column)),
    added: old === null ? [] : fresh.columns.filter((column) => !old.columns.includes(column)),
    others: changed.filter((file) => file !== download.file),
    byHand: ours !== null && received !== null && ours.sha256 !== received.sha256,
    problems: fresh.problems,
  };
}

/** Brings files to their places and notes what came in, in each part of a manifest that reads them. */
async function landAll(
  { download, run, folder }: Arrival,
  moves: Moves,
  received: Received,
  dated: boolean,
): Promise<void> {
  const date = dated ? run.world.now().toISOString().slice(0, 10) : null;
  const notes = download.places.map((place) => ({ ...place, date, received }));
  await run.inTurn(() => land(run.data, folder, { moves, notes }));
}

async function readVersion(data: string, file: string): Promise<Version | null> {
  const sha256 = await sha256Of(join(data, file));
  return sha256 === null ? null : { sha256, bytes: (await stat(join(data, file))).size, rows: null };
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
