import { type Column, columnOf, isProportional, subtract } from "./column.ts";
import { inverse, modulo } from "./primeField.ts";

/**
 * Which sums to hold back so that no sensitive sum follows from those that are shown: Gauss elimination (Langsrud 2024,
 * doi 10.1007/978-3-031-69651-0_6), which takes any linear structure at once. It rules out exact derivation only: how
 * narrow the intervals are is for the attack to find out.
 *
 * @param sensitive inner cells of the sums that may not be derived, with sums that are made up for that end
 * @param candidates inner cells of the sums to show, most wanted first
 * @returns of each candidate whether it has to be held back
 */
export function holdBack(sensitive: readonly (readonly number[])[], candidates: readonly (readonly number[])[]) {
  const targets = sensitive.filter((cells) => cells.length > 0).map(columnOf);
  const shown: Pivot[] = [];
  return candidates.map((cells) => {
    const column = reduced(columnOf(cells), shown);
    if (column.size === 0) return false; // it follows from what is shown already
    if (targets.some((target) => isProportional(target, column))) return true;
    const pivot = pivotOf(column);
    shown.push(pivot);
    for (const target of targets) eliminate(target, pivot);
    return false;
  });
}

/** A column that is shown, scaled to have a 1 at its cell. */
interface Pivot {
  cell: number;
  column: Column;
}

function reduced(column: Column, shown: readonly Pivot[]): Column {
  for (const pivot of shown) eliminate(column, pivot);
  return column;
}

function eliminate(column: Column, pivot: Pivot): void {
  const times = column.get(pivot.cell);
  if (times !== undefined) subtract(column, pivot.column, times);
}

function pivotOf(column: Column): Pivot {
  const [cell, value] = column.entries().next().value!;
  const scale = inverse(value);
  return { cell, column: new Map([...column].map(([at, times]) => [at, modulo(times * scale)])) };
}
