import type { Highs } from "highs";
import { attack, type Finding } from "./attack.ts";
import { holdBack } from "./gauss.ts";
import { exactly, type Fact, type Target } from "./knowledge.ts";

/** A cell of a table that may be published. */
export interface TableCell {
  name: string;
  /** The inner cells that it sums. */
  cells: number[];
  value: number;
  /** Whether it may not be found out. */
  sensitive: boolean;
}

export interface ProtectedTable {
  /** The places of the cells that are held back, the sensitive ones among them. */
  heldBack: Set<number>;
  /** What a reader can find out of each sensitive cell, in their order. */
  findings: Finding[];
}

/**
 * Holds back what must be, for the sensitive cells of a table to keep so many whole values: elimination, the attack, and
 * as long as that finds a cell, the cheapest published cell that gives it away.
 */
export function protectTable(
  highs: Highs,
  size: number,
  cells: readonly TableCell[],
  integers: number,
  sums: readonly Target[] = [],
): ProtectedTable {
  const heldBack = suppress(cells, sums);
  const targets = [
    ...cells.filter(({ sensitive }) => sensitive).map((cell): Target => ({ ...cell, integers })),
    ...sums,
  ].filter((target) => target.cells.length > 0);
  for (;;) {
    const shown = cells.flatMap((_, place) => (heldBack.has(place) ? [] : [place]));
    const facts = shown.map((place): Fact => exactly(cells[place]!.cells, cells[place]!.value));
    const findings = attack(highs, { size, facts }, targets);
    const binding = findings.flatMap((finding) => finding.binding.map((fact) => shown[fact]!));
    if (binding.length === 0) return { heldBack, findings };
    heldBack.add(cheapest(binding, cells));
  }
}

/** The places of the cells that elimination holds back, with the sensitive ones. */
export function suppress(cells: readonly TableCell[], sums: readonly Pick<Target, "cells">[] = []): Set<number> {
  const places = cells.map((_, place) => place);
  const sensitive = places.filter((place) => cells[place]!.sensitive);
  const candidates = places.filter((place) => !cells[place]!.sensitive).sort((a, b) => wanted(cells[a]!, cells[b]!));
  const held = holdBack(
    [...sensitive.map((place) => cells[place]!.cells), ...sums.map(({ cells }) => cells)],
    candidates.map((place) => cells[place]!.cells),
  );
  return new Set([...sensitive, ...candidates.filter((_, index) => held[index])]);
}

/** Totals first, then large values. */
function wanted(a: TableCell, b: TableCell): number {
  return b.cells.length - a.cells.length || b.value - a.value;
}

/** Of cells that give another away the one of fewest parts, then the one that gives most away, then the smallest. */
function cheapest(binding: readonly number[], cells: readonly TableCell[]): number {
  const times = Map.groupBy(binding, (place) => place);
  return [...times.keys()].sort(
    (a, b) =>
      cells[a]!.cells.length - cells[b]!.cells.length ||
      times.get(b)!.length - times.get(a)!.length ||
      cells[a]!.value - cells[b]!.value,
  )[0]!;
}
