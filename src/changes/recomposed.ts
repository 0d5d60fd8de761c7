import type { Register } from "../domain/area.ts";
import type { ReleaseRecord } from "../domain/releaseRecord.ts";

type OldArea = ReleaseRecord["areas"][number];
type Areas = Pick<Register, "areas" | "memberships" | "mergers">;

/**
 * Areas that consist of other gemeenten than before, with the old gemeenten that made the difference: of a gemeente those
 * that merged into it; of a region those that came or went. A region of which two gemeenten merged is the same region.
 */
export function recomposed(old: readonly OldArea[], now: Areas): Map<string, string[]> {
  const cameFrom = predecessors(old, now);
  const changed = new Map(
    [...cameFrom].map(([gemeente, codes]) => [gemeente, codes.filter((code) => code !== gemeente)]),
  );
  const members = Map.groupBy(now.memberships, ({ region }) => region);
  for (const { code, members: before } of old) {
    const after = members.get(code);
    if (before === undefined || after === undefined) continue;
    const others = comings(before, after, cameFrom);
    if (others.length > 0) changed.set(code, others);
  }
  return changed;
}

/** By the code of today what the gemeente was: itself too where it was there already. Only of those that changed. */
function predecessors(old: readonly OldArea[], { areas, mergers }: Areas): Map<string, string[]> {
  const was = new Set(old.map(({ code }) => code));
  const is = new Set(areas.map(({ code }) => code));
  const from = new Map<string, string[]>();
  const follow = (code: string): string[] =>
    is.has(code) ? [code] : mergers.filter((merger) => merger.from === code).flatMap(({ to }) => follow(to));
  for (const { code } of old.filter(({ kind, code }) => kind === "gemeente" && !is.has(code)))
    for (const heir of new Set(follow(code)))
      from.set(heir, [...(from.get(heir) ?? (was.has(heir) ? [heir] : [])), code]);
  return from;
}

/** Old gemeenten that a region has for another part than it had. */
function comings(
  before: Readonly<Record<string, number>>,
  after: readonly { member: string; share: number }[],
  cameFrom: ReadonlyMap<string, readonly string[]>,
): string[] {
  const parts = after.flatMap(({ member, share }) =>
    // Of a gemeente that merged the old parts are not known: one that was in the region still is.
    cameFrom.has(member)
      ? cameFrom.get(member)!.map((code): [string, number] => [code, before[code] ?? share])
      : [[member, share] as [string, number]],
  );
  const has = new Map(parts);
  const codes = new Set([...Object.keys(before), ...has.keys()]);
  return [...codes].filter((code) => Math.abs((before[code] ?? 0) - (has.get(code) ?? 0)) > 1e-9).sort();
}
