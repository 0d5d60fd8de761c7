import type { Fact, Sum, Target } from "./knowledge.ts";

// Who may read a table with more than what stands in it (methods.md 1.3). What they know are facts more, or what they
// must not find out is a target more.

/** One who knows that zeros are always shown: what is hidden is at least one. */
export function knowsThatZerosAreShown(hidden: readonly Sum[]): Fact[] {
  return hidden
    .filter(({ cells }) => cells.length > 0)
    .map((sum) => ({ ...sum, low: 1, high: Number.POSITIVE_INFINITY }));
}

/**
 * One who is a hidden cell of one person: they know it, so the sum with a hidden neighbour would tell them the
 * neighbour (τ-Argus manual 4.1, section 2.10). The sum is a target too.
 */
export function isTheOnlyOne(own: Target, neighbour: Sum): Target {
  return { ...own, name: `${own.name} and its neighbour`, cells: [...own.cells, ...neighbour.cells] };
}
