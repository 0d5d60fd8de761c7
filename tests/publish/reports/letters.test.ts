import { describe, expect, test } from "vitest";
import type { Release } from "../../../src/domain/release.ts";
import type { SurveyRegion, SurveyYear } from "../../../src/domain/survey.ts";
import { letterSheet, readLetters } from "../../../src/publish/reports/letters.ts";
import { openTypesetter } from "../../../src/publish/reports/typesetter.ts";
import { readInformation, readPdf, readStructure } from "./readPdf.ts";

const letters = await readLetters();
const set = openTypesetter();
const release: Release = {
  ...{ id: "2026-1", title: "", date: "2026-11-22", classification: 2025, demo: true, areas: "" },
  survey: { answers: ".", minimum: 12, publish: {} },
};
const region: SurveyRegion = {
  ...{ slug: "rijnmond", name: "Rijnmond", areas: ["JZ01"], without: { themes: ["preventie"], items: [] } },
  ...{ adds: {}, exports: [] },
};
const item = (id: string, theme: "oordeel" | "preventie") =>
  ({ id, theme, type: "mark", text: "?", reversed: false, depth: "kern", sensitive: false }) as const;
const asked = { title: "", introduction: "", thanks: "" };
const questions = Array.from({ length: 17 }, (_, index) => item(`P${10 + index}`, "oordeel"));
const questionnaire = { ...asked, items: [...questions, item("P90", "preventie")] };
const year: SurveyYear = {
  year: 2021,
  questionnaires: { beleid: questionnaire, professionals: questionnaire, "ouders-en-jongeren": questionnaire },
  regions: [region],
};

test("there is a letter for each group, and an explanation for all", () => {
  expect(letters.map(({ slug, group }) => [slug, group])).toEqual([
    ["uitleg-voor-deelnemers", null],
    ["uitnodiging-beleid", "beleid"],
    ["uitnodiging-ouders-en-jongeren", "ouders-en-jongeren"],
    ["uitnodiging-professionals", "professionals"],
  ]);
});

describe.each(letters)("$slug", (letter) => {
  const pdf = set("document", letterSheet(letter, region, year, release));

  test("bears the name of the region, how long it takes and from how many answers there are figures", async () => {
    const text = (await readPdf(pdf)).join(" ");
    expect(text).toContain("in Rijnmond");
    expect(text).toContain("12 mensen of meer");
    if (letter.group !== null) expect(text).toContain("17 korte vragen. U bent ongeveer 10 minuten bezig.");
    expect(text).not.toMatch(/[{}]|undefined/);
  });

  test("is a document that a screen reader can read: title, language, and headings in order", async () => {
    expect(await readInformation(pdf)).toMatchObject({ title: letter.title, language: "nl-NL", part: "1" });
    const roles = (await readStructure(pdf)).map(({ role }) => role).filter((role) => /^H\d$/.test(role));
    expect(new Set(roles)).toEqual(new Set(["H1"]));
  });

  test("comes out the same twice", () => {
    const again = openTypesetter()("document", letterSheet(letter, region, year, release));
    expect(again.equals(pdf)).toBe(true);
  });
});

test("what a screen reader cannot read is refused, with the reason", () => {
  const letter = { ...letters[0]!, markdown: "Een \u{F0000} dat geen letter is." };
  expect(() => set("document", letterSheet(letter, region, year, release))).toThrow(
    /"Uitleg voor deelnemers" .*is niet te printen: .*could not be displayed/,
  );
});
