import type { Merger, Register } from "./area.ts";

/** Where the children of an old gemeente live today: a part of a gemeente of the current classification. */
export interface Descent {
  old: string;
  current: string;
  share: number;
}

/** Whether a code was a gemeente on 1 January of a year. */
export function existed({ since, until }: { since: string | null; until: string | null }, year: number): boolean {
  const day = `${year}-01-01`;
  return (since === null || since <= day) && (until === null || until > day);
}

/**
 * Every gemeente of 1 January of a year with the current gemeenten that it became part of, mergers composed over the
 * years: a gemeente of which two thirds went to one that later merged again descends for two thirds to the last.
 * Gemeenten that did not change descend to themselves with share 1.
 */
export function lineage({ areas, former, mergers }: Register, year: number): Descent[] {
  const follow = descents(mergers);
  const current = areas
    .filter(({ kind }) => kind === "gemeente" || kind === "onbekend")
    .map((area) => ({ ...area, until: null }));
  return [...current, ...former].filter((area) => existed(area, year)).flatMap(({ code }) => follow(code));
}

/** Follows a gemeente, whenever it ended, to the gemeenten of today. */
export function descents(mergers: readonly Merger[]): (code: string) => Descent[] {
  const steps = Map.groupBy(mergers, ({ from }) => from);
  return (code) => descend(code, 1, steps);
}

function descend(code: string, share: number, steps: Map<string, Merger[]>, old = code): Descent[] {
  const next = steps.get(code);
  if (next === undefined) return [{ old, current: code, share }];
  return merge(next.flatMap((step) => descend(step.to, share * step.share, steps, old)));
}

/** Two ways to the same gemeente are one. */
function merge(descents: Descent[]): Descent[] {
  return [...Map.groupBy(descents, ({ current }) => current).values()].map((same) => ({
    ...same[0]!,
    share: same.reduce((sum, { share }) => sum + share, 0),
  }));
}
