import { expect, test } from "vitest";
import { yearTicks } from "../../src/charts/yearTicks.ts";

test.each([
  ["every year where there is room", 2019, 2023, 400, [2019, 2020, 2021, 2022, 2023]],
  ["every other year, the last and the first one always", 2016, 2023, 200, [2016, 2019, 2021, 2023]],
  ["a single year", 2023, 2023, 200, [2023]],
])("ticks are %s", (_, first, last, pixels, expected) => {
  expect(yearTicks(first, last, pixels, 44)).toEqual(expected);
});
