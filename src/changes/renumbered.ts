import type { Merger } from "../domain/area.ts";

/**
 * Gemeenten that went on under another code and are otherwise what they were: old code → new. Their figures are held
 * beside each other; of a gemeente that merged they are not.
 */
export function renumbered(
  mergers: readonly Merger[],
  old: ReadonlySet<string>,
  now: ReadonlySet<string>,
): Map<string, string> {
  const goesTo = Map.groupBy(mergers, ({ from }) => from);
  const cameFrom = Map.groupBy(mergers, ({ to }) => to);
  const pairs = [...old].flatMap((code): [string, string][] => {
    const heirs = goesTo.get(code) ?? [];
    const [heir] = heirs;
    if (now.has(code) || heir === undefined || heirs.length > 1) return [];
    return now.has(heir.to) && !old.has(heir.to) && cameFrom.get(heir.to)!.length === 1 ? [[code, heir.to]] : [];
  });
  return new Map(pairs);
}
