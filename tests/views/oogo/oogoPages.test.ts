import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDifferent, isHigher } from "../../../src/domain/comparison.ts";
import { proseBlocks } from "../../../src/domain/proseBlocks.ts";
import { clearDirection } from "../../../src/views/changeSentences.ts";
import type { Edition } from "../../../src/views/edition.ts";
import { annexPages } from "../../../src/views/oogo/annexPage.ts";
import { fitsOnTwoSheets } from "../../../src/views/oogo/annexRoom.ts";
import { firstSentences } from "../../../src/views/oogo/firstSentences.ts";
import { meetingFigures, tableOf } from "../../../src/views/oogo/meetingFigures.ts";
import { memberChanges, memberSentences } from "../../../src/views/oogo/memberSentences.ts";
import { oogoPage } from "../../../src/views/oogo/oogoPage.ts";
import { oogoPages } from "../../../src/views/oogo/oogoPages.ts";
import { inventedEdition } from "../inventedEdition.ts";

const theme = {
  ...{ slug: "thema", title: "Thema", summary: "Waar gaat het over?" },
  ...{ region: "samenwerkingsverband" as const, order: [], place: 1 },
};

async function editionOf(seed: number): Promise<Edition> {
  const edition = await inventedEdition(seed, 0.1, theme);
  const words = { meaning: "Dit is het. En dat.", not: "Dit niet.", questions: ["Eerst?", "Dan?", "Tot slot?"] };
  return { ...edition, explanations: new Map(edition.indicators.map(({ slug }) => [slug, words])) };
}

const edition = await editionOf(1);
const verbanden = edition.areas.ofKind("samenwerkingsverband");

describe("the pages for the overleg", () => {
  test("are one of all verbanden, and of each its own page, an annex a theme and one of all themes", () => {
    const addresses = [...oogoPages(edition)].map(({ address }) => address);
    const one = verbanden[0]!.slug;
    expect(addresses).toHaveLength(1 + verbanden.length * 3);
    for (const path of ["oogo", `oogo/${one}`, `oogo/${one}/thema`, `oogo/${one}/bijlage`]) {
      expect(addresses).toContain(path);
    }
  });

  test("have the verband first, then its gemeenten, then the country, beside each figure of one year", () => {
    for (const verband of verbanden) {
      const { themes } = oogoPage(tableOf(verband, edition), edition);
      const names = edition.areas.membersOf(verband.code).map(({ area }) => area.name);
      expect(themes[0]!.table.columns).toEqual([`Swv ${verband.code}`, ...names, edition.areas.get("NL").name]);
      for (const { cells } of themes[0]!.table.rows) expect(cells).toHaveLength(names.length + 2);
    }
  });

  test("ask no question about a figure that nobody has", () => {
    for (const verband of verbanden) {
      const table = tableOf(verband, edition);
      const had = meetingFigures(table, theme, edition).filter(({ period }) => period !== null);
      const asked = oogoPage(table, edition).themes[0]!.questions.map(({ title }) => title);
      expect(had.map(({ indicator }) => indicator.title)).toEqual(expect.arrayContaining(asked));
      expect(asked.length).toBe(Math.min(3, had.length));
    }
  });
});

