import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readExchange } from "../../src/sources/readExchange.ts";
import { said } from "./extractOf.ts";
import { folderOf } from "./folderOf.ts";

const swing = readFileSync("reports/uitwisseling/swing.yaml", "utf8").replace(/topics:[\s\S]*/, "");
const vensters = readFileSync("reports/uitwisseling/vensters.yaml", "utf8").replace(/(?<=measures:)[\s\S]*/, "");
const indicators = ["aandeel-sbo", "jeugdhulp"];

test("without mappings there are no deliveries, and that is no mistake", async () => {
  expect(await readExchange(folderOf({}), indicators)).toEqual({
    exchange: { swing: null, vensters: null },
    problems: [],
  });
});

test.each<[string, string, string, string]>([
  [
    "a level that has no word for what it is",
    "swing.yaml",
    swing.replace("prefix: GM", "prefix: XX"),
    "levels.0.prefix",
  ],
  [
    "a reason without a code",
    "swing.yaml",
    swing.replace(/ {4}divided: .*\n/, ""),
    "statuses.absent.divided: ontbreekt",
  ],
  [
    "two states with one code",
    "swing.yaml",
    swing.replace("unknown: onbekend", "unknown: D"),
    "statuses: geeft twee toestanden dezelfde code; een cijfer komt dan niet heel terug",
  ],
  [
    "an indicator that is not there",
    "swing.yaml",
    `${swing}topics:\n  aandeel-sbbo: { code: x }\n`,
    'swing.yaml topics: is geen indicator ("aandeel-sbbo"). Tip: lijkt op aandeel-sbo, jeugdhulp',
  ],
  [
    "two topics with one code",
    "swing.yaml",
    `${swing}topics:\n  aandeel-sbo: { code: mao_jeugdhulp }\n`,
    'swing.yaml topics: is de code van aandeel-sbo en jeugdhulp ("mao_jeugdhulp")',
  ],
  [
    "a key that nobody knows",
    "swing.yaml",
    `${swing}topic: {}\n`,
    'is een onbekende sleutel ("topic"). Tip: bedoelt u topics?',
  ],
  [
    "a measure that is no indicator",
    "vensters.yaml",
    `${vensters}\n  thuiszitter: { code: x, school_year: begins }\n`,
    'vensters.yaml measures: is geen indicator ("thuiszitter")',
  ],
  [
    "a year that neither begins nor ends",
    "vensters.yaml",
    `${vensters}\n  jeugdhulp: { code: x, school_year: begint }\n`,
    "measures.jeugdhulp.school_year",
  ],
])("%s is named", async (_what, name, text, words) => {
  const { problems } = await readExchange(folderOf({ [`uitwisseling/${name}`]: text }), indicators);
  expect(said(problems).join("\n")).toContain(words);
});
