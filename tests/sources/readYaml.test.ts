import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ZodType } from "zod";
import { Indicator, Theme } from "../../src/domain/indicator.ts";
import { Manifest } from "../../src/domain/manifest.ts";
import { Release } from "../../src/domain/release.ts";
import { readYaml } from "../../src/sources/readYaml.ts";
import { said } from "./extractOf.ts";

const manifest = `title: Bevolking
publisher: CBS
url: https://cbs.nl
licence: CC BY 4.0
extracts:
  - file: cijfers.csv
    date: 2026-01-01
    area: { column: RegioS }
    period:
      column: Perioden
      from: 2010
    marks:
      "<5":
        below: 5
    measures:
      inwoners:
        column: Mannen
`;
const release = "id: 2026-1\ntitle: Cijfers\ndate: 2026-11-22\nclassification: 2025\ndemo: false\n";
const theme = readFileSync("reports/onderwijs/theme.yaml", "utf8");
const indicator = `${readFileSync("reports/onderwijs/aandeel-sbo.yaml", "utf8")}breaks:\n  - period: 2015\n    reason: x\n`;
const lineOf = (text: string, key: string) => text.split("\n").findIndex((line) => line.trim().startsWith(key)) + 1;
const schemas = {
  manifest: [manifest, Manifest],
  release: [release, Release],
  theme: [theme, Theme],
  indicator: [indicator, Indicator],
} as const;
const wrong = (kind: keyof typeof schemas, change: (text: string) => string): string[] => {
  const [text, schema] = schemas[kind];
  const read = readYaml(change(text), "x.yaml", schema as ZodType);
  return "problems" in read ? said(read.problems) : [];
};

test.each(Object.keys(schemas) as (keyof typeof schemas)[])("reads a %s", (kind) => {
  expect(wrong(kind, (text) => text)).toEqual([]);
  expect(wrong(kind, (text) => `\uFEFF${text}`)).toEqual([]);
});

test.each<[keyof typeof schemas, string, string, string]>([
  ["manifest", "licence:", "license:", 'x.yaml:4: is een onbekende sleutel ("license"). Tip: bedoelt u licence?'],
  [
    "manifest",
    "    measures:",
    "    mesures:",
    'x.yaml:15 extracts.0: is een onbekende sleutel ("mesures"). Tip: bedoelt u measures?',
  ],
  [
    "manifest",
    "        column: M",
    "        colum: M",
    'x.yaml:17 extracts.0.measures.inwoners: is een onbekende sleutel ("colum"). Tip: bedoelt u column?',
  ],
  [
    "manifest",
    "{ column:",
    "{ colunm:",
    'x.yaml:8 extracts.0.area: is een onbekende sleutel ("colunm"). Tip: bedoelt u column?',
  ],
  [
    "manifest",
    "      from:",
    "      form:",
    'x.yaml:11 extracts.0.period: is een onbekende sleutel ("form"). Tip: bedoelt u from?',
  ],
  [
    "manifest",
    "below:",
    "belowe:",
    'x.yaml:14 extracts.0.marks.<5: is een onbekende sleutel ("belowe"). Tip: bedoelt u below?',
  ],
  ["release", "demo:", "demoo:", 'x.yaml:5: is een onbekende sleutel ("demoo"). Tip: bedoelt u demo?'],
  [
    "theme",
    "summary:",
    "sumary:",
    `x.yaml:${lineOf(theme, "summary")}: is een onbekende sleutel ("sumary"). Tip: bedoelt u summary?`,
  ],
  [
    "indicator",
    "numerator:",
    "numerater:",
    `x.yaml:${lineOf(indicator, "numerator")}: is een onbekende sleutel ("numerater"). Tip: bedoelt u numerator?`,
  ],
  [
    "indicator",
    "reason:",
    "reeson:",
    `x.yaml:${lineOf(indicator, "reason")} breaks.0: is een onbekende sleutel ("reeson"). Tip: bedoelt u reason?`,
  ],
])("names a misspelt key of a %s (%s), its line and what was meant", (kind, right, slip, problem) => {
  expect(wrong(kind, (text) => text.replace(right, slip))).toContain(problem);
});

test.each<[string, (text: string) => string, string]>([
  ["a missing key", (text) => text.replace("publisher: CBS\n", ""), "x.yaml:1 publisher: ontbreekt"],
  [
    "a date that is none",
    (text) => text.replace("2026-01-01", "gisteren"),
    'x.yaml:7 extracts.0.date: Ongeldig: ISO datum ("gisteren")',
  ],
  [
    "a key twice",
    (text) => `${text}title: Nogmaals\n`,
    "x.yaml:18: is geen geldige YAML. Tip: deze sleutel staat er al",
  ],
  [
    "a tab",
    (text) => text.replace("    date", "\tdate"),
    "x.yaml:7: is geen geldige YAML. Tip: spring in met spaties, niet met tabs",
  ],
  [
    "a colon in a text",
    (text) => text.replace("Bevolking", "Bevolking: kern"),
    "x.yaml:1: is geen geldige YAML. Tip: zet een tekst met een dubbele punt tussen aanhalingstekens",
  ],
  [
    "an alias without its anchor",
    (text) => text.replace("{ column: RegioS }", "*gebied"),
    "x.yaml:1: verwijst met * naar iets wat nergens met & is genoemd. Tip: Unresolved alias (the anchor must be set before the alias): gebied",
  ],
])("says what is wrong with %s", (_, change, problem) => {
  expect(wrong("manifest", change)).toContain(problem);
});

test("reads any text into a value or problems with a line, and never fails", () => {
  const pieces = fc.constantFrom(
    ...manifest.split(/(?<=\n)/),
    "- ",
    "  ",
    "*a",
    "&a ",
    "{",
    "}",
    "[",
    ":",
    "\t",
    "? ",
    "!!x ",
    "<<: *a",
    "---\n",
    '"',
    "\u0000",
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (content) => {
      const read = readYaml(content, "x.yaml", Manifest);
      return "value" in read || (read.problems.length > 0 && read.problems.every(({ line }) => line! >= 1));
    }),
    { numRuns: 300 },
  );
});
