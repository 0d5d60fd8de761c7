import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { Item } from "../../src/domain/questionnaire.ts";
import type { SurveyYear } from "../../src/domain/survey.ts";
import type { PublishedSurvey } from "../../src/domain/surveyResult.ts";
import { writeSurveyDownloads } from "../../src/publish/writeSurveyDownloads.ts";

const unit = { year: 2021, group: "professionals", region: "almere", subgroup: "vo" } as const;
const item = { ...unit, item: "P04", option: 0, bound: null };
const none = { value: null, lower: null, upper: null };
const survey: PublishedSurvey = {
  reach: [{ ...unit, respondents: 12, invited: 40, regions: null, absence: null }],
  answers: [
    { ...item, answer: "eens", place: 0, percent: 90, bound: "of meer", absence: null },
    { ...item, item: "P05", answer: "", place: 0, percent: null, absence: "protected" },
  ],
  results: [
    { ...item, measure: "positive", n: 12, ...none, value: 90, decimals: 0, bound: "of meer", absence: null },
    { ...item, item: "P05", measure: "positive", n: null, ...none, decimals: 0, absence: "protected" },
    {
      ...item,
      region: "zelfde-2020",
      measure: "positive",
      n: 90,
      value: 60,
      lower: 50,
      upper: 70,
      decimals: 0,
      absence: null,
    },
  ],
  differences: [],
  codes: [{ ...unit, item: "P29", code: "Korte lijnen", mentions: 11, n: 40, absence: null }],
  quotes: [],
};
const asked: SurveyYear = {
  year: 2021,
  questionnaires: {
    professionals: {
      ...{ title: "", introduction: "", thanks: "" },
      items: [Item.parse({ id: "P04", theme: "oordeel", type: "agreement", text: "Ik weet wie ik moet bellen." })],
    },
  },
  regions: [],
};
const release = { id: "2026-1", title: "", date: "2026-11-22", classification: 2025, demo: true, areas: "areas" };

test("a region has one file with every published number, and what is protected is empty and says so", () => {
  const folder = mkdtempSync(join(tmpdir(), "survey-"));
  writeSurveyDownloads(survey, [asked], release, folder);
  const data = join(folder, "public", "data", "vragenlijst");
  const rows = (region: string): Record<string, string>[] =>
    parse(readFileSync(join(data, `${region}.csv`)), { delimiter: ";", bom: true, columns: true });

  expect(readdirSync(data).toSorted()).toEqual(["alle.csv", "almere.csv", "vragen.csv"]);
  const shown = ({ vraag, wat, waarde, grens, aantal_antwoorden, reden_ontbreekt }: Record<string, string>) =>
    [vraag, wat, waarde, grens, aantal_antwoorden, reden_ontbreekt].join("|");
  expect(rows("almere").map(shown)).toEqual([
    "|deelnemers|12|||",
    "|uitgenodigd|40|||",
    "P04|antwoord: eens|90|of meer|12|",
    "P05|antwoord: ||||protected",
    "P04|aandeel|90|of meer|12|",
    "P05|aandeel||||protected",
    "P29|genoemd: Korte lijnen|11||40|",
  ]);
  expect(rows("alle").map(({ regio, ondergrens }) => [regio, ondergrens])).toEqual([["zelfde-2020", "50"]]);
  expect(rows("vragen").map(({ vraag, antwoord, codes }) => `${vraag} ${antwoord}: ${codes}`)).toEqual(
    expect.arrayContaining([
      "P04 helemaal eens: 5",
      "P04 eens: 4",
      "P04 eens of helemaal eens: 4 5",
      "P04 ander antwoord: 1 2 3",
      "P04 aandeel: 4 5",
    ]),
  );
  expect(new Set(rows("almere").map(({ voorbeeldcijfers }) => voorbeeldcijfers))).toEqual(new Set(["ja"]));
  rmSync(folder, { recursive: true });
});
