import { describe, expect, test } from "vitest";
import type { Change } from "../../../src/changes/change.ts";
import { Indicator } from "../../../src/domain/indicator.ts";
import { changeBlocks } from "../../../src/views/changes/changeBlocks.ts";
import { yearsInWords } from "../../../src/views/changes/yearsInWords.ts";
import { figure, indicator } from "../../changes/standings.ts";

const a = indicator("a");
const reasons = { sources: [], ended: { indicators: [], addresses: [] }, nameOf: (code: string) => code };

function change(period: number, kind: Change["kind"], old: number | null, now: number | null, more = {}): Change {
  const one = (value: number | null) => figure(`a GM0001 ${period}`, value, more);
  const why = { because: "source", sources: ["cbs"] } as const;
  return { indicator: "a", area: "GM0001", period, kind, old: one(old), now: one(now), why };
}

/** The blocks as a reader sees them: label, columns, rows and note. */
function shown(changes: Change[]): unknown[] {
  return changeBlocks(changes, a, reasons).map(({ label, columns, rows, note }) => ({
    label,
    columns,
    rows: rows.map(({ period, cells }) => [period, ...cells.map(({ text }) => text)]),
    note,
  }));
}

describe("What changed in a figure", () => {
  test("stands together by kind and reason, the newest year first", () => {
    expect(shown([change(2020, "herzien", 1, 2), change(2021, "herzien", 3, 4)])).toEqual([
      {
        label: "Herzien",
        columns: ["Eerst", "Nu"],
        rows: [
          [2021, "3,0%", "4,0%"],
          [2020, "1,0%", "2,0%"],
        ],
        note: null,
      },
    ]);
  });

  test("and cannot be seen after rounding is told in a sentence", () => {
    const small = [2018, 2019, 2020].map((year) => change(year, "herzien", 1, 1.001));
    const [block] = changeBlocks([...small, change(2021, "herzien", 1, 2)], a, reasons);
    expect(block!.rows.map(({ period }) => period)).toEqual([2021]);
    expect(block!.note).toBe("In 2018 tot en met 2020 is het verschil zo klein dat u het na afronden niet ziet.");
  });

  test("and is held back does not repeat the number", () => {
    const old = figure("a GM0001 2020", 7.3);
    const now = figure("a GM0001 2020", null, { absence: "protected" });
    const blocks = changeBlocks([{ ...change(2020, "afgeschermd", 1, 1), old, now }], a, reasons);
    expect(JSON.stringify(blocks)).not.toMatch(/7[,.]3/);
    expect(blocks[0]!.rows[0]!.cells.map(({ text }) => text)).toEqual(["een getal", "afgeschermd"]);
    expect(blocks[0]!.why).toContain("Het getal dat er stond, herhalen wij niet.");
  });

  test("of a whole area or indicator is told by its years", () => {
    const gone = [2018, 2019, 2020].map(
      (year): Change => ({
        ...change(year, "vervallen", 1, 1),
        now: null,
        why: { because: "indicator" },
      }),
    );
    expect(changeBlocks(gone, undefined, reasons)).toMatchObject([
      { label: "Vervallen", rows: [], note: "Het gaat om 2018 tot en met 2020." },
    ]);
  });

  test("of a forecast may be its margin alone", () => {
    const bounds = { lower: ["b.l"], upper: ["b.u"], chance: 67, made: 2020 };
    const words = { title: "a", definition: "d", unit: "u", sentence: "{waarde}", counted: "c" };
    const parsed = Indicator.parse({ kind: "forecast", ...words, numerator: ["b.a"], ...bounds });
    const forecast = { slug: "a", theme: "onderwijs", ...parsed };
    const one = (lower: number) => figure("a GM0001 2030", 200, { expected: true, lower, upper: 300 });
    const changes = [{ ...change(2030, "herzien", 1, 1), old: one(100), now: one(120) }];
    expect(changeBlocks(changes, forecast, reasons)[0]!.rows[0]!.cells.map(({ text }) => text)).toEqual([
      "200 (tussen 100 en 300)",
      "200 (tussen 120 en 300)",
    ]);
  });
});

describe("Years in a row", () => {
  test.each([
    [[2020], "2020"],
    [[2021, 2020], "2020 en 2021"],
    [[2015, 2019, 2020, 2021], "2015 en 2019 tot en met 2021"],
    [[2015, 2017, 2017, 2019], "2015, 2017 en 2019"],
  ])("%j are said as %s", (years, words) => {
    expect(yearsInWords(years)).toBe(words);
  });
});
