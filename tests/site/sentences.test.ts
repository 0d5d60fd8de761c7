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

/**
 * What a definition says of itself, with numbers that are no figures: an age, a day, what was agreed, a chance, why a
 * series broke.
 */
const ownTexts = new Map(
  readdirSync("reports", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml") && basename(file) !== "theme.yaml")
    .map((file): [string, string[]] => {
      const definition = parse(readFileSync(join("reports", file), "utf8")) as Record<string, unknown>;
      const { sentence, sentence_one, norm, reference_day, unit, chance, breaks, decimals = 1 } = definition;
      const agreed = norm === undefined ? "" : agreement(norm as Norm, decimals as number);
      const reasons = ((breaks ?? []) as { reason: string }[]).map(({ reason }) => reason);
      const texts = [sentence, sentence_one, agreed, reference_day, unit, chance, ...reasons];
      return [basename(file, ".yaml"), texts.filter((text) => text !== undefined).map(String)];
    }),
);

interface Norm {
  value: number;
  text: string;
}

/** What was agreed, in words and as the picture says it. */
function agreement({ value, text }: Norm, decimals: number): string {
  return `${text} ${value.toFixed(decimals).replace(".", ",")}`;
}

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
  test("prints every number of a figure's sentences and pictures in the tables of that figure", () => {
    const pages = reports(folder);
    let numbers = 0;
    for (const address of pages) {
      for (const section of parsePage(folder, address).querySelectorAll("section.figure-section")) {
        const tables = [...section.querySelectorAll("caption, th, td").map(words), ...(ownTexts.get(section.id) ?? [])];
        // The large figure, the sentences, and what is read out of the pictures.
        for (const element of section.querySelectorAll(":scope > p, svg > desc")) {
          const text = words(element);
          expect(missingNumbers(text, tables), `${address}#${section.id}: ${text}`).toEqual([]);
          numbers += printedNumbers(text).filter((number) => !isYear(number)).length;
        }
      }
    }
    expect(pages.length).toBeGreaterThan(100);
    expect(numbers).toBeGreaterThan(10 * pages.length);
  });
});
