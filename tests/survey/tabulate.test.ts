import { expect, test } from "vitest";
import type { AnswerCount, ReachCount } from "../../src/domain/answerCount.ts";
import type { Item } from "../../src/domain/questionnaire.ts";
import type { ShownUnit } from "../../src/domain/shownUnit.ts";
import type { SurveyYear } from "../../src/domain/survey.ts";
import { tabulate } from "../../src/survey/tabulate.ts";
import { change, mark, statement } from "./items.ts";

// Worked out by hand: two regions in 2020, three in 2021, and a fourth group too small to show.
const asked = (items: Item[]) => ({ title: "", introduction: "", thanks: "", items });
const year = (number: number, items = [statement, mark]): SurveyYear => ({
  year: number,
  questionnaires: { professionals: asked(items) },
  regions: [],
});
const years = [year(2020), year(2021)];

const base = (period: number, region: string, subgroup: string, counts: number[], rest = [0, 0]): AnswerCount => ({
  ...{ year: period, group: "professionals", region, subgroup, item: "P04", option: 0, counts },
  ...{ dontKnow: rest[0]!, notApplicable: 0, unanswered: rest[1]! },
});
const counts = [
  base(2020, "almere", "jeugdhulp", [2, 8, 10, 15, 5], [8, 2]),
  base(2020, "twente", "jeugdhulp", [5, 5, 10, 15, 5]),
  base(2021, "almere", "jeugdhulp", [3, 12, 15, 40, 9], [10, 3]),
  base(2021, "almere", "po", [0, 0, 7, 19, 13], [4, 0]),
  base(2021, "almere", "vo", [0, 1, 2, 3, 1], [4, 0]),
  base(2021, "twente", "jeugdhulp", [4, 6, 10, 20, 10]),
  base(2021, "zeeland", "po", [10, 10, 10, 10, 10]),
];
const reach: ReachCount[] = [
  ["almere", "jeugdhulp", 92],
  ["almere", "po", 43],
  ["almere", "vo", 11],
  ["twente", "jeugdhulp", 50],
  ["zeeland", "po", 50],
].map(([region, subgroup, respondents]) => ({
  ...{ year: 2021, group: "professionals" as const, region: String(region), subgroup: String(subgroup) },
  ...{ respondents: Number(respondents), invited: region === "almere" ? 300 : null, everyone: false },
}));

const shown = (period: number, region: string, subgroup: string, classes: number | null = 0): ShownUnit => ({
  ...{
    year: period,
    group: "professionals",
    region,
    subgroup,
    item: "P04",
    option: 0,
    classes,
    mean: true,
    rest: true,
  },
});
const units = [
  shown(2021, "almere", "alle"),
  shown(2021, "almere", "onderwijs"),
  shown(2021, "almere", "jeugdhulp"),
  shown(2021, "almere", "vo", null),
  shown(2021, "alle", "alle"),
  shown(2021, "alle", "jeugdhulp"),
  shown(2020, "almere", "jeugdhulp"),
  shown(2021, "zelfde-2020", "alle"),
  shown(2020, "zelfde-2021", "alle"),
];
const of =
  (region: string, subgroup: string, period = 2021) =>
  (row: { region: string; subgroup: string; year: number }) =>
    row.region === region && row.subgroup === subgroup && row.year === period;
const table = tabulate(
  { counts, reach },
  {
    units,
    reach: ["alle", "vo"].map((subgroup) => ({ ...shown(2021, "almere", subgroup), shown: subgroup !== "vo" })),
  },
  years,
);
const result = (region: string, subgroup: string, measure: string, period = 2021) =>
  table.results.filter(of(region, subgroup, period)).find((row) => row.measure === measure);

test("a region is the answers of its subgroups together, and a share is of those who have an opinion", () => {
  // 3+12+15+40+9 + 7+19+13 + 1+2+3+1 = 125 answers; 40+9 + 19+13 + 3+1 = 85 agree: 68%.
  expect(result("almere", "alle", "positive")).toMatchObject({ n: 125, value: 68, absence: null });
  // 10 + 4 + 4 of 125 + 18 + 3 = 146 do not know: 12.3%; 3 filled in nothing: 2.1%.
  expect(result("almere", "alle", "dont-know")).toMatchObject({ n: 146, value: 12 });
  expect(result("almere", "alle", "unanswered")).toMatchObject({ n: 146, value: 2 });
});

test("onderwijs is primary and secondary schools together", () => {
  // 39 + 7 = 46 answers; 32 + 4 = 36 agree: 78.3%.
  expect(result("almere", "onderwijs", "positive")).toMatchObject({ n: 46, value: 78 });
});

