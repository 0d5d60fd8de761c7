import type { Register } from "../domain/area.ts";
import { descents } from "../domain/lineage.ts";
import { magnitudes } from "./magnitudes.ts";
import { between } from "./random.ts";
import { along } from "./shapes.ts";

/** Roughly how much hardship goes with a gemeente's number of inhabitants. */
const bySize = [
  [10_000, 0.6],
  [30_000, 0.75],
  [60_000, 0.95],
  [100_000, 1.25],
  [200_000, 1.4],
  [600_000, 1.75],
] as const;

/**
 * How hard life is in one of today's gemeenten beside another: 1 is usual, 2 twice as hard. Poverty, benefits, broken
 * homes and leaving school early all lean on this one draw, so that they come together as they do in life.
 */
export function hardship(code: string): number {
  const size = magnitudes.get(code)!;
  // A city has poor and rich quarters, which even out.
  const own = size >= 100_000 ? 0.25 : 0.4;
  return along(bySize, size) * between(1 - own, 1 + own, "hardship", code);
}

/**
 * The gemeente of today that most children of a former one went to. It lends its character to the former one: no series
 * then jumps in the year of a merger.
 */
export function heirOf({ mergers }: Pick<Register, "mergers">): (code: string) => string {
  const follow = descents(mergers);
  return (code) => follow(code).reduce((most, one) => (one.share > most.share ? one : most)).current;
}
