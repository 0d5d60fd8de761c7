import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Area } from "../../../src/domain/area.ts";
import { indexAreas } from "../../../src/views/areaIndex.ts";
import { indexComparisons } from "../../../src/views/comparisonIndex.ts";
import type { Edition } from "../../../src/views/edition.ts";
import { indexFigures } from "../../../src/views/figureIndex.ts";
import { indexGroups } from "../../../src/views/groupIndex.ts";
import type { Page } from "../../../src/views/page.ts";
import type { AreaSurveyPage } from "../../../src/views/survey/areaSurveyPage.ts";
import type { ItemSection } from "../../../src/views/survey/itemSection.ts";
import type { QuestionnairePage } from "../../../src/views/survey/questionnairePage.ts";
import type { RegionPage } from "../../../src/views/survey/regionPage.ts";
import type { RegionThemePage } from "../../../src/views/survey/regionThemePage.ts";
import { areaGlance, countryGlance } from "../../../src/views/survey/surveyGlance.ts";
import { indexSurvey } from "../../../src/views/survey/surveyIndex.ts";
import { surveyPages } from "../../../src/views/survey/surveyPages.ts";
import { release } from "../../figures/smallCountry.ts";
import { missingNumbers, printedNumbers } from "../printedNumbers.ts";
import { inventedSurvey, publish, surveySlugs, surveyYears } from "./inventedSurvey.ts";

function area(code: string, kind: Area["kind"], name: string): Area {
  return { code, kind, name, slug: name.toLowerCase(), lon: 5, lat: 52, since: null };
}

/** Each region is a jeugdregio of one gemeente. */
const areas = surveySlugs.flatMap((slug) => [
  area(`JZ${slug}`, "jeugdregio", `Streek${slug}`),
  area(`GM${slug}`, "gemeente", `Plaats${slug}`),
]);
const memberships = surveySlugs.map((slug) => {
  return { region: `JZ${slug}`, member: `GM${slug}`, share: 1, divided: false, classification: 2025 };
});

function editionOf(seed: number): Edition {
  return {
    ...{ release, themes: [], indicators: [], sources: [], otherNames: new Map() },
    areas: indexAreas({ areas, memberships }),
    figures: indexFigures([]),
    comparisons: indexComparisons({ comparisons: [], changes: [], trends: [], positions: [], standouts: [] }),
    groups: indexGroups({ groups: [], members: [], neighbours: [] }),
    answers: indexSurvey(inventedSurvey(seed), surveyYears, publish),
  };
}

const pagesOf = (seed: number): Page[] => [...surveyPages(editionOf(seed))];

