import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NamedIndicator } from "../../src/domain/indicator.ts";
import type { PageArea } from "../../src/views/areaIndex.ts";
import { benchmarks } from "../../src/views/benchmarks.ts";
import { type Edition, reported } from "../../src/views/edition.ts";
import { type FigureSection, figureSection } from "../../src/views/figureSection.ts";
import { inventedEdition } from "./inventedEdition.ts";
import { isYear, missingNumbers, printedNumbers, tableTexts } from "./printedNumbers.ts";

const theme = {
  slug: "thema",
  title: "Thema",
  summary: "s",
  region: "samenwerkingsverband" as const,
  order: [],
  place: 1,
};

interface Printed {
  area: PageArea;
  indicator: NamedIndicator;
  section: FigureSection;
}

/** Every section of every report. */
function sectionsOf(edition: Edition): Printed[] {
  const { areas } = edition;
  const all = (["gemeente", "samenwerkingsverband", "jeugdregio", "provincie", "nederland"] as const).flatMap(
    areas.ofKind,
  );
  return all.flatMap((area) =>
    reported(theme, area, edition).map((indicator) => ({
      ...{ area, indicator },
      section: figureSection(area, indicator, benchmarks(area, theme, areas, indicator.sectors), edition),
    })),
  );
}

/** Names bear numbers too, but no figures. */
function withoutNames(text: string): string {
  return text.replace(/Plaats [A-Z0-9]+|\((PO|VO)\d+\)/g, "");
}

const editions = fc.record({ seed: fc.integer({ min: 1, max: 1_000_000 }), gaps: fc.constantFrom(0, 0.003, 0.03) });

describe("every number in the words of a figure", () => {
  test("stands in its tables, whatever the country and whatever the kind of figure", async () => {
    const numbers = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(editions, async ({ seed, gaps }) => {
        for (const { indicator, section } of sectionsOf(await inventedEdition(seed, gaps, theme))) {
          const tables = tableTexts(section).map(withoutNames);
          const chance = "chance" in indicator ? [String(indicator.chance)] : [];
          for (const words of wordsOf(section)) {
            const missing = missingNumbers(withoutNames(words), [...tables, ...chance]);
            expect(missing, `${words}\n${tables.join("\n")}`).toEqual([]);
            const found = printedNumbers(withoutNames(words)).filter((number) => !isYear(number)).length;
            numbers.set(indicator.kind, (numbers.get(indicator.kind) ?? 0) + found);
          }
        }
      }),
      { numRuns: 12 },
    );
    const kinds = ["count", "share", "rate", "mean", "ratio", "growth", "forecast", "outlook"];
    for (const kind of kinds) expect(numbers.get(kind), kind).toBeGreaterThan(20);
  });

  test("of years stands in the table, but for the years between which a growth or an outlook looks", async () => {
    await fc.assert(
      fc.asyncProperty(editions, async ({ seed, gaps }) => {
        for (const { indicator, section } of sectionsOf(await inventedEdition(seed, gaps, theme))) {
          if (indicator.kind === "growth" || indicator.kind === "outlook") continue;
          const periods = section.table.rows.map(({ period }) => period);
          for (const words of wordsOf(section))
            for (const year of printedNumbers(withoutNames(words)).filter(isYear)) expect(periods).toContain(year);
        }
      }),
      { numRuns: 3 },
    );
  });
});

/** What a section says in sentences, and what is read out of its pictures. */
function wordsOf({ sentences, key, figure, unit, position, trend }: FigureSection): string[] {
  return [...sentences, key, `${figure.text} ${unit}`, position?.description ?? "", trend?.description ?? ""];
}

describe("the numbers of a change", () => {
  test("are those of the printed figures, or said to be rounded", async () => {
    let changes = 0;
    await fc.assert(
      fc.asyncProperty(editions, async ({ seed, gaps }) => {
        for (const { indicator, section } of sectionsOf(await inventedEdition(seed, gaps, theme))) {
          const text = section.sentences.join(" ");
          const said = /In (\d{4}) was dat ([\d,]+)%\. Het cijfer is sindsdien ([\d,]+) procentpunt (hoger|lager)/.exec(
            text,
          );
          if (indicator.kind !== "share" || said === null || !/^[\d,]+%$/.test(section.figure.text)) continue;
          const [, , then, points, word] = said;
          const [now, before, by] = [section.figure.text.slice(0, -1), then!, points!].map(tenths);
          expect(now! - before!).toBe(word === "hoger" ? by : -by!);
          changes++;
        }
      }),
      { numRuns: 8 },
    );
    expect(changes).toBeGreaterThan(3);
  });
});

/** "12,4" is 124 tenths: whole numbers have no noise in their last digit. */
function tenths(text: string): number {
  return Number(text.replace(",", ""));
}

test("the counts of a position add up to the other areas that have the figure in that year", async () => {
  const edition = await inventedEdition(4, 0.003, theme);
  const counted = sectionsOf(edition).flatMap(({ section: { position, comparison } }) => {
    const others = comparison?.others;
    if (position === null || others == null) return [];
    const total = others.rows.reduce((sum, { count }) => sum + Number(count), 0);
    expect(total).toBe(position.values.length);
    return [total];
  });
  expect(counted.length).toBeGreaterThan(10);
});