test("all regions are pooled: every answer counts once, and how many there are is said in tens", () => {
  // 125 + 50 + 50 answers; 85 + 30 + 20 agree: 135 of 225 is 60%. The mean of the three shares would be 56%.
  expect(result("alle", "alle", "positive")).toMatchObject({ n: 230, value: 60, lower: null, upper: null });
  const percents = table.answers.filter(of("alle", "alle")).map(({ percent }) => percent);
  // 17, 29, 44, 92, 43 of 225: 7.56, 12.89, 19.56, 40.89, 19.11; rounded down 97; up go the second, the fourth
  // and, of the two equal remainders, the first.
  expect(percents).toEqual([8, 13, 19, 41, 19]);
});

test("the same regions as last year are those that took part in both", () => {
  expect(result("zelfde-2020", "alle", "positive")).toMatchObject({ n: 180 });
  expect(result("zelfde-2021", "alle", "positive", 2020)).toMatchObject({ n: 80, value: 50 });
});

test("a group that may not be shown has one row of answers without a number, and nothing of its own", () => {
  expect(table.answers.filter(of("almere", "vo"))).toMatchObject([{ answer: "", percent: null, absence: "protected" }]);
  expect(result("almere", "vo", "positive")).toMatchObject({ n: null, value: null, lower: null, absence: "protected" });
  expect(table.differences.filter(of("almere", "vo"))).toEqual([]);
});

test("a result stands beside all regions, and beside its own of the survey before", () => {
  const found = table.differences.filter(of("almere", "jeugdhulp"));
  expect(found.map(({ beside }) => beside)).toEqual(["alle", "2020"]);
  // 49 of 79 is 62%; with twente 79 of 129 is 61%; the year before 20 of 40 is 50%.
  expect(found.map(({ value }) => value)).toEqual([1, 12]);
  expect(found.map(({ verdict }) => verdict)).toEqual(["ongeveer-even-hoog", "ongeveer-even-hoog"]);
});

test("all regions stand beside the same regions of the survey before, never beside other regions", () => {
  expect(table.differences.filter(of("zelfde-2020", "alle")).map(({ beside }) => beside)).toEqual(["2020"]);
  expect(table.differences.filter(of("alle", "alle"))).toEqual([]);
});

test.each([
  ["A", ["alle", "2020"]],
  ["B", ["alle", "2020"]],
  ["C", ["alle"]],
  ["D", ["alle"]],
] as const)("an item whose wording is %s beside the year before is compared with %j", (letter, expected) => {
  const changed = { ...statement, wording: { letter } };
  const { differences } = tabulate({ counts, reach }, { units, reach: [] }, [year(2020), year(2021, [changed])]);
  expect(differences.filter(of("almere", "jeugdhulp")).map(({ beside }) => beside)).toEqual(expected);
});

test("reach is how many took part and how many were invited, where that is known of all", () => {
  expect(table.reach).toMatchObject([
    { subgroup: "alle", respondents: 146, invited: 300, absence: null },
    { subgroup: "vo", respondents: null, invited: null, absence: "protected" },
  ]);
});

test("a mean has two decimals from thirty answers, one below; and is not shown where all marks are alike", () => {
  const marks = (region: string, list: number[]): AnswerCount => ({ ...base(2021, region, "po", list), item: "P20" });
  const rows = tabulate(
    {
      counts: [
        marks("a", [0, 0, 0, 0, 2, 10, 12, 6, 1, 0]),
        marks("b", [0, 0, 0, 0, 0, 3, 6, 3, 0, 0]),
        marks("c", [0, 0, 0, 0, 0, 0, 12, 0, 0, 0]),
      ],
      reach: [],
    },
    { units: ["a", "b", "c"].map((region) => ({ ...shown(2021, region, "po", 1), item: "P20" })), reach: [] },
    years,
  ).results.filter(({ measure }) => measure === "mean");
  // 10 + 60 + 84 + 48 + 9 = 211 of 31 is 6.806; 84 of 12 is 7.
  expect(rows.map(({ value, decimals, absence }) => [value, decimals, absence])).toEqual([
    [6.81, 2, null],
    [7, 1, null],
    [null, 0, "protected"],
  ]);
});

test.each([
  [0, 31, 1],
  [1, 31, 1],
  [2, null, 0],
])(
  "a net score is shown where both its sides are: classes %d give %s and %d differences",
  (classes, value, expected) => {
    const answered = (region: string, list: number[]): AnswerCount => ({
      ...base(2021, region, "po", list),
      item: "P22",
    });
    const rows = tabulate(
      { counts: [answered("a", [2, 5, 8, 12, 5]), answered("b", [5, 5, 5, 5, 5])], reach: [] },
      { units: ["a", "alle"].map((region) => ({ ...shown(2021, region, "po", classes), item: "P22" })), reach: [] },
      [year(2021, [change])],
    );
    // 17 better less 7 worse of 32 is 31 points.
    expect(rows.results.find(({ measure }) => measure === "net")).toMatchObject({ value });
    expect(rows.differences.filter(({ measure }) => measure === "net")).toHaveLength(expected);
  },
);
