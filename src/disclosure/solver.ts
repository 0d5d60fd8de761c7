import loadHighs, { type Highs } from "highs";
import type { Fact, Sum } from "./knowledge.ts";

/** The best value of a sum among all tables that the facts allow, with one such table. */
export interface Optimum {
  /** Infinite where the facts set no bound. */
  value: number;
  /** The value of each inner cell. */
  cells: Float64Array;
  /** The places of the facts that hold the sum where it is. */
  binding: number[];
}

export interface Solver {
  optimise(sum: Sum, sense: "minimise" | "maximise"): Optimum;
  dispose(): void;
}

let loaded: Promise<Highs> | undefined;

/** The program that solves, read once. */
export function loadSolver(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}

/**
 * A linear program that stays in memory and is asked for many optima: each starts from the last. To be disposed of
 * by whoever opens it.
 */
export function openSolver(highs: Highs, size: number, facts: readonly Fact[]): Solver {
  const { optimal, infeasible } = highs.constants.modelStatus;
  const { minimize, maximize } = highs.constants.objectiveSense;
  const cap = largestValue(facts);
  const model = highs.createModel(modelOf(size, facts, cap));
  // From one optimum to the next only the sum changes: the last table stays allowed, as the primal simplex needs it.
  model.options.set({ output_flag: false, simplex_strategy: 4 });
  let asked: number[] = [];

  function ask({ cells, weights }: Sum): void {
    const costs = new Map(asked.map((cell) => [cell, 0]));
    for (const [index, cell] of cells.entries()) costs.set(cell, (costs.get(cell) ?? 0) + (weights?.[index] ?? 1));
    const changed = [...costs].sort(([a], [b]) => a - b);
    model.changeColsCost(
      { kind: "set", indices: changed.map(([cell]) => cell) },
      changed.map(([, cost]) => cost),
    );
    asked = [...cells];
  }

  return {
    optimise(sum, sense) {
      ask(sum);
      model.changeObjectiveSense(sense === "minimise" ? minimize : maximize);
      const { modelStatus } = model.run();
      if (modelStatus === infeasible) throw new Error("no table agrees with what is published");
      if (modelStatus !== optimal) throw new Error(`the solver stopped: status ${modelStatus}`);
      const { colValue, rowDual } = model.getSolution();
      const value = model.getObjectiveValue();
      const binding = facts.flatMap((_, fact) => (Math.abs(rowDual[fact] ?? 0) > 1e-7 ? [fact] : []));
      return { value: value > cap / 2 ? Number.POSITIVE_INFINITY : value, cells: colValue, binding };
    },
    dispose: () => model.dispose(),
  };
}

/** A bound far above what any cell may be, so that a sum without bounds has an optimum too. */
function largestValue(facts: readonly Fact[]): number {
  return facts.reduce((most, { high }) => (high < Number.POSITIVE_INFINITY ? Math.max(most, high) : most), 100) * 100;
}

function modelOf(size: number, facts: readonly Fact[], cap: number) {
  const starts = [0];
  for (const { cells } of facts) starts.push(starts.at(-1)! + cells.length);
  return {
    numCols: size,
    numRows: facts.length,
    offset: 0,
    colCost: new Float64Array(size),
    colLower: new Float64Array(size),
    colUpper: new Float64Array(size).fill(cap),
    rowLower: facts.map(({ low }) => low),
    rowUpper: facts.map(({ high }) => high),
    matrix: {
      format: "csr" as const,
      numRows: facts.length,
      numCols: size,
      starts,
      indices: facts.flatMap(({ cells }) => [...cells]),
      values: facts.flatMap(({ cells, weights }) => weights ?? cells.map(() => 1)),
    },
  };
}
