import type { ReleaseRecord } from "../domain/releaseRecord.ts";
import { readLive } from "./live.ts";

/** Of so many releases the whole site is kept: of what stands, and of what can be put back. */
const wholeSites = 2;

/** A file of a site that belongs to a release: "release/2026-1/nederland/index.html" is nederland/index.html of 2026-1. */
export function ofRelease(path: string): { id: string; rest: string } | null {
  const [, id, rest] = /^release\/(\d{4}-\d+)\/(.+)$/.exec(path) ?? [];
  return id === undefined || rest === undefined ? null : { id, rest };
}

/** The releases of which the whole site is kept. */
export function keptWhole(store: string): string[] {
  return readLive(store).slice(-wholeSites);
}

/** What must be kept: what stays of each release, and all of some sites but what is laid out in them. */
export function neededObjects(records: readonly ReleaseRecord[], whole: readonly string[]): Set<string> {
  const frozen = records.flatMap((record) => Object.values(record.frozen));
  const sites = records
    .filter(({ release }) => whole.includes(release.id))
    .flatMap(({ site }) => Object.entries(site).flatMap(([path, hash]) => (ofRelease(path) === null ? [hash] : [])));
  return new Set([...frozen, ...sites]);
}
