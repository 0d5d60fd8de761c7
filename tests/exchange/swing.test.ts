import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { checkRelease } from "../../src/checking/checkRelease.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { SwingMapping } from "../../src/domain/swingMapping.ts";
import { buildData } from "../../src/pipeline.ts";
import { openPublished } from "../../src/publish/openPublished.ts";
import { readInputs } from "../../src/sources/readRelease.ts";
import { deliver, deliveryIn } from "./deliver.ts";
import { releaseOf, told } from "./roundTrip.ts";

const country = { data: "tests/fixtures/klein-nederland/data", reports: "tests/fixtures/klein-nederland/reports" };
const folder = mkdtempSync(join(tmpdir(), "swing-"));
const swing = deliveryIn(join(folder, "heen"), "swing");
let there: Figure[];
let back: Figure[];

beforeAll(async () => {
  there = await build(country, "heen");
  back = await deliver(releaseOf(swing, country, join(folder, "uitgave")), join(folder, "terug"));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe("a delivery for Swing, read back as the only source of a release,", () => {
  test("gives every figure as it was: value, bounds, sides, reason and state, of all areas and years; and nothing more", () => {
    expect(back.map(told)).toEqual(there.map(told));
    expect(new Set(there.map(({ absence }) => absence)).size).toBeGreaterThan(3);
    expect(there.some(({ low, high }) => low !== high)).toBe(true);
  });

  test("passes the checks that go before a release", async () => {
    const [data, reports] = [join(folder, "uitgave", "data"), join(folder, "uitgave", "reports")];
    const { inputs, problems } = await readInputs(data, reports);
    const { findings } = await checkRelease(data, inputs, problems);
    expect(findings.filter(({ severity }) => severity === "stops")).toEqual([]);
  });

  test("goes out once more with the same bytes", () => {
    expect(read(deliveryIn(join(folder, "terug"), "swing"), "cijfers.csv")).toBe(read(swing, "cijfers.csv"));
  });

  test("rests each figure on one line of the delivery", () => {
    expect(back.filter(({ cells }) => cells !== 1)).toEqual([]);
  });
});

describe("beside the figures", () => {
  test("the metadata sheet has each topic once, as CSV and as a sheet for people", async () => {
    const topics = rows("metadata.csv");
    expect(topics.map(({ onderwerpcode }) => onderwerpcode)).toEqual(["mao_aandeel_jong", "mao_jong", "sbo_pct"]);
    expect(topics[2]).toMatchObject({
      naam: "Aandeel sbo",
      eenheid: "procent van de leerlingen",
      decimalen: "1",
      bron: "DUO, Leerlingen",
      periode: "schooljaar",
      eerste_periode: "2024-2025",
      laatste_periode: "2025-2026",
    });
    const { sheets } = await readXlsx(readFileSync(join(swing, "metadata.xlsx")));
    expect(sheets.map(({ name }) => name)).toEqual(["Toelichting", "Onderwerpen", "Woordenboek"]);
  });

  test("the dictionary says what every column, level and status of the figures means, and counts what is left out", () => {
    const words = rows("woordenboek.csv");
    const said = (part: string) => words.filter(({ onderdeel }) => onderdeel === part).map(({ code }) => code);
    const figures = rows("cijfers.csv");
    expect(said("kolom")).toEqual(Object.keys(figures[0]!));
    expect(said("status")).toEqual(expect.arrayContaining(figures.map(({ status }) => status)));
    expect(said("gebiedsniveau")).toEqual(expect.arrayContaining(figures.map(({ gebiedsniveau }) => gebiedsniveau)));
    expect(words.at(-1)).toMatchObject({ onderdeel: "niet geleverd", betekenis: `0 van ${there.length} cijfers.` });
  });

  test("the mapping fits the schema that is published with it, which is that of the mapping itself", () => {
    const [mapping, schema] = ["koppeling.json", "koppeling.schema.json"].map((name) => JSON.parse(read(swing, name)));
    expect(schema).toEqual(z.toJSONSchema(SwingMapping));
    const fits = new Ajv2020().compile(schema);
    expect([fits(mapping), fits.errors]).toEqual([true, null]);
    expect(fits({ ...mapping, decimal: "'" })).toBe(false);
    expect(SwingMapping.parse(mapping).topics["aandeel-sbo"]?.code).toBe("sbo_pct");
  });
});

async function build({ data, reports }: { data: string; reports: string }, name: string): Promise<Figure[]> {
  const out = join(folder, name);
  await buildData(data, reports, join(folder, "store"), out, (_stage, run) => run());
  return (await openPublished(join(out, "published.duckdb"))).figures;
}

function read(from: string, name: string): string {
  return readFileSync(join(from, name), "utf8");
}

function rows(name: string): Record<string, string>[] {
  return parse(read(swing, name), { delimiter: ";", bom: true, columns: true });
}
