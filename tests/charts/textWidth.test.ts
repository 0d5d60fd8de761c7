import { expect, test } from "vitest";
import { shorten, textWidth } from "../../src/charts/textWidth.ts";

test("a text that fits stays as it is", () => expect(shorten("Almere", 100, 13)).toBe("Almere"));

test("a text that does not fit loses its end and fits", () => {
  const short = shorten("Samenwerkingsverband Passend Onderwijs", 120, 13);
  expect(short).toMatch(/^Samenwerking.*…$/);
  expect(textWidth(short, 13)).toBeLessThanOrEqual(120);
});

test("something of the text always remains", () => expect(shorten("Almere", 0, 13)).toBe("A…"));
