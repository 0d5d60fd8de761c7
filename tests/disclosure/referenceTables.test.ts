import { expect, test } from "vitest";
import { knowsThatZerosAreShown } from "../../src/disclosure/attackers.ts";
import { integersWithin } from "../../src/disclosure/knowledge.ts";
import { protectTable, suppress } from "../../src/disclosure/protectTable.ts";
import { loadSolver } from "../../src/disclosure/solver.ts";
import { describeReference } from "../statistics/reference.ts";
import { audit, cellsOf, pinned, type ReferenceTable, referenceTable } from "./referenceTable.ts";

const unsafe = [
  "sdctable/s01_4x4_unprotected.json",
  "sdctable/s03c_region_gender_naive.json",
  "gauss/g06b_tab7_unsafe.json",
];
const safe = [
  "sdctable/s02_4x4_protected.json",
  "sdctable/s03_region_gender_opt.json",
  "sdctable/s03b_region_gender_gauss.json",
  "gauss/g01_z1.json",
  "gauss/g02_tab1.json",
  "gauss/g03_tab2.json",
  "gauss/g04_tab3.json",
  "gauss/g05_tab4.json",
  "gauss/g07b_tab8_unsafe.json",
  "gauss/g08_tab9_base.json",
  "gauss/g09_z2_two_hier.json",
  "gauss/g10_z2_maxN5.json",
];
/** Where elimination in the usual order has to find the same cells as the package did. */
const alike = [
  "gauss/g02_tab1.json",
  "gauss/g03_tab2.json",
  "gauss/g04_tab3.json",
  "gauss/g05_tab4.json",
  "gauss/g06b_tab7_unsafe.json",
  "gauss/g07b_tab8_unsafe.json",
  "gauss/g08_tab9_base.json",
  "gauss/g09_z2_two_hier.json",
  "gauss/g10_z2_maxN5.json",
];

describeReference("tables that others protected", () => {
  test.each([...unsafe, ...safe])("%s: the bounds of each hidden cell are those of the reference", async (file) => {
    const table = referenceTable(file);
    const findings = await audit(table);
    for (const { id, lp_lo, lp_up } of table.cells.filter(({ suppressed }) => suppressed)) {
      expect(findings.get(id)!.low, `low of ${id}`).toBeCloseTo(lp_lo!, 4);
      expect(findings.get(id)!.high, `high of ${id}`).toBeCloseTo(lp_up!, 4);
    }
  });

  test.each(unsafe)("%s: the attack finds the cells that follow exactly", async (file) => {
    const table = referenceTable(file);
    expect(table.exactly_disclosed_ids).not.toEqual([]);
    expect(pinned(await audit(table))).toEqual(table.exactly_disclosed_ids);
  });

  test.each(safe)("%s: the attack finds nothing", async (file) => {
    expect(pinned(await audit(referenceTable(file)))).toEqual([]);
  });

  test("where zeros are always shown, two hidden ones give each other away", async () => {
    const table = referenceTable("gauss/g07b_tab8_unsafe.json");
    const hidden = cellsOf(table).filter((_, place) => table.cells[place]!.suppressed);
    const findings = await audit(table, knowsThatZerosAreShown(hidden));
    const expected = table.bounds_if_zero_never_suppressed!;
    for (const [id, { low, high }] of findings) {
      expect([low, high].map(Math.round), `cell ${id}`).toEqual(expected[id]);
    }
    expect(pinned(findings)).toHaveLength(8);
  });

  test.each(alike)("%s: elimination holds the same cells back", (file) => {
    const table = referenceTable(file);
    expect([...suppress(cellsOf(table))].map((place) => table.cells[place]!.id).sort((a, b) => a - b)).toEqual(
      table.cells.filter(({ suppressed }) => suppressed).map(({ id }) => id),
    );
  });

  test("g01: other cells than the package, and safe", async () => {
    const table = referenceTable("gauss/g01_z1.json");
    expect(pinned(await audit(withHidden(table, suppress(cellsOf(table)))))).toEqual([]);
  });

  test.each([...unsafe, ...safe])(
    "%s: what the attack finds is repaired until each cell keeps 5 values",
    async (file) => {
      const table = referenceTable(file);
      const { heldBack, findings } = protectTable(await loadSolver(), table.inner_values.length, cellsOf(table), 5);
      expect(findings.filter((finding) => !finding.safe)).toEqual([]);
      const again = await audit(withHidden(table, heldBack));
      for (const { id } of table.cells.filter(({ primary }) => primary)) {
        const { low, high } = again.get(id)!;
        expect(integersWithin(low, high), `cell ${id}`).toBeGreaterThanOrEqual(5);
      }
    },
  );
});

function withHidden(table: ReferenceTable, hidden: Set<number>): ReferenceTable {
  return { ...table, cells: table.cells.map((cell, place) => ({ ...cell, suppressed: hidden.has(place) })) };
}
