import { expect, test } from "vitest";
import { nearest, periodReadings, spokenReading } from "../../src/client/periodReading.ts";
import { steppedIndex } from "../../src/client/steppedIndex.ts";
import { trendCases } from "../charts/trendCases.ts";

test("a year is read as a sentence, series by series", () => {
  expect(spokenReading(periodReadings(trendCases.plain!)[0]!)).toBe("2016: Almere 1,9, Flevoland 1,7, Nederland 2,2");
});

test("an absence is read with its reason, a provisional figure as such", () => {
  const readings = periodReadings(trendCases.everything!).map(spokenReading);
  expect(readings[2]).toBe("2018: Almere te weinig, Flevoland 1,8, Nederland 2,3");
  expect(readings[7]).toBe("2023: Almere 2,5 (voorlopig), Flevoland 2,2");
});

test.each([
  [-50, 0],
  [29, 0],
  [31, 1],
  [500, 2],
])("the year nearest to %i px is number %i", (x, index) => expect(nearest([10, 50, 90], x)).toBe(index));

test.each([
  ["ArrowRight", -1, 0],
  ["ArrowLeft", -1, 4],
  ["ArrowRight", 4, 4],
  ["ArrowLeft", 0, 0],
  ["Home", 3, 0],
  ["End", 1, 4],
  ["Tab", 1, null],
])("%s leads from year %i to %j of five", (key, from, to) => expect(steppedIndex(key, from, 5)).toBe(to));
