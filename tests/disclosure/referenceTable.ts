import { attack, type Finding } from "../../src/disclosure/attack.ts";
import { exactly, type Fact } from "../../src/disclosure/knowledge.ts";
import type { TableCell } from "../../src/disclosure/protectTable.ts";
import { loadSolver } from "../../src/disclosure/solver.ts";
import { referenceValues } from "../statistics/reference.ts";

/** A table as the reference writes it; its rows are numbered from 1. */
export interface ReferenceTable {
  id: string;
  inner_values: number[];
  cells: {
    id: number;
    value: number;
    primary: boolean;
    suppressed: boolean;
    rows: number[];
    lp_lo?: number;
    lp_up?: number;
  }[];
  exactly_disclosed_ids: number[];
  bounds_if_zero_never_suppressed?: Record<string, [number, number]>;
}

export function referenceTable(file: string): ReferenceTable {
  return referenceValues(file, { id: file, inner_values: [], cells: [], exactly_disclosed_ids: [] });
}

export function cellsOf({ cells }: ReferenceTable): TableCell[] {
  return cells.map(({ id, rows, value, primary }) => ({
    name: String(id),
    cells: rows.map((row) => row - 1),
    value,
    sensitive: primary,
  }));
}

/** What a reader can find out of each cell that the reference holds back: exact bounds by the cell's number. */
export async function audit(table: ReferenceTable, more: Fact[] = []): Promise<Map<number, Finding>> {
  const cells = cellsOf(table);
  const hidden = table.cells.flatMap(({ suppressed }, place) => (suppressed ? [place] : []));
  const facts = cells.flatMap((cell, place) => (hidden.includes(place) ? [] : [exactly(cell.cells, cell.value)]));
  const findings = attack(
    await loadSolver(),
    { size: table.inner_values.length, facts: [...facts, ...more] },
    hidden.map((place) => ({ ...cells[place]!, integers: Number.POSITIVE_INFINITY })),
  );
  return new Map(hidden.map((place, index) => [table.cells[place]!.id, findings[index]!]));
}

/** The cells of which a reader knows the value. */
export function pinned(findings: Map<number, Finding>): number[] {
  return [...findings].filter(([, { low, high }]) => high - low < 1e-6).map(([id]) => id);
}
