import { expect, test } from "vitest";
import type { Item } from "../../src/domain/questionnaire.ts";
import { shownAnswers } from "../../src/survey/shownAnswers.ts";
import { contacts, mark, statement } from "./items.ts";

const unit = { year: 2021, group: "professionals", region: "almere", subgroup: "vo", item: "P04", option: 0 } as const;
const shown = (item: Item, classes: number | null, counts: number[]) =>
  shownAnswers({ ...unit, classes, mean: true, rest: true }, item, counts).map(
    ({ answer, percent, bound, absence }) => absence ?? `${answer}: ${percent}%${bound === null ? "" : ` ${bound}`}`,
  );

test("five answers of many persons add up to 100 per cent", () => {
  expect(shown(statement, 0, [3, 12, 22, 59, 34])).toEqual([
    "helemaal oneens: 2%",
    "oneens: 9%",
    "niet eens, niet oneens: 17%",
    "eens: 46%",
    "helemaal eens: 26%",
  ]);
});

test("few persons are shown in three classes, or two", () => {
  expect(shown(statement, 1, [1, 3, 3, 4, 1])).toEqual([
    "oneens of helemaal oneens: 33%",
    "niet eens, niet oneens: 25%",
    "eens of helemaal eens: 42%",
  ]);
  expect(shown(statement, 2, [1, 3, 3, 4, 1])).toEqual(["ander antwoord: 58%", "eens of helemaal eens: 42%"]);
  expect(shown(mark, 1, [0, 0, 0, 1, 2, 4, 3, 3, 1, 0])).toEqual(["5 of lager: 21%", "6 of 7: 50%", "8 of hoger: 29%"]);
});

test("fewer than thirty who all agree, or nearly, are 90% or more; none of them is 10% or less", () => {
  expect(shown(statement, 1, [0, 0, 1, 10, 5])).toEqual([
    "oneens of helemaal oneens: 10% of minder",
    "niet eens, niet oneens: 10% of minder",
    "eens of helemaal eens: 90% of meer",
  ]);
  expect(shown(statement, 1, [0, 0, 3, 20, 10])).toEqual([
    "oneens of helemaal oneens: 0%",
    "niet eens, niet oneens: 9%",
    "eens of helemaal eens: 91%",
  ]);
});

test("an option is named or not", () => {
  expect(shown(contacts, 0, [14, 26])).toEqual(["genoemd: 35%", "niet genoemd: 65%"]);
});

test("what may not be shown is one row without a number, whatever was answered", () => {
  expect(shown(statement, null, [1, 2, 0, 1, 0])).toEqual(["protected"]);
  expect(shown(statement, null, [9, 9, 9, 9, 9])).toEqual(["protected"]);
});
