import { expect, test } from "vitest";
import { attack } from "../../src/disclosure/attack.ts";
import { exactly, type Fact, type Sum } from "../../src/disclosure/knowledge.ts";
import { protectTable, type TableCell } from "../../src/disclosure/protectTable.ts";
import { mayShowDecimals } from "../../src/disclosure/rounding.ts";
import { loadSolver } from "../../src/disclosure/solver.ts";
import { describeReference, referenceValues } from "../statistics/reference.ts";

/** Seven ways in which a page about a survey gives a person away. */
interface Case {
  id: string;
  inner: Record<string, number>;
  published: { groups: string[]; answers: string[]; value: number }[];
  attack_bounds: Record<string, [number, number]>;
}

describeReference("the ways in which a survey leaks", () => {
  const cases = referenceValues<Case[]>("disclosure-cases/survey_cases.json", []);
  const named = (id: string) => cases.find((known) => known.id.startsWith(id))!;

  test.each(["o01", "o02", "o03"])("%s: the attack knows what a reader knows", async (id) => {
    const { inner, published, attack_bounds } = named(id);
    const names = Object.keys(inner);
    const facts = published.map(({ groups, answers, value }) => exactly(cellsOf(names, groups, answers), value));
    const expected = Object.entries(attack_bounds);
    const targets = expected.map(([name]) => {
      const [group, answer] = name.split("_") as [string, string];
      return { name, cells: cellsOf(names, [group], answer === "n" ? ["pos", "oth"] : [answer]), integers: Infinity };
    });
    const findings = attack(await loadSolver(), { size: names.length, facts }, targets);
    for (const [index, [name, [low, high]]] of expected.entries()) {
      expect(findings[index]!.low, name).toBeCloseTo(low, 6);
      expect(findings[index]!.high, name).toBeCloseTo(high, 6);
    }
  });

  test("o01: one hidden group gets company", async () => {
    const { inner, published } = named("o01");
    const names = Object.keys(inner);
    const shown = published.map(({ groups, answers, value }): TableCell => {
      return { name: `${groups} ${answers}`, cells: cellsOf(names, groups, answers), value, sensitive: false };
    });
    const hidden = [["pos"], ["oth"], ["pos", "oth"]].map((answers): TableCell => {
      const cells = cellsOf(names, ["VO"], answers);
      return { name: `VO ${answers}`, cells, value: sumOf(cells, Object.values(inner)), sensitive: true };
    });
    const { heldBack, findings } = protectTable(await loadSolver(), names.length, [...shown, ...hidden], 10);
    expect(heldBack.size).toBeGreaterThan(hidden.length);
    expect(findings.every(({ safe }) => safe)).toBe(true);
  });

  test("o04: of two regions the total gives one to the other", async () => {
    const facts = [exactly([0], 21), exactly([0, 1], 27)];
    const [found] = attack(await loadSolver(), { size: 2, facts }, [{ name: "B", cells: [1], integers: 10 }]);
    expect(found).toMatchObject({ low: 6, high: 6, safe: false });
    expect(found!.binding.sort()).toEqual([0, 1]);
  });

  test("o05: means give away the mean of the one group that is hidden", async () => {
    const facts = [meanOf([0, 1, 2], 30, 7.1), meanOf([0], 14, 7.36), meanOf([1], 12, 7)];
    const sum = { name: "sum of VO", cells: [2], integers: 2 * 4 + 1 };
    const [found] = attack(await loadSolver(), { size: 3, facts }, [sum]);
    const [low, high] = named("o05").attack_bounds.VO_sum!;
    expect(found!.low).toBeCloseTo(low, 6);
    expect(found!.high).toBeCloseTo(high, 6);
    expect(found!.safe).toBe(false);
  });

  test("o06: an earlier version gives away the mark of the one who was left out", async () => {
    const facts = [meanOf([0, 1], 23, 7.26), meanOf([0], 22, 7.32)];
    const [found] = attack(await loadSolver(), { size: 2, facts }, [{ name: "mark", cells: [1], integers: 2 }]);
    const [low, high] = named("o06").attack_bounds.mark!;
    expect(found!.low).toBeCloseTo(low, 6);
    expect(found!.high).toBeCloseTo(high, 6);
    expect(found!.safe).toBe(false);
  });

  test("o07: a percentage is not finer than the rounded count it comes from", () => {
    expect([0, 1, 2].map((decimals) => mayShowDecimals(decimals, 2380, 5))).toEqual([true, false, false]);
  });
});

function cellsOf(names: string[], groups: string[], answers: string[]): number[] {
  return names.flatMap((name, cell) => {
    const [group, answer] = name.split("_") as [string, string];
    return groups.includes(group) && answers.includes(answer) ? [cell] : [];
  });
}

function sumOf(cells: number[], values: number[]): number {
  return cells.reduce((sum, cell) => sum + values[cell]!, 0);
}

/** What a mean of two decimals says of a sum of marks. */
function meanOf(cells: Sum["cells"], n: number, mean: number): Fact {
  return { cells, low: n * (mean - 0.005), high: n * (mean + 0.005) };
}
