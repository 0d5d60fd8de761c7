import { expect, test } from "vitest";
import { parseMoment } from "../../../src/sources/survey/parseMoment.ts";

test.each([
  ["2022-03-15 10:50:10", "2022-03-15T10:50:10"],
  ["31-8-2020 14:20:53", "2020-08-31T14:20:53"],
  ["8/31/20 14:20:53", "2020-08-31T14:20:53"],
  ["08/31/2020 02:20:53 PM", "2020-08-31T14:20:53"],
  ["08/31/2020 12:05:00 AM", "2020-08-31T00:05:00"],
  ["31/08/2020 14:20", "2020-08-31T14:20:00"],
  ["2020/08/31 2:20:53 PM GMT+2", "2020-08-31T14:20:53"],
  ["2021-10-04", "2021-10-04T00:00:00"],
])("the moment %j is read as its tool writes it", (text, moment) => {
  expect(parseMoment(text)).toBe(Date.parse(`${moment}Z`));
});

test.each(["", "gisteren", "1980-01-01 00:00:00", "45-45-2020", "12"])("%j says no moment", (text) => {
  expect(parseMoment(text)).toBeNull();
});
