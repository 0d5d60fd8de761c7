import { expect, test } from "vitest";
import { attack } from "../../src/disclosure/attack.ts";
import { familyCells } from "../../src/disclosure/familyCells.ts";
import { familyFacts } from "../../src/disclosure/familyFacts.ts";
import { familyTargets } from "../../src/disclosure/familyTargets.ts";
import { protectFamily } from "../../src/disclosure/protectFamily.ts";
import { loadSolver } from "../../src/disclosure/solver.ts";
import { familiesOf } from "../../src/disclosure/surveyFamily.ts";
import { syntheticSurvey } from "./syntheticSurvey.ts";

// The program attacks each item beside who took part, which is far faster than all at once. All at once can leave a
// group fewer than the minimum of values (survey 11: nine for ten); three it always has to leave.
test.each([1, 7, 11])(
  "who reads all items side by side tells no group to within three values (survey %i)",
  async (seed) => {
    const highs = await loadSolver();
    const survey = syntheticSurvey({ regions: 5, years: [2021], seed, hiddenEach: 4 });
    const family = familiesOf(survey).find(({ group }) => group === "professionals")!;
    const { decisions, pinned } = protectFamily(highs, family, 10);
    const questions = [...family.questions.keys()];
    const cells = familyCells(family, questions);
    const facts = familyFacts(family, cells, decisions, questions);
    const targets = familyTargets(family, cells, decisions, questions, 10)
      .filter(({ kind }) => kind !== "rest")
      .map(({ name, cells: sum, weights, integers }) => ({
        ...{ name, cells: sum, integers: Math.min(3, integers) },
        ...(weights ? { weights } : {}),
      }));
    const findings = attack(highs, { size: cells.size, facts }, targets);
    expect(pinned).toEqual([]);
    expect(targets.length).toBeGreaterThan(1000);
    expect(targets.filter((_, index) => !findings[index]!.safe).map(({ name }) => name)).toEqual([]);
  },
);
