/** A sum over inner cells, which are numbered from 0. */
export interface Sum {
  cells: readonly number[];
  /** How often each of the cells counts, where that is not once: 7 for those who gave a 7. */
  weights?: readonly number[];
}

/** What a reader knows of a sum: it lies between two bounds, which are equal where it is exact. */
export interface Fact extends Sum {
  low: number;
  high: number;
}

/** A sum that no reader may find out: to them it must be able to take at least so many whole values. */
export interface Target extends Sum {
  name: string;
  integers: number;
  /** Of targets with the same topic one that is found out is enough: the others may then be left for later. */
  topic?: string | number;
}

/** All that a reader knows of a table of `size` inner cells, none of which is below 0. */
export interface Knowledge {
  size: number;
  facts: Fact[];
}

/** A sum that a reader is told. */
export function exactly(cells: readonly number[], value: number): Fact {
  return { cells, low: value, high: value };
}

/** The value of a sum when its cells have these values. */
export function total({ cells, weights }: Sum, values: ArrayLike<number>): number {
  return cells.reduce((sum, cell, index) => sum + (weights?.[index] ?? 1) * values[cell]!, 0);
}

/** How many whole numbers lie in an interval that was computed in floating point. */
export function integersWithin(low: number, high: number): number {
  return Math.max(0, Math.floor(high + tolerance) - Math.ceil(low - tolerance) + 1);
}

/** The solver keeps to its equations within a ten-millionth; sums of some dozens of cells stay well within this. */
const tolerance = 1e-5;
