import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AreaBarsSpec } from "../../../src/charts/areaBarsSpec.ts";
import type { TrendSpec } from "../../../src/charts/trendSpec.ts";
import { proseBlocks } from "../../../src/domain/proseBlocks.ts";
import { annexSheet } from "../../../src/publish/reports/annexSheet.ts";
import { openTypesetter } from "../../../src/publish/reports/typesetter.ts";
import type { Annex } from "../../../src/views/oogo/annex.ts";
import type { AnnexFigure } from "../../../src/views/oogo/annexFigure.ts";
import { fitsOnTwoSheets } from "../../../src/views/oogo/annexRoom.ts";
import { release } from "../../figures/smallCountry.ts";
import { readInformation, readPdf, readStructure } from "./readPdf.ts";

const set = openTypesetter();
const site = "https://monitor-aoj.example";
const words =
  "gemeenten samenwerkingsverbanden de het jongeren jeugdhulp 12,3% in van basisonderwijs Noord-Holland".split(" ");
const text = (count: number) => Array.from({ length: count }, (_, i) => words[(7 * i) % words.length]).join(" ");

const trend: TrendSpec = {
  ...{ title: "Leerlingen in het sbo", description: "Van 2% naar 3%.", unit: "%", decimals: 1, breaks: [], demo: true },
  series: [
    {
      name: "Swv PO2707",
      role: "own",
      points: [2020, 2021, 2022].map((period) => ({ period, value: 2, text: "2,0%" })),
    },
  ],
};

const bars = (count: number): AreaBarsSpec => ({
  ...{ title: "Jongeren met jeugdhulp, 2025", description: "Naast elkaar.", demo: true },
  bars: Array.from({ length: count }, (_, i) => ({ name: `Gemeente ${i}`, value: i, text: `${i},0%` })),
  benchmark: { name: "Nederland", value: 3, text: "3,0%" },
});

function figure(more: Partial<AnnexFigure> = {}): AnnexFigure {
  return {
    ...{ id: "sbo", title: "Aandeel leerlingen in het sbo", figure: { text: "2,3%" }, unit: "van de leerlingen, 2025" },
    sentences: [`${text(40)}.`],
    ...{ trend, bars: null, meaning: `${text(34)}.`, not: `${text(26)}.` },
    questions: ["Is sbo bij ons een bewuste keuze of een noodsprong?", "Welke hulp krijgen leerlingen?"],
    comments: [],
    elsewhere: null,
    ...more,
  };
}

function annexOf(figures: AnnexFigure[]): Annex {
  return {
    ...{ slug: "onderwijs", theme: "Leerlingenvervoer en kosten", summary: "s", figures },
    area: "Samenwerkingsverband Leeuwarden, Súdwest-Fryslân, Smallingerland en omgeving (PO2101)",
    ...{ release: "Uitgave 2026-1, 22 november 2026", rest: "Dit zijn 5 van de 16 cijfers over dit thema." },
    compared: "Vergeleken met de provincie Noord-Brabant en Nederland",
    href: "/oogo/po2101/onderwijs/",
    ...{ document: "/oogo/po2101/onderwijs.pdf", live: "/samenwerkingsverband/po2101/jeugdhulp-en-onderwijs/" },
  };
}

const comment = {
  intro: "De gemeente Almere schrijft hierbij (3 oktober 2026):",
  text: proseBlocks("Wij **herkennen** dit.\n\n- een\n- twee"),
  ...{ note: "Deze tekst is niet van ons. Wij hebben de inhoud niet gecontroleerd.", words: 5 },
};

describe("the annex as a document", () => {
  const whole = annexOf([figure({ comments: [comment] }), figure({ figure: null, trend: null, bars: bars(4) })]);
  const pdf = set("oogo", annexSheet(whole, release, site));

  test("is PDF/UA in Dutch with a title, and has words for every picture", async () => {
    const title = "Leerlingenvervoer en kosten: bijlage voor het overleg";
    expect(await readInformation(pdf)).toMatchObject({ title, language: "nl-NL", part: "1" });
    const pictures = (await readStructure(pdf)).filter(({ role }) => role === "Figure");
    expect(pictures).toHaveLength(3);
    for (const { alt } of pictures) expect(alt).toMatch(/QR-code naar https|voorbeeldcijfers/);
  });

  test("says what it must: area, release, benchmark, address in letters, number, explanation, questions, comment", async () => {
    const said = (await readPdf(pdf)).join(" ");
    for (const part of [
      ...[whole.theme, "(PO2101)", whole.release, whole.compared, "Voorbeeldcijfers", whole.rest],
      ...["2,3%", "Wat is dit cijfer?", "Wat is het niet?", "Bespreek met elkaar", "noodsprong?"],
      ...[comment.intro, comment.note, "herkennen", "uitgave 2026-1", `${site}/oogo/po2101/onderwijs/`],
      `${site}${whole.live}`,
    ]) {
      expect(unbroken(said)).toContain(unbroken(part));
    }
  });

  test("is small, and comes out the same twice", () => {
    expect(pdf.length).toBeLessThan(120_000);
    expect(openTypesetter()("oogo", annexSheet(whole, release, site)).equals(pdf)).toBe(true);
  });
});

/** Without the places where a line may be broken, and without slashes, which this reader of PDFs passes over. */
function unbroken(words: string): string {
  return words.replaceAll(/[\s/\u00ad-]/g, "");
}

test("what was reckoned to fit on two sheets is set on two pages, whatever is said", () => {
  const drawn = fc
    .record({
      title: fc.integer({ min: 1, max: 9 }).map(text),
      sentences: fc.array(fc.integer({ min: 4, max: 40 }).map(text), { minLength: 1, maxLength: 5 }),
      meaning: fc.integer({ min: 4, max: 50 }).map(text),
      not: fc.integer({ min: 0, max: 40 }).map(text),
      picture: fc.integer({ min: -1, max: 18 }),
      remarks: fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 1 }),
    })
    .map(({ picture, remarks, ...said }) =>
      figure({
        ...said,
        trend: picture === 0 ? trend : null,
        bars: picture > 0 ? bars(picture) : null,
        comments: remarks.map((count) => ({ ...comment, text: proseBlocks(text(count)), words: count })),
      }),
    );
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 5, maxLength: 8 }), (all) => {
      const kept: AnnexFigure[] = [];
      for (const one of all) if (fitsOnTwoSheets([...kept, one])) kept.push(one);
      expect(() => set("oogo", annexSheet(annexOf(kept), release, site))).not.toThrow();
    }),
    { numRuns: 30 },
  );
}, 120_000);
