import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { notApplicable } from "../../../src/domain/answers.ts";
import { balances } from "../../../src/domain/received.ts";
import { codesOf, itemOf, readAs, tally } from "./exportOf.ts";

/** Exports as tools wrote them, which are not part of this project: with CI=true they have to be there. */
const folder = join(process.cwd(), "..", "shared", "data", "survey");
const present = existsSync(folder);
if (!present) console.warn(`WARNING: ${folder} is absent: exports of real tools are NOT read.`);

describe.skipIf(!present && process.env.CI !== "true")("Exports of real tools", () => {
  test("of SurveyMonkey: the counts that were published of it, from a file with damaged quotes and one line end", () => {
    const read = readAs(readFileSync(join(folder, "surveymonkey/StarWars.csv")), starWars);
    expect(read.problems).toEqual([]);
    expect(read.warnings).toEqual([]);
    expect(tally(codesOf(read, "X01"))).toEqual({ 1: 936, 2: 250 });
    expect([1, 2, 3, 4, 5, 6].map((film) => codesOf(read, "X02", film).filter((code) => code === 1).length)).toEqual([
      673, 571, 550, 607, 758, 738,
    ]);
    expect(codesOf(read, "X02", 1).filter((code) => code !== 0)).toHaveLength(835);
    expect(tally(codesOf(read, "X03"))).toEqual({ 0: 357, 1: 1, 2: 8, 3: 44, 4: 151, 5: 610, [notApplicable]: 15 });
    expect(tally(codesOf(read, "X04"))).toEqual({ 0: 140, 1: 218, 2: 268, 3: 291, 4: 269 });
    expect(read.account).toEqual({ rows: 1186, used: 1186, refused: 0, aside: {} });
    expect(read.dropped).toContain("Location (Census Region)");
  });

  test("of Qualtrics with three header rows: options stand by themselves, statuses tell a test", () => {
    const bytes = readFileSync(join(samples, "Better Sample Survey/Better_Sample_Survey.csv"));
    expect(readAs(bytes, fruit).account).toEqual({ rows: 10, used: 0, refused: 0, aside: { proefantwoord: 10 } });
    const read = readAs(withoutTests(bytes), fruit, { columns: { q5_position: "X03" } });
    expect(read.problems).toEqual([]);
    expect(tally(codesOf(read, "X01"))).toEqual({ 1: 4, 2: 5, 3: 1 });
    expect([1, 2, 3, 4].map((fruit) => codesOf(read, "X02", fruit).filter((code) => code === 1).length)).toEqual([
      1, 0, 1, 5,
    ]);
    expect(tally(codesOf(read, "X03"))).toEqual({ 0: 4, 1: 6 });
    expect(read.dropped).toEqual(expect.arrayContaining(["IPAddress", "RecipientEmail", "LocationLatitude"]));
  });

  test("of Qualtrics in its older form, with two header rows and an empty last column", () => {
    const bytes = readFileSync(join(samples, "No Basis for Evaluation/No_Basis_for_Evaluation (Legacy).csv"));
    const read = readAs(withoutTests(bytes), squash, { answers: { X01: { "-1": "no basis" } } });
    expect(read.problems).toEqual([]);
    expect(tally(codesOf(read, "X01"))).toEqual({ 1: 3, 2: 3, 3: 7, 254: 2 });
    expect([1, 2, 3, 4, 5].map((fruit) => codesOf(read, "X02", fruit).filter((code) => code === 1).length)).toEqual([
      9, 10, 9, 10, 8,
    ]);
    expect(read.account).toEqual({ rows: 15, used: 15, refused: 0, aside: {} });
  });

  test("of LimeSurvey for R: full questions as headers, marks for options, who broke off is laid aside", () => {
    const bytes = readFileSync(join(folder, "limesurvey/limonaid/testing/survey_100001_R_data_file.csv"));
    const read = readAs(bytes, amsterdam);
    expect(read.problems).toEqual([]);
    expect(codesOf(read, "X01")).toEqual([1, 3]);
    expect([1, 2, 5].map((place) => codesOf(read, "X02", place))).toEqual([
      [2, 2],
      [2, 2],
      [1, 1],
    ]);
    expect(read.account).toEqual({ rows: 3, used: 2, refused: 0, aside: { afgebroken: 1 } });
    expect(read.dropped).toContain("kolom 10, zonder kop");
  });

  test("of LimeSurvey with an address, an uploaded file and times: nothing of them is kept", () => {
    const bytes = readFileSync(join(folder, "limesurvey/limonaid/testing/survey_998192_R_data_file.csv"));
    const read = readAs(bytes, [personality]);
    expect(read.account).toEqual({ rows: 7, used: 2, refused: 0, aside: { afgebroken: 5 } });
    expect(codesOf(read, "X01")).toEqual([3, 1]);
    expect(read.dropped).toHaveLength(70);
    expect(JSON.stringify(read)).not.toMatch(/plaatje|gdgd|dgggsdfs|47747/);
  });

  test("are all recognised, and none loses a row", () => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".csv"));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const { sheet, account } = readAs(readFileSync(join(folder, file)), []);
      expect(sheet, file).not.toBeNull();
      expect(account.refused, file).toBe(0);
      expect(balances(account), file).toBe(true);
    }
  });
});

