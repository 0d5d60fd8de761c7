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

test("a forecast is read as such, with the chance of its margin where that is known", () => {
  const readings = periodReadings(trendCases.forecast!).map(spokenReading);
  expect(readings[13]).toBe("2023: Berg en Dal 35,3");
  expect(readings[40]).toBe("2050: Berg en Dal 34,4 (prognose; met 67% kans tussen 32,0 en 37,4)");
  const [point] = periodReadings({ ...trendCases.forecast!, forecast: { from: 2023, made: 2024, chance: null } }).slice(
    -1,
  );
  expect(spokenReading(point!)).toBe("2050: Berg en Dal 34,4 (prognose; tussen 32,0 en 37,4)");
  const without = periodReadings(trendCases["forecast-without-margin"]!).map(spokenReading);
  expect(without.at(-1)).toBe("2040: Almere 760 (prognose)");
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
