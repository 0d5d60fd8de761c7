import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { HTMLElement } from "node-html-parser";
import { describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { isYear, missingNumbers, printedNumbers } from "../views/printedNumbers.ts";
import { pageAddresses, parsePage } from "./htmlFiles.ts";

const sites = Object.entries(inject("sites")).filter(([, folder]) => folder !== null) as [string, string][];

/** How many pages are read; every so many-th of the reports. */
const sample = 200;

/** What a definition says of itself, with numbers that are no figures: an age, a day, what was agreed, a chance. */
const ownTexts = new Map(
  readdirSync("reports", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml") && basename(file) !== "theme.yaml")
    .map((file): [string, string[]] => {
      const definition = parse(readFileSync(join("reports", file), "utf8")) as Record<string, unknown>;
      const { sentence, sentence_one, norm, reference_day, unit, chance } = definition;
      const texts = [
        sentence,
        sentence_one,
        (norm as { text?: string } | undefined)?.text,
        reference_day,
        unit,
        chance,
      ];
      return [basename(file, ".yaml"), texts.filter((text) => text !== undefined).map(String)];
    }),
);

/** Reports about an area: a gemeente or region and a theme, or the country and a theme. */
function reports(folder: string): string[] {
  const all = pageAddresses(folder).filter((address) =>
    /^\/((gemeente|samenwerkingsverband|jeugdregio|provincie)\/[^/]+|nederland)\/[^/]+\/$/.test(address),
  );
  const step = Math.max(1, Math.floor(all.length / sample));
  return all.filter((_, index) => index % step === 0).slice(0, sample);
}

/** Codes of regions are names: PO2707. */
function words(element: HTMLElement): string {
  return element.text.replaceAll(/\b[A-Z]{2}\d{4}\b/g, "");
}

describe.each(sites)("a report of the %s site", (_, folder) => {
  test("prints every number of a figure's sentences in the tables of that figure", () => {
    const pages = reports(folder);
    let numbers = 0;
    for (const address of pages) {
      for (const section of parsePage(folder, address).querySelectorAll("section.figure-section")) {
        const [paragraph] = section.querySelectorAll(":scope > p");
        const texts = section.querySelectorAll("caption, th, td").map(words);
        const own = ownTexts.get(section.id) ?? [];
        const missing = missingNumbers(words(paragraph!), [...texts, ...own]);
        expect(missing, `${address}#${section.id}: ${paragraph!.text}`).toEqual([]);
        numbers += printedNumbers(words(paragraph!)).filter((number) => !isYear(number)).length;
      }
    }
    expect(pages.length).toBeGreaterThan(100);
    expect(numbers).toBeGreaterThan(10 * pages.length);
  });
});
