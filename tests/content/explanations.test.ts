import { describe, expect, test } from "vitest";
import { filesUnder, indicatorSlugs, readText, slugsUnder } from "./contentFiles.ts";
import { sentences } from "./sentences.ts";

const headings = [
  "Wat is dit cijfer?",
  "Wat is het niet?",
  "Wat kunt u ermee?",
  "Als het hoog is",
  "Als het laag is",
  "Als het gemiddeld is",
  "Als het stijgt",
  "Als het daalt",
  "Vragen voor het overleg",
];

const explanations = filesUnder("content/indicators", ".md");

describe("the words about indicators", () => {
  test("are there for every indicator, and for no other", () => {
    expect(slugsUnder("content/indicators", ".md")).toEqual(indicatorSlugs());
  });

  test("are there for every theme", () => {
    const themes = filesUnder("reports", "theme.yaml").map((file) => file.split("/")[1]);
    expect(slugsUnder("content/themes", ".md")).toEqual(expect.arrayContaining(themes));
  });

  test.each(explanations)("%s has the nine parts in their order, each with text", (file) => {
    const parts = partsOf(file);
    expect(parts.map(({ heading }) => heading)).toEqual(headings);
    for (const { heading, text } of parts) expect(sentences(text).length, heading).toBeGreaterThan(0);
  });

  test.each(explanations)("%s ends with two or three questions", (file) => {
    const questions = partsOf(file).find(({ heading }) => heading === "Vragen voor het overleg")?.text ?? "";
    const items = [...questions.matchAll(/^- (.*(?:\n {2,}.*)*)/gm)].map(([, item]) => item!.trim());
    expect(items.length).toBeGreaterThanOrEqual(2);
    expect(items.length).toBeLessThanOrEqual(3);
    expect(items.filter((item) => !item.endsWith("?"))).toEqual([]);
  });
});

function partsOf(file: string): { heading: string; text: string }[] {
  const [, ...parts] = readText(file).split(/^## /m);
  return parts.map((part) => {
    const [heading = "", ...lines] = part.split("\n");
    return { heading: heading.trim(), text: lines.join("\n") };
  });
}