const samples = join(folder, "qualtrics/QualtricsTools/Sample Surveys");

/** The samples were made with the tool's own test: status 2. */
function withoutTests(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/(:\d\d,,,,,1|Anonymous,,,),2,/g, "$1,0,");
}

const films = ["I  The Phantom Menace", "II  Attack of the Clones", "III  Revenge of the Sith", "IV  A New Hope"];
const starWars = [
  itemOf({
    id: "X01",
    type: "yes-no",
    text: "Have you seen any of the 6 films in the Star Wars franchise?",
  }),
  itemOf({
    id: "X02",
    type: "multiple",
    text: "Which of the following Star Wars films have you seen? Please select all that apply.",
    options: [...films, "V The Empire Strikes Back", "VI Return of the Jedi"].map(
      (film) => `Star Wars: Episode ${film}`,
    ),
  }),
  itemOf({
    id: "X03",
    type: "single",
    text: "Han Solo",
    options: [
      "Very unfavorably",
      "Somewhat unfavorably",
      "Neither favorably nor unfavorably (neutral)",
      "Somewhat favorably",
      "Very favorably",
    ],
    not_applicable: "Unfamiliar (N/A)",
  }),
  itemOf({ id: "X04", type: "single", text: "Age", options: ["18-29", "30-44", "45-60", "> 60"] }),
];
const fruit = [
  itemOf({
    id: "X01",
    type: "single",
    text: "Please select your favorite fruit from the following options.",
    options: ["Cantaloupe", "Kiwi", "Pomegranate"],
  }),
  itemOf({
    id: "X02",
    type: "multiple",
    text: "Please select the fruit you would voluntarily eat.",
    options: ["Cantaloupe", "Kiwi", "Pomegranate", "None of the above"],
  }),
  itemOf({ id: "X03", type: "open" }),
];
const squash = [
  itemOf({
    id: "X01",
    type: "single",
    text: "Indicate how you feel about squash",
    options: ["great", "tolerable", "anguish"],
    dont_know: "no basis",
  }),
  itemOf({
    id: "X02",
    type: "multiple",
    text: "Check all statements you agree with",
    options: [
      "Squash are great",
      "Squash are tolerable",
      "Squash cause me anguish",
      "No basis for evaluation",
      "I've never had squash",
    ],
  }),
];
const amsterdam = [
  itemOf({
    id: "X01",
    type: "single",
    text: "When you visit Amsterdam, are you planning to use alcohol or other drugs?",
    options: ["yes", "no", "maybe"],
  }),
  itemOf({
    id: "X02",
    type: "multiple",
    text: "Where are you planning to stay?",
    options: [
      "Hotel",
      "Hostel",
      "Airbnb apartment",
      "Camping",
      "Friends or family",
      "My own home",
      "Couchsurfing",
      "House swap",
      "I will not book accommodation",
      "I don't know",
    ],
  }),
];
const personality = itemOf({
  id: "X01",
  type: "single",
  text: "Openness",
  options: ["1", "2", "3", "4", "5"],
});
