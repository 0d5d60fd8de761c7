import { expect, test } from "vitest";
import { headings } from "../../src/components/explanationParts.ts";
import { readExplanations } from "../../src/sources/readExplanations.ts";

test("every indicator has what it is, what it is not, and questions, without the headings above them", async () => {
  const all = await readExplanations();
  expect(all.size).toBeGreaterThan(50);
  for (const [slug, { meaning, not, questions }] of all) {
    expect(meaning.length, slug).toBeGreaterThan(20);
    expect(not.length, slug).toBeGreaterThan(20);
    expect(questions.length, slug).toBeGreaterThan(0);
    const printed = [meaning, not, ...questions].join(" ");
    for (const heading of Object.values(headings)) expect(printed, slug).not.toContain(heading);
  }
});
