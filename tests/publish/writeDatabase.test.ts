import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildData } from "../../src/pipeline.ts";
import { writeDatabase } from "../../src/publish/writeDatabase.ts";
import { readRelease } from "../../src/sources/readRelease.ts";
import { indexAreas } from "../../src/views/areaIndex.ts";
import type { Edition } from "../../src/views/edition.ts";
import { openWarehouse, query, type Warehouse } from "../../src/warehouse/warehouse.ts";

const country = "tests/fixtures/klein-nederland";
const folder = mkdtempSync(join(tmpdir(), "databank-"));
const downloads = join(folder, "public", "data");
let database: Warehouse;

const answer = {
  jaar: "2021",
  groep: "professionals",
  regio: "alle",
  deelgroep: "vo",
  vraag: "P04",
  optie: "",
  wat: "aandeel",
  waarde: "90",
  grens: "of meer",
  ondergrens: "",
  bovengrens: "",
  aantal_antwoorden: "120",
  reden_ontbreekt: "",
  uitgave: "2026-1",
  voorbeeldcijfers: "ja",
};

beforeAll(async () => {
  await buildData(join(country, "data"), join(country, "reports"), join(folder, "store"), folder, (_stage, run) =>
    run(),
  );
  const inputs = await readRelease(join(country, "data"), join(country, "reports"));
  mkdirSync(join(downloads, "vragenlijst"));
  const survey = [Object.keys(answer), Object.values(answer)].map((cells) => cells.join(";"));
  writeFileSync(join(downloads, "vragenlijst", "alle.csv"), `\u{feff}${survey.join("\n")}\n`);
  await writeDatabase({ ...inputs, areas: indexAreas(inputs.register) } as unknown as Edition, folder);
  database = await openWarehouse(join(downloads, "monitor.duckdb"));
}, 120_000);

afterAll(() => {
  database.closeSync();
  rmSync(folder, { recursive: true });
});

/** Files that hold the rows of the others once more, or none. */
const ofAll = ["cijfers.csv", "datawoordenboek.csv"];

test("every row of every download is in the database, and no other figure", async () => {
  const files = readdirSync(downloads).filter((file) => file.endsWith(".csv") && !ofAll.includes(file));
  const expected = files.flatMap((file) =>
    readCsv(join(downloads, file)).map((row) => figureOf(file.replace(".csv", ""), row)),
  );
  const rows = await query<Record<string, unknown>>(database, "from cijfers order by indicator, gebiedscode, jaar");
  const order = (a: unknown[], b: unknown[]) => (String(a.slice(0, 3)) < String(b.slice(0, 3)) ? -1 : 1);
  expect(expected.length).toBeGreaterThan(50);
  expect(rows.map(shownOf).sort(order)).toEqual(expected.sort(order));
});

test("the rows of the survey are those of its downloads", async () => {
  const { uitgave, voorbeeldcijfers, ...row } = answer;
  const [found, ...others] = await query<Record<string, unknown>>(database, "from vragenlijst");
  expect(others).toEqual([]);
  expect(Object.fromEntries(Object.entries(found!).map(([name, cell]) => [name, String(cell ?? "")]))).toEqual(row);
});

test("a figure that is absent has its reason, and neither value nor parts", async () => {
  const [counts] = await query<Record<string, bigint>>(
    database,
    `select count(*) filter ((waarde is null) <> (reden_ontbreekt is not null)) as unexplained,
       count(*) filter (waarde is null) as absent,
       count(*) filter (waarde is null and coalesce(teller, noemer, ondergrens, bovengrens) is not null) as parts
     from cijfers`,
  );
  expect(counts!.absent).toBeGreaterThan(0n);
  expect([counts!.unexplained, counts!.parts]).toEqual([0n, 0n]);
});

test("every table says what it is, and every figure names an area and an indicator that the file explains", async () => {
  const silent = await query(database, "select table_name from duckdb_tables() where comment is null");
  expect(silent).toEqual([]);
  const strangers = await query(
    database,
    `select indicator, gebiedscode from cijfers
     where indicator not in (select indicator from indicatoren) or gebiedscode not in (select gebiedscode from gebieden)
     union all
     select gebiedscode, gemeentecode from lidmaatschappen
     where gebiedscode not in (select gebiedscode from gebieden) or gemeentecode not in (select gebiedscode from gebieden)`,
  );
  expect(strangers).toEqual([]);
});

test("the database says which release it is, and that its figures are invented where they are", async () => {
  expect(await query(database, "select uitgave, voorbeeldcijfers, bronvermelding from over")).toEqual([
    {
      uitgave: expect.stringMatching(/^\d{4}-\d+$/),
      voorbeeldcijfers: true,
      bronvermelding: expect.stringContaining("(voorbeeldcijfers)"),
    },
  ]);
});

function readCsv(file: string): Record<string, string>[] {
  return parse(readFileSync(file), { delimiter: ";", bom: true, columns: true });
}

function figureOf(indicator: string, row: Record<string, string>): unknown[] {
  const number = (text = "") => (text === "" ? null : Number(text));
  return [
    indicator,
    row.gebiedscode,
    Number(row.jaar),
    ...[row.gebied, row.soort_gebied, number(row.waarde), number(row.ondergrens), number(row.bovengrens)],
    ...[row.reden_ontbreekt || null, row.voorlopig === "ja", row.methode, number(row.gemeenten)],
    number(row.gemeenten_met_cijfer),
  ];
}

function shownOf(row: Record<string, unknown>): unknown[] {
  return [
    row.indicator,
    row.gebiedscode,
    row.jaar,
    ...[row.gebied, row.soort_gebied, row.waarde, row.ondergrens, row.bovengrens],
    ...[row.reden_ontbreekt, row.voorlopig, row.methode, row.gemeenten, row.gemeenten_met_cijfer],
  ];
}
