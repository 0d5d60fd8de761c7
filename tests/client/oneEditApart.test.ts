import fc from "fast-check";
import { expect, test } from "vitest";
import { oneEditApart } from "../../src/client/oneEditApart.ts";

test.each([
  ["almere", "almere", true],
  ["almere", "almre", true],
  ["almere", "allmere", true],
  ["almere", "almare", true],
  ["almere", "almeer", true],
  ["almere", "almelo", false],
  ["almere", "alere m", false],
  ["", "a", true],
  ["", "ab", false],
])("%j and %j: %s", (a, b, expected) => expect(oneEditApart(a, b)).toBe(expected));

test("is the same both ways", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(oneEditApart(a, b)).toBe(oneEditApart(b, a));
    }),
  );
});

test("a word without one of its letters is one edit away", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), (word, n) => {
      const at = n % word.length;
      expect(oneEditApart(word, word.slice(0, at) + word.slice(at + 1))).toBe(true);
    }),
  );
});
