import { expect, test } from "vitest";
import { protectSurvey } from "../../src/disclosure/protectSurvey.ts";
import { answerClasses } from "../../src/domain/answerClasses.ts";
import { isTotal, membersOf } from "../../src/domain/unitMembers.ts";
import { syntheticSurvey } from "./syntheticSurvey.ts";

const survey = syntheticSurvey({ regions: 6, years: [2020, 2021], seed: 3, hiddenEach: 3 });
const result = await protectSurvey(survey.counts, survey.reach, survey.years, survey.publication);
const items = new Map(
  Object.values(survey.years[0]!.questionnaires).flatMap(({ items }) => items.map((item) => [item.id, item])),
);
const shownUnits = result.shown.units.filter(({ classes }) => classes !== null);
const kept = survey.counts.filter(
  (row) =>
    !result.excluded.some((out) => out.year === row.year && out.group === row.group && out.region === row.region),
);

function classCounts(unit: (typeof shownUnits)[number]): number[] {
  const members = membersOf(unit, kept);
  return answerClasses(items.get(unit.item)!)[unit.classes!]!.map(({ codes }) =>
    members.reduce((sum, { counts }) => sum + codes.reduce((part, code) => part + (counts[code - 1] ?? 0), 0), 0),
  );
}

test("something is shown, and something is not", () => {
  expect(shownUnits.length).toBeGreaterThan(500);
  expect(shownUnits.length).toBeLessThan(result.shown.units.length);
  expect(shownUnits.some(isTotal)).toBe(true);
});

test("no result rests on fewer than ten answers, and under twenty it has three classes at most", () => {
  for (const unit of shownUnits) {
    const persons = classCounts(unit);
    const n = persons.reduce((sum, count) => sum + count, 0);
    expect(n).toBeGreaterThanOrEqual(10);
    if (n < 20) expect(persons.length).toBeLessThanOrEqual(3);
  }
});

test("no class that is shown holds one or two persons", () => {
  for (const unit of shownUnits) for (const persons of classCounts(unit)) expect([1, 2]).not.toContain(persons);
});

test("regions that are not public have no row", () => {
  const named = new Set(result.shown.units.filter((unit) => !isTotal(unit)).map(({ region }) => region));
  expect([...named].filter((region) => !(region in survey.publication.publish))).toEqual([]);
});

test("a part of a region of which is hidden who took part has no results", () => {
  const hidden = result.shown.reach.filter((unit) => !unit.shown && !isTotal(unit));
  expect(hidden.length).toBeGreaterThan(0);
  const key = ({ year, group, region, subgroup }: (typeof hidden)[number]) => `${year} ${group} ${region} ${subgroup}`;
  const keys = new Set(hidden.map(key));
  expect(shownUnits.filter((unit) => keys.has(key({ ...unit, shown: false })))).toEqual([]);
});

test("where one region alone is not public, it is left out of the totals", async () => {
  const one = { ...survey, publication: { ...survey.publication, publish: { ...survey.publication.publish } } };
  delete one.publication.publish["regio-3"];
  one.publication.publish["regio-6"] = [2020, 2021];
  const reach = one.reach.map((row) => ({ ...row, respondents: row.respondents + 30 }));
  const { excluded } = await protectSurvey([], reach, one.years, one.publication);
  expect(new Set(excluded.map(({ region }) => region))).toEqual(new Set(["regio-3"]));
});

test("the build can say what the attack found", () => {
  expect(result.audit.attacked).toBeGreaterThan(1000);
  expect(result.audit.narrowest).toBeGreaterThanOrEqual(3);
});
