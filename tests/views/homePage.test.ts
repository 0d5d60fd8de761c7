import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/domain/figure.ts";
import type { Source } from "../../src/domain/manifest.ts";
import { indexAreas } from "../../src/views/areaIndex.ts";
import { indexComparisons } from "../../src/views/comparisonIndex.ts";
import type { Edition } from "../../src/views/edition.ts";
import { indexFigures } from "../../src/views/figureIndex.ts";
import { indexGroups } from "../../src/views/groupIndex.ts";
import { homePage } from "../../src/views/homePage.ts";
import { indexSurvey } from "../../src/views/survey/surveyIndex.ts";
import { indicator, register } from "../figures/smallCountry.ts";
import { inventedSurvey, publish, surveyYears } from "./survey/inventedSurvey.ts";

const themes = ["wonen", "leren"].map((slug, place) => {
  return { slug, title: slug, summary: "Wat?", place, region: "samenwerkingsverband" as const, order: [] };
});

const indicators = [
  {
    ...indicator("count", { title: "Jongeren", sentence: "{waarde}", unit: "jongeren" }),
    ...{ slug: "jongeren", theme: "wonen" },
  },
  { ...indicator("share", { title: "Deel", sentence: "{waarde}" }), slug: "deel", theme: "leren" },
];

function figure(slug: string, area: string, period: number, value: number | null, more: Partial<Figure> = {}): Figure {
  return {
    ...{ indicator: slug, area, period, value, low: value, high: value, numerator: null, denominator: null },
    ...{ absence: value === null ? ("unknown" as const) : null, lower: null, upper: null, expected: false },
    ...{ provisional: false, method: "bron", members: 1, present: 1, cells: 1 },
    ...more,
  };
}

function source(slug: string, measure: string, date: string): Source {
  const extract = { file: "f.csv", date, measures: { [measure]: {} } };
  return {
    slug,
    title: slug,
    publisher: "P",
    url: "https://p",
    licence: "l",
    extracts: [extract],
  } as unknown as Source;
}

function edition(figures: Figure[], more: Partial<Edition> = {}): Edition {
  return {
    release: { id: "2026-1", title: "Titel", date: "2026-01-02", classification: 2025, demo: true, areas: "areas" },
    areas: indexAreas(register),
    comparisons: indexComparisons({ comparisons: [], changes: [], trends: [], positions: [], standouts: [] }),
    groups: indexGroups({ groups: [], members: [], neighbours: [] }),
    ...{ themes, indicators, sources: [], figures: indexFigures(figures), otherNames: new Map() },
    ...more,
  };
}

const survey = { answers: indexSurvey(inventedSurvey(1), surveyYears, publish) };

describe("the home page", () => {
  test("has a card for each theme, with a figure of the country where there is one", () => {
    const { themes: cards } = homePage(edition([figure("jongeren", "NL", 2025, 1200, { provisional: true })]));
    expect(cards.map(({ title, figure: one }) => [title, one?.figure.text])).toEqual([
      ["wonen", "1.200"],
      ["leren", undefined],
    ]);
    expect(cards[0]!.figure!.unit).toBe("jongeren, 2025 (voorlopig)");
  });

  test("has a card more where there is a survey, which says of whom and when", () => {
    const card = homePage(edition([], survey)).themes.at(-1)!;
    expect(card.href).toBe("/thema/samenwerking/");
    expect(card.figure!.unit).toContain(`in alle regio's, ${surveyYears.at(-1)!.year}`);
  });

  test("says the latest year that was counted anywhere, and how sure it is", () => {
    const yearOf = (...figures: Figure[]) => homePage(edition(figures)).news.themes[0]!.year;
    const [a, b] = [figure("jongeren", "GM0001", 2024, 1), figure("jongeren", "NL", 2024, 5, { provisional: true })];
    expect(yearOf()).toBe("");
    expect(yearOf(a)).toBe("2024");
    expect(yearOf(a, b)).toBe("2024 (deels voorlopig)");
    expect(yearOf(b)).toBe("2024 (voorlopig)");
    expect(yearOf(a, b, figure("jongeren", "GM0002", 2025, 1))).toBe("2025");
    expect(yearOf(a, figure("jongeren", "NL", 2025, null))).toBe("2024");
    expect(yearOf(a, figure("jongeren", "NL", 2040, 9, { expected: true }))).toBe("2024");
  });

  test("says when the last file of a theme was fetched", () => {
    const sides = JSON.stringify(indicators[0]);
    const [, slug, measure] = /"([a-z0-9-]+)\.([a-z0-9-]+)"/.exec(sides)!;
    const sources = [source(slug!, measure!, "2025-03-01"), source("ander", measure!, "2026-01-01")];
    expect(homePage(edition([], { sources })).news.themes[0]!.received).toBe("1 maart 2025");
  });

  test("leads three kinds of reader on, to the survey only where there is one", () => {
    const hrefs = (more: Partial<Edition>) => homePage(edition([], more)).entrances.map(({ links }) => links);
    expect(hrefs({})).toHaveLength(3);
    expect(
      hrefs({})
        .flat()
        .map(({ href }) => href),
    ).not.toContain("/vragenlijst/");
    expect(
      hrefs(survey)
        .flat()
        .map(({ href }) => href),
    ).toContain("/vragenlijst/");
  });

  test("has every gemeente in the list and on the map, each under one address", () => {
    const page = homePage(edition([figure("jongeren", "GM0001", 2025, 800)]));
    const listed = page.gemeenten.flatMap(({ links }) => links.map(({ href }) => href));
    expect(page.map.areas.map(({ href }) => href).sort()).toEqual(listed.sort());
    expect(page.map.areas.find(({ code }) => code === "GM0001")).toMatchObject({
      size: 800,
      text: "800 jongeren in 2025",
    });
  });
});
