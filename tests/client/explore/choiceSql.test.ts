import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Choice, readChoice } from "../../../src/client/explore/choice.ts";
import { listSql, pivotSql, scatterSql, sharedYearSql } from "../../../src/client/explore/choiceSql.ts";
import { load, openWarehouse, query, runSql, type Warehouse } from "../../../src/warehouse/warehouse.ts";

let database: Warehouse;

beforeAll(async () => {
  database = await openWarehouse();
  await runSql(database, new URL("../../../src/publish/database.sql", import.meta.url));
  await load(database, "indicatoren", [
    { indicator: "sbo", titel: "Aandeel sbo", volgorde: 1 },
    { indicator: "hulp", titel: "Jeugdhulp", volgorde: 2 },
    { indicator: "prognose", titel: "Prognose", volgorde: 3 },
  ]);
  await load(database, "lidmaatschappen", [{ gebiedscode: "PV1", gemeentecode: "GM1", aandeel: 1 }]);
  await load(database, "cijfers", [
    figure("sbo", "GM1", 2023, 2),
    figure("sbo", "GM1", 2024, 3),
    figure("sbo", "GM2", 2023, 4),
    figure("sbo", "GM2", 2024, null),
    figure("sbo", "PV1", 2022, 5),
    figure("hulp", "GM1", 2023, 10),
    figure("hulp", "GM2", 2023, 0),
    { ...figure("prognose", "GM1", 2025, 7), verwacht: false },
    { ...figure("prognose", "GM1", 2035, 9), verwacht: true },
  ]);
});

afterAll(() => database.closeSync());

test("the newest year is that of each indicator and kind of area, and no year that is expected", async () => {
  expect(await found({ indicators: ["sbo", "hulp", "prognose"], kind: "" })).toEqual([
    ["sbo", "GM1", 2024],
    ["sbo", "GM2", 2024],
    ["sbo", "PV1", 2022],
    ["hulp", "GM1", 2023],
    ["hulp", "GM2", 2023],
    ["prognose", "GM1", 2025],
  ]);
});

test("areas are those of a kind, those of a region, or those that were named", async () => {
  const years = { from: 2023, to: 2023 };
  expect(await found({ indicators: ["sbo"], years })).toEqual([
    ["sbo", "GM1", 2023],
    ["sbo", "GM2", 2023],
  ]);
  expect(await found({ indicators: ["sbo"], years, region: "PV1" })).toEqual([["sbo", "GM1", 2023]]);
  expect(await found({ indicators: ["sbo"], years: "alle", areas: ["PV1"] })).toEqual([["sbo", "PV1", 2022]]);
});

test("a pivot has a column for each year, and beside it why there is no value", async () => {
  const list = listSql({ ...readChoice(""), indicators: ["sbo"], years: "alle" });
  const rows = await query<Record<string, unknown>>(
    database,
    pivotSql(`(${list})`, "jaar", [
      { key: "2023", name: "2023" },
      { key: "2024", name: "2024" },
    ]),
  );
  expect(rows.map((row) => [row.gebiedscode, row["2023"], row["2024"], row["2024: reden"]])).toEqual([
    ["GM1", 2, 3, null],
    ["GM2", 4, null, "protected"],
  ]);
});

test("a scatter plot is of the newest year that has both figures, and a real zero is a value", async () => {
  const choice = readChoice("");
  const [shared] = await query<Record<string, number>>(database, sharedYearSql(choice, "sbo", "hulp"));
  expect(Object.values(shared!)).toEqual([2023]);
  const rows = await query<Record<string, unknown>>(database, scatterSql(choice, "sbo", "hulp", 2023));
  expect(rows.map(({ gebiedscode, sbo, hulp }) => [gebiedscode, sbo, hulp])).toEqual([
    ["GM1", 2, 10],
    ["GM2", 4, 0],
  ]);
});

test("whatever an address says, it asks for figures and does nothing else", async () => {
  const odd = fc.string({ unit: fc.constantFrom("'", '"', ";", "-", ")", "a", "\n", "\\", "drop table cijfers") });
  await fc.assert(
    fc.asyncProperty(odd, odd, odd, odd, async (slug, kind, region, area) => {
      await found({ indicators: [slug], kind, region });
      await found({ indicators: [slug], areas: [area] });
      expect(await query(database, "select count(*)::integer as count from cijfers")).toEqual([{ count: 9 }]);
    }),
    { numRuns: 40 },
  );
});

async function found(chosen: Partial<Choice>): Promise<unknown[][]> {
  const rows = await query<Record<string, unknown>>(database, listSql({ ...readChoice(""), ...chosen }));
  return rows.map(({ indicator, gebiedscode, jaar }) => [indicator, gebiedscode, jaar]);
}

function figure(indicator: string, gebiedscode: string, jaar: number, waarde: number | null) {
  return {
    indicator,
    gebiedscode,
    gebied: gebiedscode,
    soort_gebied: gebiedscode.startsWith("GM") ? "gemeente" : "provincie",
    jaar,
    waarde,
    reden_ontbreekt: waarde === null ? "protected" : null,
    verwacht: false,
    voorlopig: false,
  };
}
