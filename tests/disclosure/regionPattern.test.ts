import fc from "fast-check";
import { expect, test } from "vitest";
import { attack } from "../../src/disclosure/attack.ts";
import { exactly } from "../../src/disclosure/knowledge.ts";
import { type RegionTable, regionPattern } from "../../src/disclosure/regionPattern.ts";
import { loadSolver } from "../../src/disclosure/solver.ts";

const highs = await loadSolver();
const minimum = 10;

/** jeugdhulp, po, vo; po and vo together; all. */
const members = [[0], [1], [2], [1, 2], [0, 1, 2]];

/** A region of three groups and a question with two answers. */
const regions = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 3, maxLength: 3 });

test("what is shown of a region keeps its small groups hidden, as an attack on all of it finds too", () => {
  fc.assert(
    fc.property(regions, (answers) => {
      const table = tableOf(answers);
      const levels = regionPattern(table);
      const cellsOf = (unit: number, answer: number) => members[unit]!.map((leaf) => leaf * 2 + answer);
      const personsOf = (unit: number, answer: number) =>
        members[unit]!.reduce((sum, leaf) => sum + answers[leaf]![answer as 0 | 1], 0);
      const units = members.map((_, unit) => unit);
      const shown = units.filter((unit) => levels[unit] === 0);
      const small = units.filter((unit) => table.units[unit]!.number > 0);
      expect(shown.filter((unit) => small.includes(unit))).toEqual([]);
      const facts = shown.flatMap((unit) =>
        [0, 1].map((answer) => exactly(cellsOf(unit, answer), personsOf(unit, answer))),
      );
      const targets = small.flatMap((unit) => [
        ...[0, 1].map((answer) => ({ name: `${unit} ${answer}`, cells: cellsOf(unit, answer), integers: minimum })),
        { name: `${unit}`, cells: [...cellsOf(unit, 0), ...cellsOf(unit, 1)], integers: minimum },
      ]);
      const found = attack(highs, { size: 6, facts }, targets);
      expect(targets.filter((_, index) => !found[index]!.safe).map(({ name }) => name)).toEqual([]);
    }),
  );
});

test("where every group is large, all is shown", () => {
  const answers: [number, number][] = [
    [12, 14],
    [8, 9],
    [10, 5],
  ];
  expect(regionPattern(tableOf(answers))).toEqual([0, 0, 0, 0, 0]);
});

test("one small group takes the smallest other along, and the region itself stays", () => {
  const answers: [number, number][] = [
    [40, 30],
    [20, 15],
    [3, 3],
  ];
  expect(regionPattern(tableOf(answers))).toEqual([0, 1, 1, 0, 0]);
});

test("a region of which nearly all answer alike is not shown beside a small group", () => {
  const answers: [number, number][] = [
    [40, 3],
    [15, 0],
    [4, 1],
  ];
  expect(regionPattern(tableOf(answers))).toEqual([0, 0, 1, 1, 1]);
});

function tableOf(answers: readonly (readonly [number, number])[]): RegionTable {
  const units = members.map((leaves, unit) => {
    const persons = leaves.reduce((sum, leaf) => sum + answers[leaf]![0] + answers[leaf]![1], 0);
    const isSmall = persons < minimum;
    return {
      leaves: leaves.reduce((bits, leaf) => bits | (1 << leaf), 0),
      wanted: [4, 3, 3, 4, 8][unit]!,
      finest: isSmall ? 1 : 0,
      needs: () => (isSmall ? [minimum, minimum] : [0, 0]),
      number: isSmall ? minimum : 0,
    };
  });
  const classes = [[0, 1].map((answer) => answers.map((own) => own[answer as 0 | 1]))];
  return { units, classes, most: answers.map(() => Number.POSITIVE_INFINITY) };
}
