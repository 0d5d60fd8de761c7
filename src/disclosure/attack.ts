import type { Highs } from "highs";
import { integersWithin, type Knowledge, type Sum, type Target, total } from "./knowledge.ts";
import { type Part, type Separated, separate } from "./separate.ts";
import { openSolver, type Solver } from "./solver.ts";

/** What the attack found out about a target. */
export interface Finding {
  /**
   * Between these the target can be, to a reader. Where it is wide enough the true interval may be wider still: the
   * attack stops looking once it is.
   */
  low: number;
  high: number;
  /** Whether it can take as many whole values as it has to. */
  safe: boolean;
  /** The places of the facts that keep a target that is not safe where it is; none where it was left for later. */
  binding: number[];
  /** The places of the facts from which follows what those rest on. */
  behind: number[];
}

/**
 * Finds between which values a reader can tell each target to be, by linear programming (methods.md 1.3). Every optimum
 * is a whole table that agrees with what is published, so each target takes a value in it: only targets that did not
 * yet take values far enough apart get optima of their own. Ask for infinitely many integers to get exact bounds.
 */
export function attack(highs: Highs, knowledge: Knowledge, targets: readonly Target[]): Finding[] {
  const separated = separate(knowledge, targets);
  const searches = targets.map((target) => searchFor(target, separated));
  const byPart = Map.groupBy(searches, ({ part }) => part);
  for (const [part, open] of byPart) if (part !== null) attackPart(highs, separated.parts[part]!, open);
  return searches.map((search) => finding(search, knowledge, separated));
}

/** The search for the bounds of one target. */
interface Search {
  target: Target;
  part: number | null;
  /** The unknown cells of the target, by their numbers in the part, and what the known ones add. */
  sum: Sum;
  known: number;
  low: number;
  high: number;
  binding: Set<number>;
}

function searchFor(target: Target, { values, placeOf }: Separated): Search {
  const free = target.cells.flatMap((cell, index) => {
    const place = placeOf(cell);
    return place ? [{ ...place, weight: target.weights?.[index] ?? 1 }] : [];
  });
  const sum = { cells: free.map(({ cell }) => cell), weights: free.map(({ weight }) => weight) };
  const known = target.cells.reduce(
    (total, cell, index) => total + (target.weights?.[index] ?? 1) * (values[cell] || 0),
    0,
  );
  const part = free[0]?.part ?? null;
  const bounds = part === null ? { low: known, high: known } : { low: Infinity, high: -Infinity };
  return { target, part, sum, known, ...bounds, binding: new Set() };
}

function isSafe({ target, low, high }: Search): boolean {
  return integersWithin(low, high) >= target.integers;
}

function attackPart(highs: Highs, part: Part, searches: Search[]): void {
  const solver = openSolver(highs, part.cells.length, part.facts);
  try {
    const rest = sweep(solver, searches).sort((a, b) => a.high - a.low - (b.high - b.low));
    const found = new Set<unknown>();
    for (const search of rest) {
      const { topic } = search.target;
      if (isSafe(search) || found.has(topic)) continue;
      settle(solver, search, rest, part);
      if (topic !== undefined && !isSafe(search)) found.add(topic);
    }
  } finally {
    solver.dispose();
  }
}

/**
 * Optima of many targets at once, each up or down at random but the same in every build: as long as an eighth of them
 * turns out to be safe. Returns those that are left.
 */
function sweep(solver: Solver, searches: readonly Search[]): Search[] {
  let open = searches.filter((search) => Number.isFinite(search.target.integers));
  const exact = searches.filter((search) => !Number.isFinite(search.target.integers));
  for (let round = 0; open.length > 3; round++) {
    const sum = {
      cells: open.flatMap(({ sum }) => sum.cells),
      weights: open.flatMap(({ sum }, index) => sum.weights!.map((weight) => weight * direction(index, round))),
    };
    note(open, solver.optimise(sum, "maximise").cells);
    note(open, solver.optimise(sum, "minimise").cells);
    const left = open.filter((search) => !isSafe(search));
    if (left.length > open.length * (7 / 8)) return [...exact, ...left];
    open = left;
  }
  return [...exact, ...open];
}

/** Up or down, by chance that is always the same; of different size, so that targets do not cancel out. */
function direction(index: number, round: number): number {
  const mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(round + 1, 0x85ebca6b);
  const drawn = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
  return (drawn & 1 ? 1 : -1) * (1 + (drawn >>> 24) / 256);
}

function note(searches: readonly Search[], cells: ArrayLike<number>): void {
  for (const search of searches) {
    const value = search.known + total(search.sum, cells);
    search.low = Math.min(search.low, value);
    search.high = Math.max(search.high, value);
  }
}

/** The bounds of one target, and what holds them. */
function settle(solver: Solver, search: Search, all: readonly Search[], { places }: Part): void {
  for (const sense of ["maximise", "minimise"] as const) {
    const { value, cells, binding } = solver.optimise(search.sum, sense);
    note(all, cells);
    if (sense === "maximise" && value === Infinity) search.high = Infinity;
    for (const fact of binding) search.binding.add(places[fact]!);
    if (Number.isFinite(search.target.integers) && isSafe(search)) return;
  }
}

function finding(search: Search, { facts }: Knowledge, { values, reasons }: Separated): Finding {
  const { low, high, target } = search;
  const safe = isSafe(search);
  if (safe) return { low, high, safe, binding: [], behind: [] };
  const isKnown = (cell: number) => !Number.isNaN(values[cell]!);
  const behind = (cells: readonly number[]) => [...reasonsOf(cells.filter(isKnown), facts, reasons, values)];
  if (search.part === null) return { low, high, safe, binding: behind(target.cells), behind: [] };
  const binding = [...search.binding];
  return { low, high, safe, binding, behind: behind(binding.flatMap((fact) => facts[fact]!.cells)) };
}

/** The facts from which known cells follow, and those from which what they rest on follows. */
function reasonsOf(
  cells: readonly number[],
  facts: Knowledge["facts"],
  reasons: Int32Array,
  values: Float64Array,
): Set<number> {
  const found = new Set<number>();
  const waiting = [...cells];
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    const reason = reasons[cell]!;
    if (reason < 0 || found.has(reason)) continue;
    found.add(reason);
    waiting.push(...facts[reason]!.cells.filter((other) => other !== cell && !Number.isNaN(values[other]!)));
  }
  return found;
}