test("a gemeente is called higher, lower or as high only where that verdict is published", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1000 }), async (seed) => {
      const drawn = await editionOf(seed);
      for (const verband of drawn.areas.ofKind("samenwerkingsverband")) {
        const table = tableOf(verband, drawn);
        for (const { indicator, period } of meetingFigures(table, theme, drawn)) {
          if (period === null) continue;
          for (const sentence of memberSentences(table.gemeenten, indicator, period, drawn)) {
            const [words, named = ""] = sentence.split(": ");
            for (const area of table.gemeenten) {
              if (
                !named
                  .replace(/\.$/, "")
                  .split(/, | en /)
                  .includes(area.name)
              )
                continue;
              const { verdict } = drawn.comparisons.get(indicator.slug, area.code, "NL")!;
              if (words!.startsWith("Hoger")) expect(isHigher(verdict)).toBe(true);
              if (words!.startsWith("Lager")) expect(isDifferent(verdict) && !isHigher(verdict)).toBe(true);
              if (words!.startsWith("Ongeveer")) expect(verdict).toBe("ongeveer-even-hoog");
            }
          }
          for (const sentence of memberChanges(table.gemeenten, indicator, drawn)) {
            const direction = sentence.includes("gestegen") ? "rising" : "falling";
            const { comparisons } = drawn;
            const went = table.gemeenten.filter(
              ({ code }) =>
                clearDirection(comparisons.change(indicator.slug, code), comparisons.trend(indicator.slug, code)) ===
                direction,
            );
            for (const { name } of went) expect(sentence).toContain(name);
          }
        }
      }
    }),
    { numRuns: 5 },
  );
}, 60_000);

describe("an annex", () => {
  const table = tableOf(verbanden[0]!, edition);

  test("says its release, its date, with what it is compared, and how many figures there are beside these", () => {
    const [one] = annexPages(table, edition)[0]!.annexes;
    expect(one!.release).toBe("Uitgave 2026-1, 1 januari 2026");
    expect(one!.compared).toMatch(/^Vergeleken met .*Plaats NL$/);
    expect(one!.rest).toMatch(/^Dit zijn (\d+ van de \d+|alle \d+) cijfers over dit thema/);
    expect(one!.href).toBe(`/oogo/${verbanden[0]!.slug}/thema/`);
    expect(one!.document).toBe(`/oogo/${verbanden[0]!.slug}/thema.pdf`);
  });

  test("fits on two sheets, also where every figure has the longest comment of every gemeente", () => {
    const text = proseBlocks("woord ".repeat(150));
    const commentary = edition.indicators.flatMap(({ slug }) =>
      [verbanden[0]!, ...table.gemeenten].map(({ code }) => ({
        ...{ area: code, indicator: slug, from: "gemeente X", date: "2026-10-03", text, words: 150 },
      })),
    );
    for (const drawn of [edition, { ...edition, commentary }]) {
      for (const { annexes } of annexPages(table, drawn)) {
        for (const { figures } of annexes) {
          expect(fitsOnTwoSheets(figures)).toBe(true);
          expect(figures.length).toBeLessThanOrEqual(6);
          expect(figures.length).toBeGreaterThan(0);
          if (drawn !== edition) expect(figures[0]!.elsewhere).toMatch(/^Nog \d+ reacties staan op de site\.$/);
        }
      }
    }
  });

  test("has what an area says itself beside its figure, with who says it, when, and that nobody checked it", () => {
    const [first] = annexPages(table, edition)[0]!.annexes[0]!.figures;
    const text = proseBlocks("Wij herkennen dit.");
    const comment = { from: "gemeente Almere", date: "2026-10-03", text, words: 3 };
    const commentary = [{ area: table.gemeenten[0]!.code, indicator: first!.id, ...comment }];
    const figures = annexPages(table, { ...edition, commentary })[0]!.annexes[0]!.figures;
    expect(figures.find(({ id }) => id === first!.id)!.comments).toEqual([
      {
        intro: "De gemeente Almere schrijft hierbij (3 oktober 2026):",
        ...{ text, words: 3 },
        note: "Deze tekst is niet van ons. Wij hebben de inhoud niet gecontroleerd.",
      },
    ]);
  });
});

test("the first sentences are whole sentences, at least one, and no more words than asked", () => {
  expect(firstSentences("Een twee. Drie vier. Vijf zes.", 4)).toBe("Een twee. Drie vier.");
  expect(firstSentences("Een twee drie vier vijf. Zes.", 2)).toBe("Een twee drie vier vijf.");
  expect(firstSentences("", 10)).toBe("");
});
