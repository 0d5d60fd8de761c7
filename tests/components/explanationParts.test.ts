import { describe, expect, test } from "vitest";
import { explanationParts, headings } from "../../src/components/explanationParts.ts";

const titles = Object.values(headings);

/** HTML as Markdown becomes it: headings with an id, lists over more lines. */
function file(parts: readonly string[]): string {
  return parts
    .map((title, i) => {
      const text =
        title === headings.questions
          ? "<ul>\n<li>Wie <em>doet</em> wat?</li>\n<li>Wanneer?</li>\n</ul>"
          : `<p>Tekst ${i}.</p>`;
      return `<h2 id="kop-${i}">${title}</h2>\n${text}\n`;
    })
    .join("");
}

describe("an explanation", () => {
  test("has nine parts, the last a list of questions", () => {
    expect(explanationParts(file(titles))).toEqual({
      meaning: "<p>Tekst 0.</p>",
      not: "<p>Tekst 1.</p>",
      use: "<p>Tekst 2.</p>",
      high: "<p>Tekst 3.</p>",
      low: "<p>Tekst 4.</p>",
      around: "<p>Tekst 5.</p>",
      rising: "<p>Tekst 6.</p>",
      falling: "<p>Tekst 7.</p>",
      questions: ["Wie <em>doet</em> wat?", "Wanneer?"],
    });
  });

  test("may have the first and the third part alone", () => {
    expect(explanationParts(file(["Wat is dit cijfer?", "Wat kunt u ermee?"]))).toMatchObject({
      meaning: "<p>Tekst 0.</p>",
      use: "<p>Tekst 1.</p>",
      high: "",
      questions: [],
    });
  });

  test.each([
    ["a part is missing", titles.slice(0, 8)],
    ["two parts change places", [...titles.slice(1, 2), ...titles.slice(0, 1), ...titles.slice(2)]],
    ["a heading is another", titles.with(3, "Als het veel is")],
    ["a part comes twice", [...titles, titles[0]!]],
    ["there is no heading at all", []],
  ])("is refused, with the headings that are expected, when %s", (_, parts) => {
    expect(() => explanationParts(file(parts))).toThrow(
      "schrijf deze koppen met ##, in deze volgorde: Wat is dit cijfer?, Wat is het niet?, Wat kunt u ermee?, Als het hoog is,",
    );
  });
});
