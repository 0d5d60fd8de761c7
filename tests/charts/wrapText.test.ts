import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "../../src/charts/textWidth.ts";
import { wrapText } from "../../src/charts/wrapText.ts";

const word = fc.stringMatching(/^[a-z0-9/.:]{1,30}$/);

test("every letter of a text is in its lines, in order", () => {
  fc.assert(
    fc.property(fc.array(word), fc.integer({ min: 40, max: 600 }), (all, width) => {
      expect(wrapText(all.join(" "), width, 13).join("").replaceAll(" ", "")).toBe(all.join(""));
    }),
  );
});

test("no line is too wide but of one piece that cannot be broken", () => {
  fc.assert(
    fc.property(fc.array(word), fc.integer({ min: 40, max: 600 }), (all, width) => {
      for (const line of wrapText(all.join(" "), width, 13)) {
        const pieces = line.split(/(?<=[^/]\/)(?=[^/])| /);
        expect(pieces.length === 1 || textWidth(line, 13) <= width).toBe(true);
      }
    }),
  );
});

test.each([
  ["goes on one line where it fits", "een twee", 200, ["een twee"]],
  ["breaks between words", "een twee drie", 60, ["een twee", "drie"]],
  [
    "breaks an address after a slash",
    "https://monitor.nl/gemeente/almere/",
    130,
    ["https://monitor.nl/", "gemeente/almere/"],
  ],
  ["has no lines without words", "", 100, []],
])("a text %s", (_, text, width, lines) => {
  expect(wrapText(text, width, 13)).toEqual(lines);
});
