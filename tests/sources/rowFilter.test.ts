import { expect, test } from "vitest";
import { rowFilter } from "../../src/sources/rowFilter.ts";
import { extractOf, said } from "./extractOf.ts";

const header = ["Geslacht", "Leeftijd"];
const titles = new Map([["Geslacht", new Map([["3000", { title: "Mannen", status: "" }]])]]);
const rows = [
  ["3000", "10000"],
  ["4000", "10000"],
  ["3000", "70100"],
];
const chosen = (...conditions: { column: number; wanted: string[] }[]) => {
  const selects = rowFilter(conditions, header, titles);
  return rows.flatMap((cells, index) => (selects({ line: 1, cells }) ? [index] : []));
};

test.each([
  ["no condition", [], [0, 1, 2]],
  ["a code", [{ column: 0, wanted: ["3000"] }], [0, 2]],
  ["a padded code", [{ column: 0, wanted: ["3000   "] }], [0, 2]],
  ["a title", [{ column: 0, wanted: ["Mannen"] }], [0, 2]],
  ["several codes", [{ column: 0, wanted: ["Mannen", "4000"] }], [0, 1, 2]],
  [
    "several conditions",
    [
      { column: 0, wanted: ["Mannen"] },
      { column: 1, wanted: ["10000"] },
    ],
    [0],
  ],
])("chooses rows by %s", (_, conditions, expected) => {
  expect(chosen(...conditions)).toEqual(expected);
});

test("names each condition that no row meets once, with the titles that look like it", () => {
  const codes = { "GeslachtCodes.csv": "Identifier;Title\n3000;Mannen\n4000;Vrouwen\n" };
  const measures = {
    a: { column: "N", where: { Geslacht: "Manen" } },
    b: { column: "N", where: { Geslacht: "Manen" } },
  };
  expect(said(extractOf("RegioS;Geslacht;N\nGM0034;3000;1\n", { measures }, codes).problems)).toEqual([
    'cijfers.csv:1 Geslacht: komt in geen enkele rij voor ("Manen"). Tip: lijkt op Mannen, 3000',
  ]);
});

test("finds no title that lost its spaces, and names the one that has them", () => {
  const measures = { a: { column: "N", where: { Type: "Paar, met kind" } } };
  expect(said(extractOf("RegioS;Type;N\nGM0034;Paar,metkind;1\n", { delimiter: ";", measures }).problems)).toEqual([
    'cijfers.csv:1 Type: komt in geen enkele rij voor ("Paar, met kind"). Tip: lijkt op Paar,metkind',
  ]);
});
