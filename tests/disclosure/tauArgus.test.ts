import { expect, test } from "vitest";
import { attack } from "../../src/disclosure/attack.ts";
import { isTheOnlyOne } from "../../src/disclosure/attackers.ts";
import { neededRoom } from "../../src/disclosure/dominance.ts";
import { exactly } from "../../src/disclosure/knowledge.ts";
import { protectTable, suppress, type TableCell } from "../../src/disclosure/protectTable.ts";
import { roundedByChance } from "../../src/disclosure/rounding.ts";
import { loadSolver } from "../../src/disclosure/solver.ts";
import { describeReference, referenceRows } from "../statistics/reference.ts";

const exact = Number.POSITIVE_INFINITY;

test("the manual's table of two by two leaves x11 between 3 and 6", async () => {
  const facts = [exactly([0, 1], 7), exactly([2, 3], 3), exactly([0, 2], 6), exactly([1, 3], 4)];
  const targets = [0, 1, 2, 3].map((cell) => ({ name: `x${cell}`, cells: [cell], integers: exact }));
  const findings = attack(await loadSolver(), { size: 4, facts }, targets);
  expect(findings.map(({ low, high }) => [low, high])).toEqual([
    [3, 6],
    [1, 4],
    [0, 3],
    [0, 3],
  ]);
});

// Two rows of four and their totals. The second and fourth of row A are hidden; the second is one contributor.
const singleton: TableCell[] = [
  ...[52, 15, 62, 17, 24, 18, 31, 8].map((value, cell) => ({
    name: `x${cell}`,
    cells: [cell],
    value,
    sensitive: cell === 1 || cell === 3,
  })),
  { name: "row A", cells: [0, 1, 2, 3], value: 146, sensitive: false },
  { name: "row B", cells: [4, 5, 6, 7], value: 81, sensitive: false },
  ...[76, 33, 93, 25].map((value, cell) => ({
    name: `column ${cell}`,
    cells: [cell, cell + 4],
    value,
    sensitive: false,
  })),
  { name: "total", cells: [0, 1, 2, 3, 4, 5, 6, 7], value: 227, sensitive: false },
];

test("a contributor on its own gets a third hidden cell in its row beside it", async () => {
  const own = { name: "x1", cells: [1], integers: 5 };
  const sum = isTheOnlyOne(own, { cells: [3] });
  expect(rowA(suppress(singleton))).toEqual([1, 3]);
  expect(rowA(suppress(singleton, [sum]))).toHaveLength(3);
  const { heldBack, findings } = protectTable(await loadSolver(), 8, singleton, 5, [sum]);
  expect(rowA(heldBack).length).toBeGreaterThan(2);
  expect(findings.every(({ safe }) => safe)).toBe(true);
});

test.each([
  [5, 0, 0, 0, 4],
  [5, 15, 0, 11, 19],
  [5, 15, 1, 6, 24],
])("base %i: %i, at most %i further, stands for %i to %i", (base, rounded, steps, low, high) => {
  expect(roundedByChance(base, rounded, steps)).toEqual({ low, high });
});

describeReference("the published output of τ-Argus", () => {
  const rows = referenceRows("tauargus/simple2d.csv").map((row) => ({ ...row, ...numbers(row) }) as unknown as Row);
  const provinces: Record<string, string[]> = {
    Nr: ["1", "2", "3"],
    Os: ["4", "5", "6", "7"],
    Ws: ["8", "9", "10"],
    Zd: ["11", "12"],
    Total: ["Nr", "Os", "Ws", "Zd", "99"],
  };
  const valueAt = (size: string, region: string) =>
    rows.find((row) => row.size === size && row.region === region)!.value;

  test("there are 162 cells", () => expect(rows).toHaveLength(162));

  test("each total is the sum of its parts", () => {
    for (const { size, region, value } of rows.filter(({ region }) => provinces[region])) {
      const parts = provinces[region]!.map((part) => valueAt(size, part));
      expect(sum(parts), `${size} ${region}`).toBeCloseTo(value, 2);
    }
  });

  test("nine cells need room of the p%-rule, as much as published", () => {
    for (const row of rows) {
      const room = row.value === 0 ? 0 : neededRoom({ total: row.value, largest: row.x1, second: row.x2 });
      expect(room > 0, `${row.size} ${row.region}`).toBe(row.p_sensitive === "True");
      expect(room).toBeCloseTo(row.upl, 6);
    }
    expect(rows.filter(({ p_sensitive }) => p_sensitive === "True")).toHaveLength(9);
  });

  test("the attack on the pattern gives the room that is needed, within the bounds of the reference", async () => {
    const leaves = rows.filter(({ size, region }) => size !== "Total" && !provinces[region]);
    const cellsOf = (size: string, region: string): number[] => {
      const parts = provinces[region];
      if (parts) return parts.flatMap((part) => cellsOf(size, part));
      return leaves.flatMap((leaf, cell) =>
        leaf.region === region && [leaf.size, "Total"].includes(size) ? [cell] : [],
      );
    };
    const hidden = rows.filter(({ status }) => status === 3 || status === 11);
    const facts = rows
      .filter((row) => !hidden.includes(row))
      .map(({ size, region, value }) => exactly(cellsOf(size, region), value));
    const targets = hidden.map(({ size, region }) => ({
      name: `${size} ${region}`,
      cells: cellsOf(size, region),
      integers: exact,
    }));
    const findings = attack(await loadSolver(), { size: leaves.length, facts }, targets);
    expect(hidden).toHaveLength(21);
    for (const [index, row] of hidden.entries()) {
      const { low, high } = findings[index]!;
      expect(low, `${row.size} ${row.region}`).toBeCloseTo(row.lp_lo, 1);
      expect(high, `${row.size} ${row.region}`).toBeCloseTo(row.lp_up, 1);
      expect(high - row.value).toBeGreaterThanOrEqual(row.upl);
    }
  });
});

interface Row {
  size: string;
  region: string;
  p_sensitive: string;
  value: number;
  status: number;
  x1: number;
  x2: number;
  upl: number;
  lp_lo: number;
  lp_up: number;
}

function numbers(row: Record<string, string>) {
  const names = ["value", "status", "x1", "x2", "upl", "lp_lo", "lp_up"];
  return Object.fromEntries(names.map((name) => [name, Number(row[name] || 0)]));
}

function rowA(heldBack: Set<number>): number[] {
  return [...heldBack].filter((place) => place < 4).sort((a, b) => a - b);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
