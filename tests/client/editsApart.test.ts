import fc from "fast-check";
import { expect, test } from "vitest";
import { editsApart } from "../../src/client/editsApart.ts";

const none = Number.POSITIVE_INFINITY;

test.each([
  ["almere", "almere", 0],
  ["almre", "almere", 1],
  ["allmere", "almere", 1],
  ["almare", "almere", 1],
  ["almeer", "almere", 1],
  ["amlmere", "almere", 1],
  ["lamere", "almere", 1],
  ["amleer", "almere", 2],
  ["almelo", "almere", 2],
  ["ede", "almere", none],
  ["", "ab", 2],
])("%j is so many edits from %j: %d", (typed, name, edits) => expect(editsApart(typed, name, 2, "name")).toBe(edits));

test("of what is still being typed, the nearest beginning counts", () => {
  expect(editsApart("stihc", "stichtsevecht", 1, "beginning")).toBe(1);
  expect(editsApart("stihc", "stichtsevecht", 1, "name")).toBe(none);
});

test("counts as the table of optimal string alignment does, and knows nothing above the most", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  fc.assert(
    fc.property(word, word, fc.constantFrom(0, 1, 2), (typed, name, most) => {
      const table = alignmentTable(typed, name);
      const known = (edits: number) => (edits > most ? none : edits);
      expect(editsApart(typed, name, most, "name")).toBe(known(table.at(-1)!.at(-1)!));
      expect(editsApart(typed, name, most, "beginning")).toBe(known(Math.min(...table.at(-1)!)));
    }),
    { numRuns: 2000 },
  );
});

/** The textbook's table: edits between each beginning of one word and each of the other. */
function alignmentTable(a: string, b: string): number[][] {
  const table = [...a, ""].map((_, i) => [...b, ""].map((__, j) => (i === 0 ? j : i)));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const replaced = table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? table[i - 2]![j - 2]! + 1 : none;
      table[i]![j] = Math.min(replaced, swapped, table[i - 1]![j]! + 1, table[i]![j - 1]! + 1);
    }
  }
  return table;
}