describe("the pages of a survey", () => {
  test("are those of all regions, of each region that is public, and of its areas", () => {
    const addresses = pagesOf(1).map(({ address }) => address);
    expect(addresses).toEqual(expect.arrayContaining(["vragenlijst", "thema/samenwerking", "vragenlijst/aa"]));
    expect(addresses).toEqual(expect.arrayContaining(["vragenlijst/aa/vragen", "vragenlijst/aa/oordeel"]));
    expect(addresses).toEqual(
      expect.arrayContaining(["gemeente/plaatsaa/samenwerking", "jeugdregio/streekaa/samenwerking"]),
    );
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test("are none without a survey", () => {
    const { answers: _, ...edition } = editionOf(1);
    expect([...surveyPages(edition)]).toEqual([]);
    expect(countryGlance(edition)).toEqual([]);
  });

  test("never name a region that is not public, and give its areas no page", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const pages = pagesOf(seed);
        expect(JSON.stringify(pages)).not.toMatch(/Regioee|"ee"|Plaatsee|Streekee/);
      }),
      { numRuns: 5 },
    );
    const edition = editionOf(1);
    expect(areaGlance(edition.areas.get("GMee"), edition)).toEqual([]);
    expect(areaGlance(edition.areas.get("GMaa"), edition)[0]!.href).toBe("/gemeente/plaatsaa/samenwerking/");
  });

  test("leave out rows of a year that is not public, whatever made them", () => {
    const only = indexSurvey(inventedSurvey(1), surveyYears, { aa: [2021] });
    const unit = { year: 2020, group: "professionals", region: "aa", subgroup: "alle" } as const;
    expect(only.answers(unit, "P04")).toEqual([]);
    expect(only.answers({ ...unit, year: 2021 }, "P04").length).toBeGreaterThan(0);
    expect(only.regions.map(({ slug }) => slug)).toEqual(["aa"]);
  });

  test("leave out what a region did not ask, and mark what it alone asked", () => {
    const sections = sectionsOf(pagesOf(1).filter(({ address }) => address.startsWith("vragenlijst/")));
    const of = (slug: string) => sections.filter(({ address }) => address.startsWith(`vragenlijst/${slug}/`));
    expect(of("bee").map(({ section }) => section.id)).not.toContain("p07");
    expect(of("cee").map(({ section }) => section.id)).toContain("p07");
    const own = sections.filter(({ section }) => section.own);
    expect(own.map(({ address, section }) => [address, section.id])).toEqual([
      ["vragenlijst/aa/preventie", "professionals-x01"],
    ]);
    expect(own[0]!.section.table!.columns).not.toContain("Alle regio's");
  });

  test("show every question as it was put, with its answers from high to low where it was so on paper", () => {
    const page = pagesOf(1).find(({ address }) => address === "vragenlijst/aa/vragen") as QuestionnairePage;
    const [professionals] = page.groups;
    expect(professionals!.introduction).toEqual(["Wij vragen iets.", "Het is vrijwillig."]);
    const questions = professionals!.themes.flatMap((theme) => theme.questions);
    expect(questions.find(({ text }) => text === "Hulp start op tijd.")!.options[0]).toBe("helemaal eens");
    expect(questions.find(({ own }) => own)!.text).toBe("Kent u ons loket?");
  });

  test("put open answers by how often they were given, with what is left last, and quotes with who said them", () => {
    const page = pagesOf(1).find(({ address }) => address === "vragenlijst/aa/evalueren-en-leren") as RegionThemePage;
    const { open } = page.groups[0]!.sections[0]!;
    expect(open!.table!.rows.map(({ name }) => name)).toEqual([
      "Korte lijnen",
      "Lage drempel",
      "Overig",
      "schreven iets op",
    ]);
    expect(open!.sentence).toBe("31 mensen schreven iets op. Het vaakst ging het over: Korte lijnen (11 keer).");
    expect(open!.quotes).toEqual([{ text: "Wij bellen elkaar gewoon.", by: "professional onderwijs" }]);
  });
});

describe("a question on a page", () => {
  test("prints every number of its words and pictures in its tables, whatever was answered", () => {
    let numbers = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        for (const { section } of sectionsOf(pagesOf(seed))) {
          const tables = [section.table, ...section.years, section.open?.table ?? null].filter(
            (table) => table !== null,
          );
          const texts = tables.flatMap(({ caption, columns, rows }) => [
            ...[caption, ...columns, section.title],
            ...rows.flatMap(({ name, cells }) => [name, ...cells.map(({ text }) => text)]),
          ]);
          for (const words of wordsOf(section)) {
            expect(missingNumbers(words, texts), `${section.id}: ${words}\n${texts.join("|")}`).toEqual([]);
            numbers += printedNumbers(words).length;
          }
        }
      }),
      { numRuns: 6 },
    );
    expect(numbers).toBeGreaterThan(1000);
  });

  test("has no number where it is protected: not in a cell, a picture or a sentence", () => {
    let hidden = 0;
    for (const seed of [1, 2, 3]) {
      for (const { section } of sectionsOf(pagesOf(seed))) {
        for (const [column, name] of (section.table?.columns ?? []).entries()) {
          const cells = section.table!.rows.map((row) => row.cells[column]!);
          if (!cells.some(({ absence }) => absence === "protected")) continue;
          for (const { absence, value, text } of cells.filter((cell) => cell.absence === "protected")) {
            expect([absence, value, text]).toEqual(["protected", undefined, "afgeschermd"]);
          }
          const bar = section.opinion?.rows.find((row) => row.name === name);
          if (bar?.absence === "afgeschermd") expect(bar.parts).toEqual([]);
          hidden += 1;
        }
      }
    }
    expect(hidden).toBeGreaterThan(20);
  });

  test("has a row of its table with as many cells as there are columns", () => {
    for (const { section } of sectionsOf(pagesOf(4))) {
      for (const table of [section.table, ...section.years].filter((one) => one !== null)) {
        for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
      }
    }
  });

  test("names the answer that was chosen most only where all of them are shown", () => {
    let [named, unnamed] = [0, 0];
    for (const { section } of [1, 2, 3, 4].flatMap((seed) => sectionsOf(pagesOf(seed)))) {
      if (section.id !== "p03") continue;
      const column = section.table!.columns.findIndex((name) => !/Jeugdhulp|onderwijs|Onderwijs|regio/.test(name));
      const cells = section.table!.rows.slice(0, 2).map((row) => row.cells[column]!);
      const told = section.sentences.some((sentence) => sentence.startsWith("Het vaakst gekozen"));
      const open = cells.every(({ absence, text }) => absence === undefined && !text.includes("of meer"));
      expect(told).toBe(open);
      if (told) named += 1;
      else unnamed += 1;
    }
    expect(named).toBeGreaterThan(3);
    expect(unnamed).toBeGreaterThan(0);
  });

  test("shows yes and no with the positive answer at the right, and a turned scale says so", () => {
    const sections = sectionsOf(pagesOf(1)).map(({ section }) => section);
    const plan = sections.find(({ id, opinion }) => id === "p10" && opinion !== null)!;
    const parts = plan.opinion!.rows.find((row) => row.parts.length > 0)!.parts;
    expect(parts.map(({ label }) => label)).toEqual(["nee", "ja"]);
    expect(sections.find(({ id, opinion }) => id === "p11" && opinion !== null)!.opinion!.reversed).toBe(true);
  });
});

