import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Figure } from "../../src/domain/figure.ts";
import { schoolYear } from "../../src/domain/schoolYear.ts";
import { reasonOf } from "../../src/domain/statusCodes.ts";
import { VenstersMapping } from "../../src/domain/venstersMapping.ts";
import { deliver, deliveryIn } from "./deliver.ts";

const country = "tests/fixtures/klein-nederland";
const folder = mkdtempSync(join(tmpdir(), "vensters-"));
const project = join(folder, "project");
const vensters = deliveryIn(join(folder, "build"), "vensters");
let figures: Figure[];

/** The small country, with a form for toelaatbaarheidsverklaringen that two verbanden filled in, and an indicator of it. */
beforeAll(async () => {
  cpSync(country, project, { recursive: true });
  mkdirSync(join(project, "data", "eigen-tlv"));
  const template = await templateOf(join(folder, "leeg"));
  writeFileSync(join(project, "data", "eigen-tlv", "manifest.yaml"), template.manifest);
  writeFileSync(join(project, "data", "eigen-tlv", "sjabloon-tlv.csv"), fillIn(template.form));
  writeFileSync(join(project, "reports", "onderwijs", "tlv.yaml"), indicator);
  figures = await build(project, join(folder, "build"));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe("a delivery for Vensters", () => {
  test("has every figure of each samenwerkingsverband once, by number, school year, sector and measure", () => {
    const mapping = VenstersMapping.parse(JSON.parse(readFileSync(join(vensters, "koppeling.json"), "utf8")));
    const published = figures.filter(({ indicator, area }) => indicator in mapping.measures && /^(PO|VO)/.test(area));
    const rows = readCsv("cijfers.csv");
    const keys = rows.map((row) => [row.sector, row.samenwerkingsverband, row.schooljaar, row.maat].join(" "));
    expect(new Set(keys).size).toBe(published.length);
    for (const { indicator, area, period, value, low, high, absence, provisional } of published) {
      const { code, school_year: rule } = mapping.measures[indicator]!;
      const row = rows[keys.indexOf([area.slice(0, 2), area.slice(2), schoolYear(period, rule), code].join(" "))]!;
      expect(reasonOf(row.status!, mapping.statuses)).toBe(absence);
      expect(row).toMatchObject({
        waarde: String(value ?? ""),
        voorlopig: provisional ? "ja" : "nee",
        uitgave: "2026-1",
      });
      expect([row.ondergrens, row.bovengrens]).toEqual(low === high ? ["", ""] : [String(low), String(high)]);
    }
    expect(published.some(({ absence }) => absence !== null)).toBe(true);
    expect(published.some(({ low, high }) => low !== high)).toBe(true);
  });

  test("is the same as a spreadsheet", async () => {
    const { sheets } = await readXlsx(readFileSync(join(vensters, "cijfers.xlsx")));
    const sheet = sheets.find(({ name }) => name === "Cijfers")!.rows;
    const table = sheet.slice(sheet.findIndex(([first]) => first === "samenwerkingsverband") + 1);
    const amounts = readCsv("cijfers.csv").map(({ waarde }) => (waarde === "" ? "geen cijfer" : Number(waarde)));
    expect(table.map((row) => row[5])).toEqual(amounts);
  });

  test("says in its dictionary what every column, status and measure means", () => {
    const words = readCsv("woordenboek.csv");
    const said = (part: string) => words.filter(({ onderdeel }) => onderdeel === part).map(({ code }) => code);
    const rows = readCsv("cijfers.csv");
    expect(said("kolom")).toEqual(Object.keys(rows[0]!));
    expect(said("status")).toEqual(expect.arrayContaining(rows.map(({ status }) => status)));
    expect(said("maat").sort()).toEqual([...new Set(rows.map(({ maat }) => maat))].sort());
  });

  test("has the schema of its mapping beside it", () => {
    const read = (name: string) => JSON.parse(readFileSync(join(vensters, name), "utf8"));
    const [mapping, schema] = ["koppeling.json", "koppeling.schema.json"].map(read);
    expect(schema).toEqual(z.toJSONSchema(VenstersMapping));
    const fits = new Ajv2020().compile(schema);
    expect([fits(mapping), fits.errors]).toEqual([true, null]);
    expect(fits({ ...mapping, measures: { "aandeel-sbo": { code: "A B" } } })).toBe(false);
  });
});

describe("the form for toelaatbaarheidsverklaringen", () => {
  test("has a row for each verband and kind of the last school year, with nothing filled in", () => {
    const rows = readCsv("sjabloon-tlv.csv");
    expect(rows).toHaveLength(4 * 4);
    expect(rows.every(({ Aangevraagd, Toegekend }) => Aangevraagd === "" && Toegekend === "")).toBe(true);
    expect(new Set(rows.map(({ Schooljaar }) => Schooljaar))).toEqual(new Set(["2025-2026"]));
  });

  test("filled in, gives figures in a report: added up over kinds, small numbers as bounds, and nothing of who left it blank", () => {
    const own = figures.filter(({ indicator, absence }) => indicator === "tlv" && absence === null);
    expect(
      own.map(({ area, period, numerator, denominator, low, high }) => ({
        area,
        period,
        numerator,
        denominator,
        low,
        high,
      })),
    ).toEqual([
      {
        area: "PO2001",
        period: 2025,
        numerator: 40 + 40 + 0 + 2.5,
        denominator: 50 + 50 + 10 + 2.5,
        low: (100 * 81) / 114,
        high: (100 * 84) / 111,
      },
      { area: "VO2001", period: 2025, numerator: 160, denominator: 200, low: 80, high: 80 },
    ]);
    expect(
      figures
        .filter(({ indicator, absence }) => indicator === "tlv" && absence !== null)
        .map(({ area, absence }) => `${area} ${absence}`),
    ).toEqual(["PO2401 not-published", "VO2401 not-measured"]);
  });
});

const indicator = `kind: share
title: Toegekende tlv's
definition: Het aantal toegekende tlv's als deel van de aangevraagde.
unit: van de aangevraagde tlv's
sentence: In het schooljaar dat in {jaar} begon, is {waarde} van de tlv's in {gebied} toegekend.
counted: toegekende tlv's
out_of: aangevraagde tlv's
levels: [samenwerkingsverband]
numerator: [eigen-tlv.toegekend]
denominator: [eigen-tlv.aangevraagd]
`;

/** PO2001 and VO2001 fill it in; VO2401 does not know, and PO2401 leaves it blank. */
function fillIn(form: string): string {
  const amounts: Record<string, string> = {
    "PO2001;PO;sbo": "50;40",
    "PO2001;PO;so-laag": "50;40",
    "PO2001;PO;so-midden": "10;0",
    "PO2001;PO;so-hoog": "3;<5",
  };
  return form
    .split("\n")
    .map((line) =>
      line.replace(/^(\d{4}-\d{4};)(VO2001.*);;$/, "$1$2;50;40").replace(/^(.*;VO2401.*);;$/, "$1;n.b.;n.b."),
    )
    .map((line) => {
      const [, year, row = ""] = /^(\d{4}-\d{4});(PO2001.*);;$/.exec(line) ?? [];
      return year === undefined ? line : `${year};${row};${amounts[row]}`;
    })
    .join("\n");
}

/** The form that the site of this small country publishes, with its manifest. */
async function templateOf(out: string): Promise<{ form: string; manifest: string }> {
  await build(country, out);
  const read = (name: string) => readFileSync(join(deliveryIn(out, "vensters"), name), "utf8");
  return { form: read("sjabloon-tlv.csv"), manifest: read("sjabloon-tlv-manifest.yaml") };
}

function build(from: string, out: string): Promise<Figure[]> {
  return deliver({ data: join(from, "data"), reports: join(from, "reports") }, out);
}

function readCsv(name: string): Record<string, string>[] {
  return parse(readFileSync(join(vensters, name)), { delimiter: ";", bom: true, columns: true });
}
