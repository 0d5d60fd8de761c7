import { expect, test } from "vitest";
import { attackSite } from "../../src/disclosure/attackSite.ts";
import { protectSurvey } from "../../src/disclosure/protectSurvey.ts";
import type { PublishedFact } from "../../src/disclosure/publishedFact.ts";
import { publishedFacts } from "./publishedFacts.ts";
import { syntheticSurvey } from "./syntheticSurvey.ts";

const of = { year: 2021, group: "professionals", region: "flevoland", item: "P04", option: 0 } as const;

function shown(subgroup: string, what: PublishedFact["what"], value: number): PublishedFact {
  const item = what === "respondents" ? "" : of.item;
  return { ...of, item, subgroup, what, low: value, high: value };
}

test("one protected group beside its region and the other groups is known", async () => {
  const facts: PublishedFact[] = [
    ...["jeugdhulp", "po", "alle"].map((group, index) => shown(group, "answers", [14, 12, 30][index]!)),
    ...["jeugdhulp", "po", "alle"].map((group, index) => shown(group, [1], [9, 7, 17][index]!)),
    ...["jeugdhulp", "po", "alle"].map((group, index) => shown(group, [2], [5, 5, 13][index]!)),
    { ...of, subgroup: "vo", what: "answers", low: null, high: null },
  ];
  const { pinned, narrowest, attacked } = await attackSite(facts);
  expect(pinned).toEqual(
    ["antwoord 1", "antwoord 2", "aantal"].map((what) => `2021 professionals flevoland vo, P04 ${what}`),
  );
  expect({ narrowest, attacked }).toEqual({ narrowest: 1, attacked: 3 });
});

test("of two regions the one that is not named follows from the total, unless that holds more regions", async () => {
  const total = { ...of, region: "alle", subgroup: "alle", item: "", what: "respondents" as const, low: 27, high: 27 };
  const facts: PublishedFact[] = [
    shown("alle", "respondents", 21),
    { ...of, region: "gooi", subgroup: "alle", item: "", what: "respondents", low: null, high: null },
  ];
  expect((await attackSite([...facts, { ...total, regions: 2 }])).pinned).toEqual([
    "2021 professionals gooi alle, deelnemers",
  ]);
  expect((await attackSite([...facts, { ...total, regions: 3 }])).pinned).toEqual([]);
});

test("a protected survey withstands it, from percentages as readers see them", async () => {
  const survey = syntheticSurvey({ regions: 5, years: [2020, 2021], seed: 7 });
  const { shown, excluded } = await protectSurvey(survey.counts, survey.reach, survey.years, survey.publication);
  expect(excluded).toEqual([]);
  const audit = await attackSite(publishedFacts(survey, shown));
  expect(audit.attacked).toBeGreaterThan(100);
  expect(audit.pinned).toEqual([]);
}, 60_000);
