import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWords, sentences } from "./sentences.ts";

describe("a text is split into sentences", () => {
  test.each([
    ["at points, questions and exclamations", "Een. Twee? Drie!", ["Een.", "Twee?", "Drie!"]],
    [
      "not within a number",
      "Er zijn 12.000 van de 12.700. Dat is 7,8%.",
      ["Er zijn 12.000 van de 12.700.", "Dat is 7,8%."],
    ],
    [
      "before a sentence that begins with a number",
      "Het is weinig. 5 is niet veel.",
      ["Het is weinig.", "5 is niet veel."],
    ],
    ["not after an abbreviation", "Zie bijv. Almere en o.a. Urk. Klaar.", ["Zie bijv. Almere en o.a. Urk.", "Klaar."]],
    ["not after the initial of a name", "De heer J. Jansen komt.", ["De heer J. Jansen komt."]],
    ["not at three points within one", "Wat betekent van … tot en met?", ["Wat betekent van … tot en met?"]],
    ["after a closing quote or bracket", "Zij zei: “Kom.” (Nu.) Hij kwam.", ["Zij zei: “Kom.”", "(Nu.)", "Hij kwam."]],
    [
      "over the lines of a paragraph",
      "Een zin\nop twee regels. En nog\neen.",
      ["Een zin op twee regels.", "En nog een."],
    ],
    [
      "at each item of a list",
      "Dit kunt u doen:\n\n- kijk;\n- zoek in\n  alles.\n1. Klaar",
      ["Dit kunt u doen:", "kijk;", "zoek in alles.", "Klaar"],
    ],
    [
      "at each cell of a table",
      "| Week | Stap |\n| --- | --- |\n| 5 en 6 | U kiest. U mag. |\n\nKlaar.",
      ["Week", "Stap", "5 en 6", "U kiest.", "U mag.", "Klaar."],
    ],
    ["without headings and marks", "## Kop. Meer\n\n**Let** op: [de *link*](/x/). `Ja`.", ["Let op: de link.", "Ja."]],
    ["without what stands above the text", "---\nterm: A. B.\n---\n\nTekst.", ["Tekst."]],
  ])("%s", (_, markdown, expected) => {
    expect(sentences(markdown)).toEqual(expected);
  });

  test("with no word lost or added", () => {
    const word = fc.constantFrom(
      "kind",
      "School",
      "12.000",
      "7,8%",
      "bijv.",
      "u",
      "zo’n",
      "klein.",
      "waarom?",
      "(samen)",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        expect(sentences(words.join(" ")).join(" ")).toBe(words.join(" "));
      }),
    );
  });

  test("and words are counted as a reader counts them", () => {
    expect(countWords("Van 2% naar 3% – dat is 1 procentpunt.")).toBe(8);
    expect(countWords("…")).toBe(0);
  });
});
