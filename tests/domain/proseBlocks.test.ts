import fc from "fast-check";
import { expect, test } from "vitest";
import { type Block, proseBlocks, type Span } from "../../src/domain/proseBlocks.ts";

const plain = (text: string): Span => ({ style: "plain", text });

test("headings, paragraphs and lists are told apart", () => {
  expect(proseBlocks("## Kop\nEen\nzin.\n\n- een\n- twee\n  regels\n\nEinde.\n")).toEqual([
    { kind: "heading", level: 2, spans: [plain("Kop")] },
    { kind: "paragraph", spans: [plain("Een zin.")] },
    { kind: "items", items: [[plain("een")], [plain("twee regels")]] },
    { kind: "paragraph", spans: [plain("Einde.")] },
  ] satisfies Block[]);
});

test.each<[string, string, Span]>([
  ["bold words", "**Let op:**", { style: "bold", text: "Let op:" }],
  ["words that are stressed", "*niet*", { style: "emphasis", text: "niet" }],
  ["a blank to fill in", "[plaats en datum]", { style: "blank", text: "plaats en datum" }],
  ["an address elsewhere", "[x](https://example.org/)", { style: "link", text: "x", href: "https://example.org/" }],
  ["as plain words what leads to another page of the site", "[methode](/over/methode/)", plain("methode")],
])("a line may hold %s", (_, written, span) => {
  expect(proseBlocks(`voor ${written} na`)).toEqual([
    { kind: "paragraph", spans: [plain("voor "), span, plain(" na")] },
  ]);
});

test("quotation marks are those of print", () => {
  expect(proseBlocks(`"Ja", zei collega's kind.`)).toEqual([
    { kind: "paragraph", spans: [plain("“Ja”, zei collega's kind.")] },
  ]);
});

test("no word is lost", () => {
  const word = fc.constantFrom("zo", "**stellig**", "*zacht*", "[datum]", "gaat.");
  const paragraph = fc.array(word, { minLength: 1 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1 }), (paragraphs) => {
      const printed = proseBlocks(paragraphs.join("\n\n")).map((block) =>
        (block as { spans: Span[] }).spans.map(({ text }) => text).join(""),
      );
      expect(printed).toEqual(paragraphs.map((text) => text.replaceAll(/[*[\]]/g, "")));
    }),
  );
});
