import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnswerSheet } from "../../src/domain/answers.ts";
import { Item, optionsOf } from "../../src/domain/questionnaire.ts";
import type { SurveyYear } from "../../src/domain/survey.ts";
import { answerCodes } from "../../src/domain/toolCode.ts";
import { countAnswers } from "../../src/survey/countAnswers.ts";
import { openWarehouse, query, runSql } from "../../src/warehouse/warehouse.ts";

const item = (id: string, type: string, more: object = {}) =>
  Item.parse({ id, type, theme: "oordeel", text: `Vraag ${id}`, ...more });
const work = item("P01", "single", {
  options: ["jeugdhulp", "po", "vo", "anders"],
  subgroups: { jeugdhulp: "jeugdhulp", po: "po", vo: "vo" },
});
const items = {
  professionals: [work, item("P20", "mark", { dont_know: "weet ik niet" }), item("P29", "open")],
  beleid: [
    item("B05", "frequency", { dont_know: "weet ik niet", not_applicable: "nvt" }),
    item("B03", "multiple", { options: ["thuiszitters", "vervoer"], dont_know: "weet ik niet" }),
  ],
};
const questionnaire = (asked: Item[]) => ({ title: "", introduction: "", thanks: "", items: asked });
const region = (slug: string) => ({
  ...{ slug, name: slug, areas: [], without: { themes: [], items: [] }, adds: {}, exports: [] },
});
const years: SurveyYear[] = [2020, 2021].map((year) => ({
  year,
  questionnaires: { professionals: questionnaire(items.professionals), beleid: questionnaire(items.beleid) },
  regions: [region("flevoland"), region("zeeland")],
}));

type Group = keyof typeof items;

/** A sheet from rows of answers, one code an item; of several options one code for all. */
function sheetOf(group: Group, rows: number[][], more: Partial<AnswerSheet> = {}): AnswerSheet {
  const columns = items[group].flatMap((asked, index) => {
    const codes = Uint8Array.from(rows, (row) => row[index]!);
    if (asked.type !== "multiple") return [{ item: asked.id, option: 0, codes }];
    return optionsOf(asked).map((_, option) => ({ item: asked.id, option: option + 1, codes }));
  });
  const facts = {
    year: 2021,
    group,
    region: "flevoland",
    file: "a.csv",
    corrected: false,
    invited: null,
    everyone: false,
  };
  return { ...facts, respondents: rows.length, columns, ...more };
}

describe("Counting answers", () => {
  test("gives each part of a group its own counts, and of each answer that is no opinion how many", async () => {
    const { counts, reach } = await countAnswers(
      [
        sheetOf("professionals", [
          [1, 7, 1],
          [1, 8, 0],
          [1, 254, 0],
          [2, 10, 1],
          [2, 0, 0],
        ]),
      ],
      years,
    );
    const unit = { year: 2021, group: "professionals", region: "flevoland" };
    expect(counts.find(({ item, subgroup }) => item === "P20" && subgroup === "jeugdhulp")).toEqual({
      ...unit,
      subgroup: "jeugdhulp",
      item: "P20",
      option: 0,
      counts: [0, 0, 0, 0, 0, 0, 1, 1, 0, 0],
      dontKnow: 1,
      notApplicable: 0,
      unanswered: 0,
    });
    expect(counts.find(({ item, subgroup }) => item === "P29" && subgroup === "po")).toMatchObject({
      counts: [1],
      unanswered: 1,
    });
    expect(reach).toEqual([
      { ...unit, subgroup: "jeugdhulp", respondents: 3, invited: null, everyone: false },
      { ...unit, subgroup: "po", respondents: 2, invited: null, everyone: false },
    ]);
  });

  test("counts each option of several as chosen or not", async () => {
    const { counts } = await countAnswers(
      [
        sheetOf("beleid", [
          [1, 1],
          [255, 2],
          [254, 254],
          [0, 0],
        ]),
      ],
      years,
    );
    const several = counts.filter(({ item }) => item === "B03");
    expect(
      several.map(({ option, subgroup, counts, dontKnow, unanswered }) => ({
        option,
        subgroup,
        counts,
        dontKnow,
        unanswered,
      })),
    ).toEqual([1, 2].map((option) => ({ option, subgroup: "alle", counts: [1, 1], dontKnow: 1, unanswered: 1 })));
    expect(counts.find(({ item }) => item === "B05")).toMatchObject({
      counts: [1, 0, 0, 0, 0],
      dontKnow: 1,
      notApplicable: 1,
      unanswered: 1,
    });
  });

  test("adds up the sheets of a region, and how many were invited where that is known of all", async () => {
    const sheets = [
      sheetOf("beleid", [[1, 1]], { invited: 4, everyone: true }),
      sheetOf("beleid", [[2, 1]], { invited: 6, everyone: true }),
    ];
    const one = await countAnswers(sheets, years);
    expect(one.reach).toMatchObject([{ respondents: 2, invited: 10, everyone: true }]);
    expect(one.counts[2]).toMatchObject({ item: "B05", counts: [1, 1, 0, 0, 0] });
    const unknown = await countAnswers([...sheets, sheetOf("beleid", [[2, 1]])], years);
    expect(unknown.reach).toMatchObject([{ respondents: 3, invited: null, everyone: false }]);
  });

  test("loses and invents nobody, whatever was answered", async () => {
    const row = (group: Group) =>
      fc.tuple(...items[group].map((asked, index) => anyCode(asked, group === "professionals" && index === 0)));
    const sheet = (group: Group) =>
      fc.record({
        group: fc.constant(group),
        rows: fc.array(row(group), { maxLength: 12 }),
        year: fc.constantFrom(2020, 2021),
        region: fc.constantFrom("flevoland", "zeeland"),
      });
    const anySheets = fc.array(fc.oneof(sheet("professionals"), sheet("beleid")), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(anySheets, async (written) => {
        const sheets = written.map(({ group, rows, year, region }) => sheetOf(group, rows, { year, region }));
        const { counts, reach } = await countAnswers(sheets, years);
        const persons = sheets.reduce((sum, { respondents }) => sum + respondents, 0);
        expect(reach.reduce((sum, { respondents }) => sum + respondents, 0)).toBe(persons);
        for (const one of counts) {
          const unit = reach.find((of) =>
            (["year", "group", "region", "subgroup"] as const).every((key) => of[key] === one[key]),
          )!;
          const all = one.counts.reduce((sum, count) => sum + count, one.dontKnow + one.notApplicable + one.unanswered);
          expect(all).toBe(unit.respondents);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("has no place on a disk to put answers, also where memory runs short", async () => {
    const warehouse = await openWarehouse();
    await runSql(warehouse, new URL("../../src/survey/answers.sql", import.meta.url));
    const [setting] = await query(warehouse, "select current_setting('temp_directory') as folder");
    const files = await query(warehouse, "select path from duckdb_databases() where path is not null");
    warehouse.closeSync();
    expect({ setting, files }).toEqual({ setting: { folder: "" }, files: [] });
  });
});

/** A code that a sheet may have; who is in no subgroup is never on one. */
function anyCode(asked: Item, divides: boolean): fc.Arbitrary<number> {
  if (divides) return fc.constantFrom(1, 2, 3);
  if (asked.type === "open") return fc.constantFrom(0, 1);
  if (asked.type === "multiple") return fc.constantFrom(0, 1, 2, 254);
  return fc.constantFrom(0, ...answerCodes(asked));
}
