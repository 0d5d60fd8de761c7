import type { Fact, Knowledge, Sum } from "./knowledge.ts";

/** A piece of a table that says nothing about the rest: its cells and facts, numbered anew. */
export interface Part {
  /** The place in the whole table of each of its cells. */
  cells: number[];
  facts: Fact[];
  /** The place in the whole of each of its facts. */
  places: number[];
}

/** What follows at once from a table's facts, and what is left to find out. */
export interface Separated {
  /** The value of each cell that is known; NaN of the others. */
  values: Float64Array;
  /** The facts from which the cells follow that are known: of each its place, or -1. */
  reasons: Int32Array;
  parts: Part[];
  /** The place of each unknown cell: which part, and where in it. */
  placeOf(cell: number): { part: number; cell: number } | null;
}

/**
 * Puts in what is known exactly, and parts what is left into pieces without a fact in common. Cells that stand together
 * in one of the sums stay together too.
 */
export function separate(knowledge: Knowledge, together: readonly Sum[] = []): Separated {
  const { values, reasons } = substitute(knowledge);
  const groups = connect(knowledge.size, [...knowledge.facts, ...together], values);
  const parts: Part[] = [];
  const partOf = new Map<number, number>();
  const local = new Int32Array(knowledge.size);
  for (let cell = 0; cell < knowledge.size; cell++) {
    if (!Number.isNaN(values[cell]!)) continue;
    const group = groups(cell);
    if (!partOf.has(group)) partOf.set(group, parts.push({ cells: [], facts: [], places: [] }) - 1);
    local[cell] = parts[partOf.get(group)!]!.cells.push(cell) - 1;
  }
  for (const [place, fact] of knowledge.facts.entries()) {
    const free = fact.cells.find((cell) => Number.isNaN(values[cell]!));
    if (free === undefined) continue;
    const part = parts[partOf.get(groups(free))!]!;
    part.facts.push(remainder(fact, values, local));
    part.places.push(place);
  }
  const placeOf = (cell: number) =>
    Number.isNaN(values[cell]!) ? { part: partOf.get(groups(cell))!, cell: local[cell]! } : null;
  return { values, reasons, parts, placeOf };
}

/** What a fact says of the cells that are not known, by their new numbers. */
function remainder(fact: Fact, values: Float64Array, local: Int32Array): Fact {
  const free = fact.cells.flatMap((cell, index) => (Number.isNaN(values[cell]!) ? [index] : []));
  const known = knownOf(fact, values);
  return {
    cells: free.map((index) => local[fact.cells[index]!]!),
    ...(fact.weights ? { weights: free.map((index) => fact.weights![index]!) } : {}),
    low: fact.low - known,
    high: fact.high - known,
  };
}

function knownOf({ cells, weights }: Sum, values: Float64Array): number {
  let known = 0;
  for (let index = 0; index < cells.length; index++) {
    const value = values[cells[index]!]!;
    if (!Number.isNaN(value)) known += (weights?.[index] ?? 1) * value;
  }
  return known;
}

/** Cells that follow one after the other: the last of a sum, and all of a sum of nothing. */
function substitute({ size, facts }: Knowledge) {
  const values = new Float64Array(size).fill(Number.NaN);
  const reasons = new Int32Array(size).fill(-1);
  const factsOf = factsByCell(size, facts);
  const free = Int32Array.from(facts, ({ cells }) => cells.length);
  const left = Float64Array.from(facts, ({ high }) => high);
  const waiting = facts.map((_, place) => place);
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const fact = facts[place]!;
    const isNothing = left[place]! < 1e-9 && (fact.weights?.every((weight) => weight > 0) ?? true);
    if (free[place] === 0 || !(isNothing || (free[place] === 1 && fact.low === fact.high))) continue;
    for (let index = 0; index < fact.cells.length; index++) {
      const cell = fact.cells[index]!;
      if (!Number.isNaN(values[cell]!)) continue;
      values[cell] = isNothing ? 0 : left[place]! / (fact.weights?.[index] ?? 1);
      reasons[cell] = place;
      for (const { fact: other, weight } of factsOf[cell]!) {
        free[other]! -= 1;
        left[other]! -= weight * values[cell]!;
        waiting.push(other);
      }
    }
  }
  return { values, reasons };
}

function factsByCell(size: number, facts: readonly Fact[]): { fact: number; weight: number }[][] {
  const factsOf = Array.from({ length: size }, (): { fact: number; weight: number }[] => []);
  for (const [fact, { cells, weights }] of facts.entries())
    for (let index = 0; index < cells.length; index++)
      factsOf[cells[index]!]!.push({ fact, weight: weights?.[index] ?? 1 });
  return factsOf;
}

/** The group of each unknown cell: cells in one sum are in one group. */
function connect(size: number, sums: readonly Sum[], values: Float64Array): (cell: number) => number {
  const parent = Int32Array.from({ length: size }, (_, cell) => cell);
  function root(cell: number): number {
    let at = cell;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  }
  for (const { cells } of sums) {
    let first = -1;
    for (const cell of cells) {
      if (!Number.isNaN(values[cell]!)) continue;
      if (first < 0) first = root(cell);
      else parent[root(cell)] = first;
    }
  }
  return root;
}
