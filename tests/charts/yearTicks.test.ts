import { expect, test } from "vitest";
import { yearTicks } from "../../src/charts/yearTicks.ts";

test.each([
  ["every year where there is room", 2019, 2023, 400, [2019, 2020, 2021, 2022, 2023]],
  ["every other year, the last and the first one always", 2016, 2023, 200, [2016, 2019, 2021, 2023]],
  ["a single year", 2023, 2023, 200, [2023]],
])("ticks are %s", (_, first, last, pixels, expected) => {
  expect(yearTicks(first, last, pixels, 44)).toEqual(expected);
});

test.each([
  ["takes the place of its neighbours", 2021, [2016, 2018, 2021, 2024, 2026]],
  ["gives way to the first year", 2017, [2016, 2018, 2020, 2022, 2024, 2026]],
  ["outside the axis has no tick", 2030, [2016, 2018, 2020, 2022, 2024, 2026]],
])("a marked year %s", (_, marked, expected) => {
  expect(yearTicks(2016, 2026, 250, 44, marked)).toEqual(expected);
});
