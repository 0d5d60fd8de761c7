import { describe, expect, test } from "vitest";
import { readLetters } from "../../../src/publish/reports/letters.ts";
import { indexAreas } from "../../../src/views/areaIndex.ts";
import { indexComparisons } from "../../../src/views/comparisonIndex.ts";
import type { Edition } from "../../../src/views/edition.ts";
import { indexFigures } from "../../../src/views/figureIndex.ts";
import { indexGroups } from "../../../src/views/groupIndex.ts";
import type { LetterPage } from "../../../src/views/participation/letterPage.ts";
import { participationPages } from "../../../src/views/participation/participationPages.ts";
import { prosePages } from "../../../src/views/prosePage.ts";
import type { QuestionnairePage } from "../../../src/views/survey/questionnairePage.ts";
import { indexSurvey } from "../../../src/views/survey/surveyIndex.ts";
import { release } from "../../figures/smallCountry.ts";
import { inventedSurvey, publish, surveyYears } from "../survey/inventedSurvey.ts";

const without: Edition = {
  ...{ release, themes: [], indicators: [], sources: [], otherNames: new Map() },
  areas: indexAreas({ areas: [], memberships: [] }),
  figures: indexFigures([]),
  comparisons: indexComparisons({ comparisons: [], changes: [], trends: [], positions: [], standouts: [] }),
  groups: indexGroups({ groups: [], members: [], neighbours: [] }),
};
const withSurvey: Edition = { ...without, answers: indexSurvey(inventedSurvey(1), surveyYears, publish) };

const lettersOf = (edition: Edition) =>
  [...participationPages(edition)].filter((page): page is LetterPage => (page as LetterPage).kind === "brief");
const addresses = (edition: Edition) => [...participationPages(edition)].map(({ address }) => address);

describe("the pages for who takes part", () => {
  test("have a page for each letter, under the title that the letter has on paper", async () => {
    const letters = await readLetters();
    const titles = (found: readonly { slug: string; title: string }[]) =>
      found.map(({ slug, title }) => `${slug}: ${title}`).sort();
    expect(titles(lettersOf(without))).toEqual(titles(letters));
  });

  test("have a value for each name in braces that a letter holds", async () => {
    const pages = new Map(lettersOf(without).map((page) => [page.slug, page.values]));
    for (const { slug, markdown } of await readLetters()) {
      const names = [...markdown.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      expect(Object.keys(pages.get(slug)!)).toEqual(expect.arrayContaining(names));
    }
  });

  test("leave open how long a questionnaire is that the release does not have", () => {
    expect(lettersOf(without).map(({ values }) => values.vragen)).toEqual(Array(4).fill("[aantal]"));
    const asked = lettersOf(withSurvey).map(({ values }) => values.vragen);
    expect(asked.filter((count) => /^\d+$/.test(count!)).length).toBeGreaterThan(0);
  });

  test("show the questions of the latest year as all regions start with them, where there is a survey", () => {
    expect(addresses(without)).not.toContain("meedoen/vragenlijst");
    const page = [...participationPages(withSurvey)].find(({ address }) => address === "meedoen/vragenlijst");
    const { year, groups } = page as QuestionnairePage;
    const latest = surveyYears.at(-1)!;
    expect(year).toBe(latest.year);
    for (const { id, themes } of groups) {
      const texts = themes.flatMap(({ questions }) => questions.map(({ text }) => text));
      expect(texts.toSorted()).toEqual(latest.questionnaires[id]!.items.map(({ text }) => text).toSorted());
    }
  });

  test("lead to nothing of the survey where there is none", () => {
    const more = (edition: Edition) =>
      prosePages(edition)
        .find(({ address }) => address === "meedoen")!
        .more!.map(({ href }) => href);
    expect(more(without)).toEqual(["/meedoen/documenten/", "/meedoen/privacy/", "/meedoen/invullen/"]);
    expect(more(withSurvey)).toEqual(expect.arrayContaining(["/meedoen/vragenlijst/", "/vragenlijst/"]));
  });
});
