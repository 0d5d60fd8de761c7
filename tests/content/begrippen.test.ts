import { describe, expect, test } from "vitest";
import { filesUnder, readerTexts, readTerms, readText } from "./contentFiles.ts";
import { countWords, sentences } from "./sentences.ts";

const terms = readTerms();
const explained = new Set(terms.flatMap(({ spellings }) => spellings.map((spelling) => spelling.toLowerCase())));

/** Abbreviations that look like words. Those without a vowel, or with two capitals, are found by their form. */
const wordlike = "aow bao bo duo gi hbo iv3 mbo neet oogo ots po pro sbo so uwv vavo ve vmbo vo vso".split(" ");
/** Names of forms and techniques, each said in other words where it stands, and no terms of this field. */
const technical = ["AA", "CSV", "JavaScript", "PDF", "WCAG"];

describe("the glossary", () => {
  test.each(terms)("$slug has a definition of one to three sentences, short enough for every page", ({ text }) => {
    const said = sentences(text);
    expect(said.length).toBeGreaterThanOrEqual(1);
    expect(said.length).toBeLessThanOrEqual(3);
    expect(countWords(text)).toBeLessThanOrEqual(45);
    expect(text.trim().split("\n")).toHaveLength(1);
  });

  test.each(terms)("$slug has the keys of a term, and the address that its name gives", ({ slug, written }) => {
    expect(Object.keys(written).filter((key) => !["term", "voluit", "forms"].includes(key))).toEqual([]);
    expect(slug).toBe(
      String(written.term)
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, "-"),
    );
  });

  test("explains each spelling once", () => {
    const spellings = terms.flatMap(({ spellings }) => spellings.map((spelling) => spelling.toLowerCase()));
    expect(spellings.filter((spelling, i) => spellings.indexOf(spelling) !== i)).toEqual([]);
  });

  test.each([...filesUnder("reports", ".yaml"), ...filesUnder("content", ".md")])(
    "has every abbreviation that readers meet in %s",
    (file) => {
      const texts = file.endsWith(".yaml") ? readerTexts(file) : [readText(file).replace(/^---\n.*?\n---\n/s, "")];
      const unknown = texts.flatMap(abbreviations).filter((word) => !explained.has(word.toLowerCase()));
      expect([...new Set(unknown)]).toEqual([]);
    },
  );
});

describe("an abbreviation", () => {
  test.each([
    ["Het CBS en DUO tellen so/vso.", ["CBS", "DUO", "so", "vso"]],
    ["De tlv's van het OOGO, het NJi en NEET-jongeren", ["tlv", "OOGO", "NJi", "NEET"]],
    ["In Iv3 staat de vsv'er onder a", ["Iv3", "vsv"]],
    ["Zo gaat een kind naar school in PO2707", []],
    ["[Bronnen](/over/bo/) van {gebied}", []],
  ])("is found in %s", (text, expected) => {
    expect(abbreviations(text)).toEqual(expected);
  });
});

/** The abbreviations in a text of Markdown or of reports/. */
function abbreviations(text: string): string[] {
  const words = text
    .replaceAll(/\]\([^)]*\)|\{\w+\}|`[^`]*`/g, " ")
    .split(/[^\p{L}\p{N}'’]+/u)
    .map((word) => word.replace(/['’].*$/, ""));
  return words.filter(
    (word) =>
      !technical.includes(word) &&
      (/^(?!.*\d{3}).*\p{Lu}.*\p{Lu}/u.test(word) ||
        wordlike.includes(word.toLowerCase()) ||
        /^[bcdfghjklmnpqrstvwxz]{2,5}$/i.test(word)),
  );
}
