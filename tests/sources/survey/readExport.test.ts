import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../../../src/domain/problem.ts";
import { balances } from "../../../src/domain/received.ts";
import { codesOf, itemOf, mark, open, readAs, statement, work } from "./exportOf.ts";

const ten = Array.from({ length: 10 }, (_, index) => itemOf({ id: `P${40 + index}`, type: "agreement" }));
const header = ["id", "submitdate", "seed", "token", "P01", "P20", "P29", ...ten.map(({ id }) => id)];
const items = [work, mark, open, ...ten];

interface Line {
  time?: string;
  token?: string;
  work?: string;
  mark?: string;
  open?: string;
  rest?: string;
}

/** An export of one line each; who says nothing else works in youth care and agrees with all. */
function exportOf(lines: readonly Line[], more: object = {}) {
  const rows = lines.map((line, index) => {
    const { time = "2021-10-05 10:00:00", token = "", work = "1", mark = "7", open = "", rest = "4" } = line;
    return [String(index + 1), time, "", token, work, mark, open, ...ten.map(() => rest)];
  });
  return readAs([header, ...rows].map((cells) => cells.join(",")).join("\n"), items, more);
}

describe("A respondent is laid aside", () => {
  test("who worked outside the fields asked, or did not say where", () => {
    const { account, sheet } = exportOf([{}, { work: "4", mark: "8" }, { work: "", mark: "9" }]);
    expect(account.aside).toEqual({ "werkt elders": 1, "werkplek niet ingevuld": 1 });
    expect(sheet!.respondents).toBe(1);
  });

  test("who said nothing beyond the background, but not who broke off later", () => {
    const { account } = exportOf([
      { mark: "", rest: "" },
      { mark: "8", rest: "", time: "" },
    ]);
    expect(account).toMatchObject({ used: 1, aside: { afgebroken: 1 } });
  });

  test("before the first and after the last day: those are tests", () => {
    const days = { from: "2021-10-04", until: "2021-11-12" };
    const times = ["2021-10-03 23:59:59", "2021-10-04 00:00:00", "2021-11-12 23:59:59", "2021-11-13 00:00:00"];
    const { account, sheet } = exportOf(
      times.map((time, index) => ({ time, mark: String(index + 1) })),
      days,
    );
    expect(account.aside).toEqual({ proefantwoord: 2 });
    expect([...sheet!.columns[1]!.codes]).toEqual([2, 3]);
  });

  test("whose token was used before: the fullest is kept", () => {
    const read = exportOf([
      { token: "abc", mark: "3", rest: "" },
      { token: "ABC ", mark: "8" },
      { token: "def", mark: "9" },
    ]);
    expect(read.account.aside).toEqual({ "dubbel ingevuld": 1 });
    expect(codesOf(read, "P20")).toEqual([8, 9]);
  });

  test("who sends the same within ten minutes, and not later or with other words", () => {
    const same = (time: string, open = "") => ({ time: `2021-10-05 ${time}`, open });
    const { account } = exportOf([same("10:00:00"), same("10:09:59"), same("10:30:00"), same("10:31:00", "iets")]);
    expect(account).toMatchObject({ used: 3, aside: { "dubbel ingevuld": 1 } });
  });

  test("but not with so few answers that two persons may have given them", () => {
    const few = { rest: "", mark: "7" };
    expect(exportOf([few, few, few]).account).toMatchObject({ used: 3, aside: {} });
  });
});

describe("An answer that the item does not have", () => {
  test("is not counted and told with its place; the respondent stays", () => {
    const read = exportOf([{ mark: "11" }, { mark: "8", time: "" }]);
    expect(codesOf(read, "P20")).toEqual([0, 8]);
    expect(read.warnings.map(formatProblem)).toEqual([
      'answers/export.csv:2 P20: is geen antwoord op P20 en telt als niet ingevuld ("11")',
    ]);
  });

  test("is never quoted where it is more than a short number", () => {
    const { warnings } = exportOf([{ mark: "mail@voorbeeld.nl" }, { mark: "0612345678", time: "" }]);
    expect(JSON.stringify(warnings)).not.toMatch(/voorbeeld|0612/);
    expect(warnings.map(({ line }) => line)).toEqual([2, 3]);
  });
});

test("A row that is out of step is refused, with its line and without its cells", () => {
  const { account, problems } = readAs("id,seed,lastpage,P04\n1,,,4\n2,,,5,Voorbeeldnaam\n3,\n4,,,2", [statement]);
  expect(account).toEqual({ rows: 4, used: 2, refused: 2, aside: {} });
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [3, "heeft 5 kolommen, de kopregel 4"],
    [4, "heeft 2 kolommen, de kopregel 4"],
  ]);
  expect(JSON.stringify(problems)).not.toContain("Voorbeeldnaam");
});

test("Every row is used, refused or laid aside with a reason, whatever stands in the file", () => {
  const letters = fc.constantFrom("1", "4", "9", ",", ",", ",", '"', "\n", "\n", "a", " ");
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 200 }), (rows) => {
      const { account, sheet } = readAs(`${header.join(",")}\n${rows}`, items);
      expect(balances(account)).toBe(true);
      if (sheet === null) return;
      expect(sheet.respondents).toBe(account.used);
      expect(sheet.columns.every(({ codes }) => codes.length === account.used)).toBe(true);
    }),
  );
});

test("Codes know whom they are of: each number in the file, with whether it counts", () => {
  expect(exportOf([{}, { work: "4" }]).respondents).toEqual(
    new Map([
      ["1", true],
      ["2", false],
    ]),
  );
});
