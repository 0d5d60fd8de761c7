import { areaKinds, type Register } from "../domain/area.ts";
import type { Ended } from "../domain/ended.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { descents } from "../domain/lineage.ts";
import type { ReleaseRecord } from "../domain/releaseRecord.ts";

type OldArea = ReleaseRecord["areas"][number];

/**
 * What became of an address that is no longer there: why, and where a reader may go on. `record`: the last release that
 * had what was there.
 */
export type Fate =
  /** The area has another name now, and so another address. */
  | { fate: "renamed"; record: ReleaseRecord; area: OldArea; slug: string }
  /** The gemeente went on in others (codes), from the largest part to the smallest. */
  | { fate: "merged"; record: ReleaseRecord; area: OldArea; heirs: { code: string; share: number; date: string }[] }
  | { fate: "indicator"; end: Ended["indicators"][number]; record: ReleaseRecord }
  | { fate: "source"; source: string; record: ReleaseRecord }
  /** An editor says so. */
  | { fate: "ended"; end: Ended["addresses"][number] };

/** What is there now, and what editors say of what is not. */
export interface Present {
  register: Pick<Register, "areas" | "mergers">;
  indicators: readonly Pick<NamedIndicator, "slug">[];
  sources: readonly { slug: string }[];
  ended: Ended;
}

/**
 * What became of a file of earlier releases (oldest first), "gemeente/bedum/index.html"; null where nobody knows. What is
 * told at its address since then is in their records too, so all of them are looked at.
 */
export function fateOf(path: string, records: readonly ReleaseRecord[], now: Present): Fate | null {
  const parts = partsOf(path);
  const newest = records.toReversed();
  return (
    endedFate(path, now) ??
    areaFate(parts, newest, now) ??
    indicatorFate(parts, newest, now) ??
    sourceFate(parts, newest, now)
  );
}

/** "data/gebied/gemeente/bedum.csv" → data, gebied, gemeente, bedum. */
export function partsOf(path: string): string[] {
  const parts = path.split("/").map((part) => part.replace(/\..*$/, ""));
  return parts.at(-1) === "index" ? parts.slice(0, -1) : parts;
}

/** What an editor said of an address or of one above it: the one that says most. */
export function endOf(path: string, { addresses }: Ended): Ended["addresses"][number] | undefined {
  const parts = partsOf(path);
  // A theme that ended, ended in every area: /thema/x/ speaks for /gemeente/almere/x/.
  const within = (end: string) =>
    `/${path}`.startsWith(end) || (/^\/thema\/[^/]+\/$/.test(end) && parts.includes(end.slice("/thema/".length, -1)));
  return addresses.filter(({ address }) => within(address)).sort((a, b) => b.address.length - a.address.length)[0];
}

function endedFate(path: string, { ended }: Present): Fate | null {
  const end = endOf(path, ended);
  return end === undefined ? null : { fate: "ended", end };
}

function areaFate(parts: readonly string[], newest: readonly ReleaseRecord[], { register }: Present): Fate | null {
  const gone = (one: OldArea) => isOf(parts, one) && register.areas.every((now) => !sameAddress(now, one));
  const record = newest.find(({ areas }) => areas.some(gone));
  if (record === undefined) return null;
  const area = record.areas.find(gone)!;
  const now = register.areas.find(({ code }) => code === area.code);
  if (now !== undefined) return { fate: "renamed", record, area, slug: now.slug };
  const heirs = heirsOf(area.code, register);
  return heirs.length === 0 ? null : { fate: "merged", record, area, heirs };
}

/** Whether a path is about an area: by its kind and name, by its code, or on the pages of the overleg. */
function isOf(parts: readonly string[], { kind, slug, code }: OldArea): boolean {
  if (!(areaKinds as readonly string[]).includes(kind) || kind === "nederland") return false;
  const named = parts.some((part, index) => part === kind && parts[index + 1] === slug);
  return named || parts.includes(code) || (kind === "samenwerkingsverband" && parts[0] === "oogo" && parts[1] === slug);
}

function sameAddress(one: { kind: string; slug: string }, other: { kind: string; slug: string }): boolean {
  return one.kind === other.kind && one.slug === other.slug;
}

/** The gemeenten of today that a gemeente went on in, and on which day it ended. */
function heirsOf(
  code: string,
  { areas, mergers }: Present["register"],
): { code: string; share: number; date: string }[] {
  const is = new Set(areas.map((area) => area.code));
  const date = mergers.find(({ from }) => from === code)?.date;
  if (date === undefined) return [];
  return descents(mergers)(code)
    .filter(({ current }) => is.has(current))
    .map(({ current, share }) => ({ code: current, share, date }))
    .sort((a, b) => b.share - a.share);
}

function indicatorFate(
  parts: readonly string[],
  newest: readonly ReleaseRecord[],
  { indicators, ended }: Present,
): Fate | null {
  const end = ended.indicators.find(
    ({ indicator }) => parts.includes(indicator) && indicators.every(({ slug }) => slug !== indicator),
  );
  const record = newest.find((one) => one.indicators.some(({ slug }) => slug === end?.indicator));
  return end === undefined || record === undefined ? null : { fate: "indicator", end, record };
}

function sourceFate(parts: readonly string[], newest: readonly ReleaseRecord[], { sources }: Present): Fate | null {
  const [over, kind, source] = parts;
  if (over !== "over" || kind !== "bronnen" || sources.some(({ slug }) => slug === source)) return null;
  const record = newest.find(({ received }) => received.some((file) => file.source === source));
  return source === undefined || record === undefined ? null : { fate: "source", source, record };
}
