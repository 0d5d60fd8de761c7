import fc from "fast-check";
import { expect, test } from "vitest";
import { attack } from "../../src/disclosure/attack.ts";
import { exactly, integersWithin, type Sum, total } from "../../src/disclosure/knowledge.ts";
import { protectTable, type TableCell } from "../../src/disclosure/protectTable.ts";
import { loadSolver } from "../../src/disclosure/solver.ts";

const highs = await loadSolver();

/** Tables of rows and columns with their totals, some of the inner cells sensitive, and some more sums at random. */
const tables = fc.integer({ min: 2, max: 4 }).chain((columns) =>
  fc
    .array(fc.array(fc.nat(15), { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 4 })
    .chain((rows) => {
      const size = rows.length * columns;
      return fc.record({
        values: fc.constant(rows.flat()),
        columns: fc.constant(columns),
        more: fc.array(fc.subarray(range(size), { minLength: 2 }), { maxLength: 2 }),
      });
    }),
);

test("a protected table never tells a small cell, and what is published is true", () => {
  fc.assert(
    fc.property(tables, ({ values, columns, more }) => {
      const cells = tableOf(values, columns, more);
      const { heldBack, findings } = protectTable(highs, values.length, cells, 4);
      const shown = cells.filter((_, place) => !heldBack.has(place));
      expect(cells.filter(({ sensitive }, place) => sensitive && !heldBack.has(place))).toEqual([]);
      const sensitive = cells.filter((cell) => cell.sensitive);
      expect(findings.every(({ safe }) => safe)).toBe(true);
      // The attacker's own exact bounds say the same as the search that stops early.
      const facts = shown.map((cell) => exactly(cell.cells, cell.value));
      const exact = attack(
        highs,
        { size: values.length, facts },
        sensitive.map((cell) => ({ ...cell, integers: Infinity })),
      );
      for (const [index, { low, high }] of exact.entries()) {
        expect(integersWithin(low, high)).toBeGreaterThanOrEqual(4);
        expect(low).toBeLessThanOrEqual(sensitive[index]!.value + 1e-6);
        expect(high).toBeGreaterThanOrEqual(sensitive[index]!.value - 1e-6);
      }
    }),
    { numRuns: 60 },
  );
});

test("in a small table of rows and columns the bounds are those of trying every table", () => {
  const small = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(small, fc.subarray(range(6), { minLength: 2 }), (values, hidden) => {
      const sums = tableOf(values, 3, []);
      const facts = sums
        .filter(({ cells }) => cells.length > 1 || !hidden.includes(cells[0]!))
        .map((cell) => exactly(cell.cells, cell.value));
      const targets = hidden.map((cell) => ({ name: `${cell}`, cells: [cell], integers: Infinity }));
      const found = attack(highs, { size: 6, facts }, targets);
      const possible = everyTable(6, 6).filter((table) => facts.every((fact) => total(fact, table) === fact.low));
      for (const [index, cell] of hidden.entries()) {
        const seen = possible.map((table) => table[cell]!);
        expect([found[index]!.low, found[index]!.high].map(Math.round)).toEqual([Math.min(...seen), Math.max(...seen)]);
      }
    }),
    { numRuns: 25 },
  );
});

test("a sum without bounds has none", () => {
  const facts = [exactly([0], 3)];
  const [found] = attack(highs, { size: 2, facts }, [{ name: "free", cells: [0, 1], integers: Infinity }]);
  expect(found).toMatchObject({ low: 3, high: Infinity });
});

test("sums that no table can have are refused", () => {
  const facts = [exactly([0, 1], 3), exactly([0, 1], 4)];
  expect(() => attack(highs, { size: 2, facts }, [{ name: "x", cells: [0], integers: 2 }])).toThrow(
    "no table agrees with what is published",
  );
});

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function tableOf(values: number[], columns: number, more: number[][]): TableCell[] {
  const all = range(values.length);
  const rows = Map.groupBy(all, (cell) => Math.floor(cell / columns)).values();
  const down = Map.groupBy(all, (cell) => cell % columns).values();
  const sums = [...all.map((cell) => [cell]), ...rows, ...down, all, ...more];
  return sums.map((cells, place) => {
    const value = total({ cells } satisfies Sum, values);
    return { name: String(place), cells, value, sensitive: cells.length === 1 && value < 4 };
  });
}

/** All tables of so many cells of which none is over `most`: they are sought by depth. */
function everyTable(cells: number, most: number): number[][] {
  if (cells === 0) return [[]];
  return everyTable(cells - 1, most).flatMap((table) => range(most + 1).map((value) => [...table, value]));
}
