import { describe, expect, test } from "vitest";
import { dontKnow, notApplicable, unanswered } from "../../../src/domain/answers.ts";
import { optionsOf } from "../../../src/domain/questionnaire.ts";
import { answerCodes, toolCode } from "../../../src/domain/toolCode.ts";
import { codeReader } from "../../../src/sources/survey/answerCode.ts";
import { itemOf, mark, statement, yesNo } from "./exportOf.ts";

const both = itemOf({ id: "P05", type: "agreement", dont_know: "weet ik niet", not_applicable: "past niet bij mij" });
const change = itemOf({ id: "P22", type: "single", options: ["1 tot 3 jaar", "3 jaar of langer", "anders"] });

describe("An answer", () => {
  test.each([
    ["eens", statement, 4],
    [" Niet eens,  niet&nbsp;oneens ", statement, 3],
    ["5", statement, 5],
    ["A2", statement, 2],
    ["AO02", statement, 2],
    ["4.0", statement, 4],
    ["WN", statement, dontKnow],
    ["Weet ik niet", statement, dontKnow],
    ["A6", statement, dontKnow],
    ["A7", both, notApplicable],
    ["n.v.t.", both, notApplicable],
    ["10", mark, 10],
    ["8,0", mark, 8],
    ["Y", yesNo, 1],
    ["Nee", yesNo, 2],
    ["2", yesNo, 2],
    ["1 tot 3 jaar", change, 1],
    ["-oth-", change, 3],
    ["", statement, unanswered],
    ["  ", statement, unanswered],
  ])("%j is read by its words or its number", (cell, item, code) => {
    expect(codeReader(item)(cell)).toBe(code);
  });

  test.each([
    ["11", mark],
    ["0", mark],
    ["7,5", mark],
    ["-1", statement],
    ["7", statement],
    ["nvt", statement],
    ["soms", statement],
    ["eens eens", statement],
  ])("%j that the item does not have is none", (cell, item) => {
    expect(codeReader(item)(cell)).toBeNull();
  });

  test("that a tool writes by the codes of our questionnaires needs no explanation", () => {
    for (const item of [statement, both, mark, yesNo, change])
      for (const code of answerCodes(item)) expect(codeReader(item)(toolCode(code))).toBe(code);
  });

  test("in the words of the questionnaire is itself, also where an option looks like a number", () => {
    const years = itemOf({ id: "P23", type: "single", options: ["3", "2", "1"] });
    expect(optionsOf(years).map(codeReader(years))).toEqual([1, 2, 3]);
  });

  test("is what the region's file says it is", () => {
    const read = codeReader(statement, { "-2": "weet ik niet", zeker: "helemaal eens" }, ["N/A"]);
    expect(["-2", "Zeker", "N/A"].map(read)).toEqual([dontKnow, 5, unanswered]);
  });
});
