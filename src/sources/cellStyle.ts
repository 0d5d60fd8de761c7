import type { Binding } from "./bindColumns.ts";
import { maybeGrouped } from "./parseValue.ts";
import type { Table } from "./readTable.ts";

/**
 * The decimal mark that most numbers of the file use; undefined where none has decimals. `1.234` has no vote, for its
 * point may stand between thousands.
 */
export function detectDecimal(table: Table, binding: Binding): "," | "." | undefined {
  const votes = { ",": 0, ".": 0 };
  for (const cell of numberCells(table, binding)) {
    const mark = /^-?\d+([.,])\d+$/.exec(cell)?.[1] as "," | "." | undefined;
    if (mark !== undefined && !maybeGrouped(cell)) votes[mark] += 1;
  }
  if (votes[","] + votes["."] === 0) return undefined;
  return votes[","] >= votes["."] ? "," : ".";
}

/** Whether the publisher writes 0 where there is nobody. A mark like `<5` is then at least 1. */
export function writesZero(table: Table, binding: Binding): boolean {
  for (const cell of numberCells(table, binding)) if (cell === "0") return true;
  return false;
}

function* numberCells({ rows }: Table, { measures }: Binding): Iterable<string> {
  const columns = [...new Set(measures.flatMap(({ slots }) => slots.flatMap((slot) => slot.columns)))];
  for (const { cells } of rows) for (const column of columns) yield cells[column]!;
}
