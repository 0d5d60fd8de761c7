import { inverse, modulo } from "./primeField.ts";

/** Which inner cells a sum is made of: cell → how often, modulo the prime. Cells that it lacks have no entry. */
export type Column = Map<number, number>;

export function columnOf(cells: readonly number[]): Column {
  return new Map(cells.map((cell) => [cell, 1]));
}

/** Takes a multiple of another column away, in place. */
export function subtract(column: Column, other: Column, times: number): void {
  for (const [cell, value] of other) {
    const left = modulo((column.get(cell) ?? 0) - modulo(times * value));
    if (left === 0) column.delete(cell);
    else column.set(cell, left);
  }
}

/** Whether each column is a multiple of the other. */
export function isProportional(one: Column, other: Column): boolean {
  if (one.size !== other.size || one.size === 0) return false;
  let ratio = -1;
  for (const [cell, value] of one) {
    const beside = other.get(cell);
    if (beside === undefined) return false;
    const here = modulo(value * inverse(beside));
    if (ratio < 0) ratio = here;
    else if (here !== ratio) return false;
  }
  return true;
}
