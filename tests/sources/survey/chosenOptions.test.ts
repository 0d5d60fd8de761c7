import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dontKnow } from "../../../src/domain/answers.ts";
import { optionsOf } from "../../../src/domain/questionnaire.ts";
import { codeReader } from "../../../src/sources/survey/answerCode.ts";
import { splitChosen } from "../../../src/sources/survey/chosenOptions.ts";
import { contacts } from "./exportOf.ts";

const split = (cell: string) => splitChosen(cell, contacts, codeReader(contacts));

describe("Several answers in one cell", () => {
  test("are split where an option ends, not at each comma", () => {
    expect(split("huisarts, school, po of vo").codes).toEqual([1, 3]);
    expect(split("school, huisarts").codes).toEqual([2, 1]);
  });

  test.each([", ", ";", "; "])("are found whichever were chosen, with %j between them", (mark) => {
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4]), (codes) => {
        // "school" before "po of vo" reads as one option of both.
        fc.pre(!(codes.includes(2) && codes.includes(3)));
        const cell = codes.map((code) => optionsOf(contacts)[code - 1]!).join(mark);
        expect(split(cell)).toEqual({ codes, unknown: false });
      }),
    );
  });

  test("end with a mark in Microsoft Forms", () => {
    expect(split("huisarts;school;")).toEqual({ codes: [1, 2], unknown: false });
  });

  test("may be numbers or weet niet", () => {
    expect(split("1,4").codes).toEqual([1, 4]);
    expect(split("weet ik niet").codes).toEqual([dontKnow]);
  });

  test("that the item does not have leave the others as they are", () => {
    expect(split("huisarts, de buurvrouw, school")).toEqual({ codes: [1, 2], unknown: true });
  });
});
