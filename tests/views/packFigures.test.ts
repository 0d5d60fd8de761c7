import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/domain/figure.ts";
import { packColumn, unpackRow } from "../../src/views/compare/packColumn.ts";
import { packFigures } from "../../src/views/compare/packFigures.ts";
import type { ThemeFigures } from "../../src/views/compare/themeFigures.ts";
import { unpackFigures } from "../../src/views/compare/unpackFigures.ts";
import { indexFigures } from "../../src/views/figureIndex.ts";
import { deriveTables } from "../figures/deriveTables.ts";
import { inventedCountry } from "../figures/inventedCountry.ts";

const theme = { slug: "thema", title: "Thema", summary: "", region: "jeugdregio", place: 1, order: [] } as const;

describe("numbers by area and year", () => {
  const numbers = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -50_000, max: 4_000_000 }),
    fc.integer({ min: 0, max: 99_999 }).map((value) => value / 2),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => value + 0),
  );

  test("come out of their text as they went in, to the last digit", () => {
    fc.assert(
      fc.property(fc.array(fc.array(numbers, { maxLength: 8 }), { minLength: 1, maxLength: 6 }), (column) => {
        const rows = packColumn(column).split(";").map(unpackRow);
        for (const [index, row] of column.entries())
          expect(row.map((_, year) => rows[index]![year] ?? null)).toEqual(row.map((value) => value && value + 0));
      }),
    );
  });
});

describe("the figures of a theme", () => {
  test("come out of their file as they were published, each number and each reason", async () => {
    let figures = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const { observations, indicators, ...circumstances } = inventedCountry(seed, 0.02);
        const { published } = await deriveTables(observations, indicators, circumstances);
        const areas = [...new Set(published.map(({ area }) => area))];
        const packed = packFigures({ ...theme, order: [] }, indicators, areas, indexFigures(published));
        const back = unpackFigures(JSON.parse(JSON.stringify(packed)) as ThemeFigures);
        for (const { slug } of indicators)
          for (const area of areas) {
            const own = published.filter((one) => one.indicator === slug && one.area === area);
            expect(back.series(slug, area).map(told)).toEqual(own.map(told));
            figures += own.length;
          }
        expect(back.series("geen-cijfer", areas[0]!)).toEqual([]);
      }),
      { numRuns: 5 },
    );
    expect(figures).toBeGreaterThan(1000);
  });
});

/** All but how a figure was made, which is told of the incomplete alone. */
function told({ members, present, cells, ...figure }: Figure) {
  return figure.absence === "incomplete" ? { ...figure, members, present } : figure;
}
