import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/domain/figure.ts";
import { indexAreas } from "../../src/views/areaIndex.ts";
import { areaThemePage } from "../../src/views/areaThemePage.ts";
import { benchmarks } from "../../src/views/benchmarks.ts";
import { indexComparisons } from "../../src/views/comparisonIndex.ts";
import type { Edition } from "../../src/views/edition.ts";
import { indexFigures } from "../../src/views/figureIndex.ts";
import { figureSection } from "../../src/views/figureSection.ts";
import { indexGroups } from "../../src/views/groupIndex.ts";
import { indicator, register } from "../figures/smallCountry.ts";

const theme = {
  slug: "thema",
  title: "Thema",
  summary: "Waar gaat het over?",
  place: 1,
  region: "samenwerkingsverband" as const,
  order: ["deel"],
};
const areas = indexAreas(register);

function figure(slug: string, area: string, period: number, value: number | null, more: Partial<Figure> = {}): Figure {
  const amount = { value, low: value, high: value, numerator: null, denominator: null };
  const absence = value === null ? ("none-here" as const) : null;
  return {
    indicator: slug,
    area,
    period,
    ...amount,
    absence,
    lower: null,
    upper: null,
    expected: false,
    provisional: false,
    method: "bron",
    members: 1,
    present: 1,
    cells: 1,
    ...more,
  };
}

function edition(figures: Figure[]): Edition {
  return {
    release: { id: "2026-1", title: "t", date: "2026-01-01", classification: 2025, demo: true, areas: "areas" },
    areas,
    comparisons: indexComparisons({ comparisons: [], changes: [], trends: [], positions: [], standouts: [] }),
    groups: indexGroups({ groups: [], members: [], neighbours: [] }),
    themes: [theme],
    indicators: [
      { ...indicator("count", { title: "Aantal", sentence: "Er zijn {waarde} in {gebied}." }), slug: "aantal" },
      { ...indicator("share", { title: "Deel", sentence: "Het is {waarde} in {gebied}." }), slug: "deel" },
    ],
    sources: [],
    figures: indexFigures(figures),
    otherNames: new Map(),
  };
}

const page = areaThemePage(
  areas.get("GM0001"),
  theme,
  edition([
    figure("aantal", "GM0001", 2015, 1000),
    figure("aantal", "GM0001", 2025, 1100, { provisional: true }),
    figure("deel", "GM0001", 2025, 40, { cells: 2 }),
    figure("deel", "NL", 2025, 50, { cells: 2 }),
  ]),
);

const compared = benchmarks(areas.get("GM0001"), theme, areas);

describe("a report", () => {
  test("has the figures that the theme puts first first, each with an anchor of its own", () => {
    expect(page.sections.map(({ id }) => id)).toEqual(["deel", "aantal"]);
    expect(page.address).toBe("gemeente/gm0001/thema");
  });

  test("says in short a level beside that of others, and a count beside what it was", () => {
    expect(page.inShort).toEqual(["Het is 40,0% in GM0001. Ter vergelijking: in NL 50,0%."]);
    expect(page.sections[1]!.key).toBe(
      "Er zijn 1.100 in GM0001. In 2015 waren dat er 1.000: een verandering van +10,0%.",
    );
  });

  test("prints a change under the years that it lies between, and none where there is one year only", () => {
    expect(page.sections[1]!.table.change).toEqual({
      years: "Verandering 2015\u20132025",
      cells: [{ text: "+10,0%" }, ...compared.map(() => ({ text: "niet te berekenen", absence: "undefined" }))],
    });
    expect(page.sections[0]!.table.change).toBeNull();
  });

  test("prints the margin of a forecast behind it, and what the margin is under the table", () => {
    const forecast = indicator("forecast", { sentence: "In {jaar} zijn het er {waarde} in {gebied}." });
    const ahead = { expected: true, lower: 7600, upper: 8900 };
    const { table, footnotes } = figureSection(
      areas.get("GM0001"),
      forecast,
      [],
      edition([figure("cijfer", "GM0001", 2025, 8000), figure("cijfer", "GM0001", 2035, 8200, ahead)]),
    );
    expect(table.rows.map(({ cells }) => cells[0]!.text)).toEqual(["8.200 (7.600 tot 8.900)", "8.000"]);
    expect(footnotes).toEqual(["Tussen haakjes: de kans is 67% dat het daartussen ligt."]);
  });

  test("tells no margin where rounding leaves as much open", () => {
    const forecast = indicator("forecast", { sentence: "In {jaar} zijn het er {waarde} in {gebied}." });
    const ahead = { expected: true, low: 150, high: 250, lower: 200, upper: 200 };
    const { table, sentences } = figureSection(
      areas.get("GM0001"),
      forecast,
      [],
      edition([figure("cijfer", "GM0001", 2035, 200, ahead)]),
    );
    expect(table.rows[0]!.cells[0]!.text).toBe("150 tot en met 250");
    expect(sentences.at(-1)).toBe("Hoe zeker deze prognose is, geeft de bron voor dit gebied niet.");
  });

  test("says how each figure came about, and what its signs mean", () => {
    expect(page.sections.map(({ method }) => method)).toEqual([
      "Berekend uit 2 getallen die de bron zelf geeft, in de bestanden hieronder.",
      "De bron geeft dit cijfer zelf, in het bestand hieronder.",
    ]);
    expect(page.sections[1]!.footnotes).toEqual(["* Voorlopig cijfer: de bron kan het nog bijstellen."]);
  });

  test("of an area without the figure says why, in figure, sentence and table, and claims no method", () => {
    const [, without] = areaThemePage(
      areas.get("GM0002"),
      theme,
      edition([figure("aantal", "GM0002", 2025, null)]),
    ).sections;
    expect(without).toMatchObject({
      figure: { text: "geen vestiging", absence: "none-here" },
      unit: "2025",
      trend: null,
      method: "",
      sentences: ["De bron noemt in GM0002 geen enkele vestiging van deze soort. Daarom staat hier geen cijfer."],
    });
    expect(without!.table.rows[0]!.cells[0]).toEqual({ text: "geen vestiging", absence: "none-here" });
  });

  test("tells a divided gemeente which parts go where", () => {
    const divided = areaThemePage(areas.get("GM0002"), theme, edition([]));
    expect(divided.notes).toEqual([
      "GM0002 hoort bij meer samenwerkingsverbanden PO: PO0001 (PO0001, 80%) en PO0002 (PO0002, 20%). De verdeling volgt de leerlingen van de basisscholen in elke postcode.",
    ]);
  });
});
