import { areaKinds, type Register } from "../domain/area.ts";
import type { Ended } from "../domain/ended.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { descents } from "../domain/lineage.ts";
import type { ReleaseRecord } from "../domain/releaseRecord.ts";

type OldArea = ReleaseRecord["areas"][number];

/** What became of an address that is no longer there: why, and where a reader may go on. */
export type Fate =
  /** The area has another name now, and so another address. */
  | { fate: "renamed"; area: OldArea; slug: string }
  /** The gemeente went on in others (codes), from the largest part to the smallest. */
  | { fate: "merged"; area: OldArea; heirs: { code: string; share: number; date: string }[] }
  | { fate: "indicator"; end: Ended["indicators"][number] }
  | { fate: "source"; source: string }
  /** An editor says so. */
  | { fate: "ended"; end: Ended["addresses"][number] };

/** What is there now, and what editors say of what is not. */
export interface Present {
  register: Pick<Register, "areas" | "mergers">;
  indicators: readonly Pick<NamedIndicator, "slug">[];
  sources: readonly { slug: string }[];
  ended: Ended;
}

/** What became of a file of an earlier release, "gemeente/bedum/index.html"; null where nobody knows. */
export function fateOf(path: string, record: ReleaseRecord, now: Present): Fate | null {
  const parts = partsOf(path);
  return (
    endedFate(path, parts, now) ?? areaFate(parts, record, now) ?? indicatorFate(parts, now) ?? sourceFate(parts, now)
  );
}

/** "data/gebied/gemeente/bedum.csv" → data, gebied, gemeente, bedum. */
export function partsOf(path: string): string[] {
  const parts = path.split("/").map((part) => part.replace(/\..*$/, ""));
  return parts.at(-1) === "index" ? parts.slice(0, -1) : parts;
}

/** The address that says most. A theme that ended, ended in every area: /thema/x/ speaks for /gemeente/almere/x/. */
function endedFate(path: string, parts: readonly string[], { ended }: Present): Fate | null {
  const address = `/${path}`;
  const within = (end: string) =>
    address.startsWith(end) || (/^\/thema\/[^/]+\/$/.test(end) && parts.includes(end.slice("/thema/".length, -1)));
  const [end] = ended.addresses
    .filter((one) => within(one.address))
    .sort((a, b) => b.address.length - a.address.length);
  return end === undefined ? null : { fate: "ended", end };
}

function areaFate(parts: readonly string[], { areas }: ReleaseRecord, { register }: Present): Fate | null {
  const area = areas.find((one) => isOf(parts, one) && register.areas.every((now) => !sameAddress(now, one)));
  if (area === undefined) return null;
  const now = register.areas.find(({ code }) => code === area.code);
  if (now !== undefined) return { fate: "renamed", area, slug: now.slug };
  const heirs = heirsOf(area.code, register);
  return heirs.length === 0 ? null : { fate: "merged", area, heirs };
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

function indicatorFate(parts: readonly string[], { indicators, ended }: Present): Fate | null {
  const end = ended.indicators.find(
    ({ indicator }) => parts.includes(indicator) && indicators.every(({ slug }) => slug !== indicator),
  );
  return end === undefined ? null : { fate: "indicator", end };
}

function sourceFate(parts: readonly string[], { sources }: Present): Fate | null {
  const [over, kind, source] = parts;
  if (over !== "over" || kind !== "bronnen" || source === undefined) return null;
  return sources.some(({ slug }) => slug === source) ? null : { fate: "source", source };
}
