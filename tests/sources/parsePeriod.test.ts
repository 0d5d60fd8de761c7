import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePeriod } from "../../src/sources/parsePeriod.ts";

test.each([
  ["2015JJ00", 2015, false],
  ["2015", 2015, false],
  [" 2015 ", 2015, false],
  ["2024*", 2024, true],
  ["2022**", 2022, true],
  ["1-1-2025", 2025, false],
  ["01-10-2025", 2025, false],
  ["2025-10-01", 2025, false],
  ["2015SJ00", 2015, false],
  ["2015/'16", 2015, false],
  ["2015/'16*", 2015, true],
  ["2015/16", 2015, false],
  ["2015/2016", 2015, false],
  ["2015-2016", 2015, false],
  ["1999/'00", 1999, false],
])("reads %s as the year %i", (text, year, provisional) => {
  expect(parsePeriod(text)).toEqual({ year, provisional });
});

test.each([
  ["a quarter", "2015KW01"],
  ["a month", "2015MM12"],
  ["a range of years", "2015-2018"],
  ["a range that ends where it began", "2015/2015"],
  ["a day that does not exist", "32-1-2025"],
  ["a month that does not exist", "2025-13-01"],
  ["a year and a half", "2015,5"],
  ["a year long ago", "0200"],
  ["a year with marks in front", "*2015"],
  ["three marks", "2015***"],
  ["nothing", ""],
])("takes %s for no year", (_, text) => {
  expect(parsePeriod(text)).toBeNull();
});

test("gives a year or null for any text", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const period = parsePeriod(text);
      return period === null || (period.year >= 1800 && period.year <= 2200);
    }),
  );
});
