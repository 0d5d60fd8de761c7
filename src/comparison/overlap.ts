import { kindBySector } from "../domain/area.ts";

/** What part of the one lies in the other; or why nobody can say how much chance there is in their difference. */
export type Overlap =
  /** `within` of the own area lies in the other, or the other way about; 0 where they have nothing in common. */
  { part: "own" | "other"; within: number } | { part: null; reason: "same" | "partly" | "sectors" };

/** An area as far as its place goes: its gemeenten, each with the part that belongs to it. A gemeente is one of itself. */
export interface Extent {
  code: string;
  kind: string;
  members: ReadonlyMap<string, number>;
}

/**
 * How two areas lie to each other. A gemeente lies in a region for its share; a region lies in another where that holds all
 * of its gemeenten whole. Regions of one kind divide the country: they have nobody in common. Regions that overlap in part
 * are neither apart nor within each other, and pupils of two sectors are others, wherever they live.
 */
export function overlap(own: Extent, other: Extent): Overlap {
  if (own.code === other.code) return { part: null, reason: "same" };
  const [one, two] = [own, other].map(kindBySector);
  if (own.kind === "samenwerkingsverband" && own.kind === other.kind && one !== two)
    return { part: null, reason: "sectors" };
  if (one === two || isApart(own, other)) return { part: "own", within: 0 };
  if (own.kind === "gemeente") return { part: "own", within: shareIn(own, other) };
  if (other.kind === "gemeente") return { part: "other", within: shareIn(other, own) };
  if (holdsAll(other, own)) return { part: "own", within: 1 };
  return holdsAll(own, other) ? { part: "other", within: 1 } : { part: null, reason: "partly" };
}

function isApart({ members }: Extent, { members: others }: Extent): boolean {
  return [...members.keys()].every((member) => !others.has(member));
}

function shareIn({ code }: Extent, { members }: Extent): number {
  return members.get(code) ?? 0;
}

/** Whether an area has all gemeenten of another, and has them whole. */
function holdsAll({ members }: Extent, { members: others }: Extent): boolean {
  return [...others.keys()].every((member) => members.get(member) === 1);
}
