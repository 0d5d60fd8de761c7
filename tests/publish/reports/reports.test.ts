import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { administratorsSheet, professionalsSheet } from "../../../src/publish/reports/reportSheet.ts";
import { openTypesetter, type Sheet, type Template } from "../../../src/publish/reports/typesetter.ts";
import { formatNumber } from "../../../src/views/formatNumber.ts";
import { type InventedSurvey, inventedSurvey, itemsOfEveryKind, longestItems } from "./inventedSurvey.ts";
import { readInformation, readPdf, readStructure } from "./readPdf.ts";

const set = openTypesetter();
/** Of the vo so few answer that nothing of them is shown. */
const persons = (subgroup: string) => ({ jeugdhulp: 61, po: 17, vo: 6 })[subgroup] ?? 33;
const survey = inventedSurvey({ seed: 1, persons, items: itemsOfEveryKind });

const sheets = { bestuurders: administratorsSheet, professionals: professionalsSheet };
const templates = Object.keys(sheets) as (keyof typeof sheets)[];

function sheetOf(template: keyof typeof sheets, { index, release }: InventedSurvey): Sheet {
  return sheets[template]("rijnmond", 2021, index, release);
}

function printed(template: Template & keyof typeof sheets, from: InventedSurvey): Buffer {
  return set(template, sheetOf(template, from));
}

describe.each(templates)("the report for %s", (template) => {
  const pdf = printed(template, survey);

  test("says on its first page of which region and year it is, and that its figures are invented", async () => {
    const [first] = await readPdf(pdf);
    for (const words of ["regio Rijnmond", "2021", "Voorbeeldcijfers", "uitgave 2026-1"])
      expect(first).toContain(words);
  });

  test("is PDF/UA in Dutch with a title", async () => {
    const title = "Onderwijs en jeugdhulp in de regio Rijnmond";
    expect(await readInformation(pdf)).toMatchObject({ title, language: "nl-NL", part: "1" });
  });

  test("is dated as the release", async () => {
    expect((await readInformation(pdf)).created).toContain("20261122");
  });

  test("has headings of which no level is passed over", async () => {
    const levels = (await readStructure(pdf)).flatMap(({ role }) => (/^H\d$/.test(role) ? Number(role[1]) : []));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  test("has words for every picture and heads for every table", async () => {
    const elements = await readStructure(pdf);
    const figures = elements.filter(({ role }) => role === "Figure");
    expect(figures.length).toBeGreaterThan(0);
    for (const { alt } of figures) expect(alt).toMatch(/Rijnmond.*Dit zijn voorbeeldcijfers\./);
    expect(elements.filter(({ role }) => role === "TH").length).toBeGreaterThan(3);
  });

  test("says that a number is held back", async () => {
    expect((await readPdf(pdf)).join(" ")).toContain("afgeschermd");
  });

  test("has all its faces in it", () => {
    const fonts = objectsOf(pdf).match(/\/Type \/FontDescriptor.*?>>/gs) ?? [];
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/\/FontFile[23]? /);
  });

  test("comes out the same twice", () => {
    const again = openTypesetter()(template, sheetOf(template, survey));
    expect(again.equals(pdf)).toBe(true);
  });

  test("has no number that is not published", async () => {
    const groups = fc.record({ jeugdhulp: fc.nat(70), po: fc.nat(30), vo: fc.nat(14), alle: fc.nat(40) });
    await fc.assert(
      fc.asyncProperty(fc.nat(), groups, async (seed, sizes) => {
        const few = (subgroup: string) => sizes[subgroup as keyof typeof sizes];
        const drawn = inventedSurvey({ seed, persons: few, items: itemsOfEveryKind });
        const known = publishedNumbers(drawn);
        const pages = await readPdf(printed(template, drawn));
        const unknown = numbersIn(answersIn(pages)).filter((number) => !known.has(number));
        expect(unknown).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

describe("the report for administrators", () => {
  test("is four pages where all that may be said is said at full length", async () => {
    const { index, release } = inventedSurvey({ seed: 2, persons: () => 240, items: longestItems });
    const sheet = administratorsSheet("rijnmond", 2021, index, release);
    const question = longestItems("beleid")[1]!.text;
    const finding = {
      question,
      sentences: sheet.marks[0]!.sentences.concat("Dat was eerder ook zo, en het is zo gebleven."),
    };
    const all = [finding, finding, finding, finding];
    const pages = await readPdf(set("bestuurders", { ...sheet, differences: all, unknown: all } as Sheet));
    expect(pages).toHaveLength(4);
  });

  test("is refused where it is longer, with how many pages it is", () => {
    const sheet = { ...sheetOf("bestuurders", survey), mostPages: 1 };
    expect(() => set("bestuurders", sheet)).toThrow(/"Onderwijs en jeugdhulp .*\d pagina's, en het mogen er 1 zijn/);
  });
});

test("the report for professionals has every question in the order of the questionnaire", async () => {
  const text = (await readPdf(printed("professionals", survey))).join(" ");
  const questions = [
    "Vormen van samenwerking Wij weten elkaar te vinden.",
    "Preventie Wij weten",
    "Oordeel Welk cijfer geeft u de samenwerking?",
    "Evalueren, leren en ontwikkelen Wat gaat er goed?",
    "Korte lijnen 11",
    "“Wij bellen elkaar gewoon.” – professional onderwijs",
  ];
  const places = questions.map((words) => text.indexOf(words));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

/** What stands on the pages, but for their own numbers and the axis of the marks. */
function answersIn(pages: readonly string[]): string {
  return pages
    .map((page) => page.replace(/\d+ van \d+ *$/, "").replaceAll(/(?:\. ?){4,}\d+/g, ""))
    .join(" ")
    .replaceAll("1 2 3 4 5 6 7 8 9 10", "");
}

/** Every number as readers see it. */
function numbersIn(text: string): string[] {
  return text.match(/(?<![\p{L}\d])\d[\d.,]*(?<=\d)/gu) ?? [];
}

/** The numbers of the published rows, and those that tell of no answers: years and the scale of marks. */
function publishedNumbers({ published, release }: InventedSurvey): Set<string> {
  const { reach, answers, results, codes } = published;
  const response = reach.flatMap(({ respondents, invited }) =>
    respondents === null || invited === null ? [] : [Math.round((100 * respondents) / invited)],
  );
  const whole = [
    ...reach.flatMap(({ respondents, invited }) => [respondents, invited]),
    ...response,
    ...answers.map(({ percent }) => percent),
    ...results.map(({ n }) => n),
    ...codes.flatMap(({ mentions, n }) => [mentions, n]),
  ];
  const labels = ["5", "6", "7", "8", "9", "10"];
  const ticks = Array.from({ length: 21 }, (_, half) => formatNumber(half / 2, 1));
  return new Set([
    ...whole.flatMap((number) => (number === null ? [] : formatNumber(number))),
    ...results.flatMap(({ value, decimals }) => (value === null ? [] : formatNumber(value, decimals).replace("−", ""))),
    ...[...labels, ...ticks],
    // "as begint niet bij 0", "samen meer dan 100%"
    ...["0", "100", "2020", "2021", ...release.id.split("-")],
  ]);
}

/** The objects of a PDF, also those that are packed in streams. */
function objectsOf(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  const packed = text.matchAll(/\/Type \/ObjStm .*?\/Length (\d+) >>\nstream\n/gs);
  return [...packed]
    .map((match) => {
      const at = match.index + match[0].length;
      return inflateSync(pdf.subarray(at, at + Number(match[1]))).toString("latin1");
    })
    .join("\n");
}
