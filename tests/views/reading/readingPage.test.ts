import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { barsExample } from "../../../src/views/reading/barsExample.ts";
import { forecastExample } from "../../../src/views/reading/forecastExample.ts";
import { lineExample } from "../../../src/views/reading/lineExample.ts";
import { readingPage } from "../../../src/views/reading/readingPage.ts";
import { stripExample } from "../../../src/views/reading/stripExample.ts";
import { release } from "../../figures/smallCountry.ts";

type Edition = Parameters<typeof readingPage>[0];
const textOf = (id: string) => readFileSync(`content/pages/lezen/${id}.md`, "utf8");
const own = lineExample.series[0]!.points;

describe("the page about reading a picture", () => {
  test("has words for each of its parts, and bars only where there is a survey", () => {
    const ids = (edition: Partial<Edition>) =>
      readingPage({ release, ...edition } as Edition).sections.map(({ id }) => id);
    const some = { regions: [{}] } as unknown as NonNullable<Edition["answers"]>;
    expect(ids({})).not.toContain("balken");
    expect(ids({ answers: some })).toContain("balken");
    expect(ids({ answers: some }).filter((id) => !existsSync(`content/pages/lezen/${id}.md`))).toEqual([]);
  });

  test("says of every picture that its figures are invented", () => {
    for (const { demo, description } of [lineExample, forecastExample, stripExample, barsExample]) {
      expect(demo).toBe(true);
      expect(description).toContain("verzonnen");
    }
  });

  test("names the years in which the line has a gap, a break, bounds and a provisional figure", () => {
    const yearOf = (test: (point: (typeof own)[number]) => boolean) => String(own.find(test)!.period);
    const text = textOf("lijn");
    expect(text).toContain(`Van ${yearOf(({ value }) => value === null)} is er geen cijfer`);
    expect(text).toContain(`In ${lineExample.breaks[0]!.period} is er anders geteld`);
    expect(text).toContain(`Van ${yearOf(({ low }) => low !== undefined)} weten wij alleen`);
    expect(text).toContain(`Het cijfer van ${yearOf(({ provisional }) => provisional === true)} is voorlopig`);
  });

  test("names the year and the chance of the forecast", () => {
    expect(textOf("prognose")).toContain(`Tot en met ${forecastExample.forecast!.from} is er geteld`);
    expect(textOf("prognose")).toContain(`${forecastExample.forecast!.chance}%`);
  });

  test("shows bars that add up to all answers", () => {
    const sums = barsExample.rows
      .filter(({ parts }) => parts.length > 0)
      .map(({ parts }) => parts.reduce((sum, { percent }) => sum + percent, 0));
    expect(new Set(sums)).toEqual(new Set([100]));
  });
});
