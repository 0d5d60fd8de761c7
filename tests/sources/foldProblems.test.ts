import { expect, test } from "vitest";
import { foldProblems } from "../../src/sources/foldProblems.ts";
import { said } from "./extractOf.ts";

const times = (count: number, own = {}) =>
  Array.from({ length: count }, (_, index) => ({
    file: "x.csv",
    line: index + 2,
    column: "N",
    message: "is geen getal",
    value: "a",
    ...own,
  }));

test.each([0, 1, 6])("tells the same problem %i times", (count) => {
  expect(foldProblems(times(count))).toEqual(times(count));
});

test("tells it five times and counts the rest", () => {
  const folded = said(foldProblems(times(1000)));
  expect(folded).toHaveLength(6);
  expect(folded[5]).toBe('x.csv:7 N: en nog 995 keer vanaf hier: is geen getal ("a")');
});

test("tells problems with other values, columns or files apart", () => {
  const all = [
    ...times(4),
    ...times(4, { value: "b" }),
    ...times(4, { message: "is negatief" }),
    ...times(4, { file: "y.csv" }),
  ];
  expect(foldProblems(all)).toHaveLength(16);
});

test("takes lines that are damaged as a whole for one problem, whatever stands in them", () => {
  const lines = times(20).map(({ file, line }) => ({
    file,
    line,
    message: `heeft ${line} kolommen, de kopregel 2`,
    value: `${line}`,
  }));
  expect(foldProblems(lines)).toHaveLength(6);
});