describe("the years of a question", () => {
  test("are joined by dashes where its words changed, not at all where it changed, and never for all regions", () => {
    const found = [1, 2, 3].flatMap((seed) => sectionsOf(pagesOf(seed)));
    const trends = (id: string) => found.flatMap(({ section }) => (section.id === id ? (section.trend ?? []) : []));
    expect(trends("p04").length).toBeGreaterThan(0);
    for (const { breaks, series } of trends("p04")) {
      expect(breaks).toEqual([]);
      expect(series[0]!.points.map(({ reworded }) => reworded ?? false)).toEqual([false, true]);
    }
    for (const { breaks } of trends("p10"))
      expect(breaks).toEqual([{ period: 2021, reason: "eerst vroegen wij hoe vaak" }]);
    expect(trends("p10").length).toBeGreaterThan(0);
    for (const { address, section } of found) if (address.startsWith("thema/")) expect(section.trend).toBeNull();
  });
});

describe("the page of a region", () => {
  test("tells only differences that are clear as standing out, at most five, and says how each stands", () => {
    let told = 0;
    for (const seed of [1, 2, 3, 4, 5]) {
      const pages = pagesOf(seed).filter((page): page is RegionPage => "kind" in page && page.kind === "regio");
      for (const { standouts } of pages) {
        expect(standouts.length).toBeLessThanOrEqual(5);
        for (const { sentence } of standouts) expect(sentence).toMatch(/is (iets |veel )?(hoger|lager)\.$/);
        told += standouts.length;
      }
    }
    expect(told).toBeGreaterThan(5);
  });

  test("of an area says that the answers are of the whole region", () => {
    const page = pagesOf(1).find(({ address }) => address === "gemeente/plaatsaa/samenwerking") as AreaSurveyPage;
    expect(page.heading).toBe("Samenwerking in de regio Regioaa");
    expect(page.note).toContain("Over Plaatsaa alleen zijn er geen antwoorden.");
    expect(page.region.href).toBe("/vragenlijst/aa/");
  });
});

/** Every question of every page. */
function sectionsOf(pages: readonly Page[]): { address: string; section: ItemSection }[] {
  return pages.flatMap((page) => {
    const groups = "groups" in page ? (page.groups as { sections?: ItemSection[] }[]) : [];
    const marks = "marks" in page ? (page.marks as ItemSection[]) : [];
    const sections = [...marks, ...groups.flatMap(({ sections: some }) => some ?? [])];
    return sections.map((section) => ({ address: page.address, section }));
  });
}

/** What a section says, and what is read out of its pictures. */
function wordsOf({ sentences, opinion, marks, trend, open }: ItemSection): string[] {
  const pictures = [opinion?.description, marks?.description, trend?.description, open?.sentence];
  return [...sentences, ...pictures.filter((text) => text !== undefined)];
}
