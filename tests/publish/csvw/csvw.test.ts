import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { parse } from "csv-parse/sync";
import jsonld from "jsonld";
import { Parser, Store } from "n3";
import CsvwParser from "rdf-parser-csvw";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildData } from "../../../src/pipeline.ts";
import { openWarehouse, query } from "../../../src/warehouse/warehouse.ts";
import { checkCsvw } from "./checkCsvw.ts";

const country = ["tests/fixtures/klein-nederland/data", "tests/fixtures/klein-nederland/reports"] as const;
const folder = mkdtempSync(join(tmpdir(), "csvw-"));
const data = join(folder, "public", "data");

beforeAll(() => buildData(...country, join(folder, "store"), folder, (_stage, run) => run()), 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("every CSV file fits its metadata: header, types, keys and codes", () => {
  const verdicts = filesOf(data, "metadata.json").map((file) => checkCsvw(join(data, file)));
  expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
  expect(verdicts.reduce((sum, { cells }) => sum + cells, 0)).toBeGreaterThan(1000);
});

test("every CSV file has its metadata where the standard looks for it", () => {
  const described = filesOf(data, "metadata.json").flatMap((file) => urlsOf(file));
  expect(described).toEqual(expect.arrayContaining(csvFiles()));
});

describe("a file that does not fit its metadata is refused", () => {
  const cases: [string, (csv: string) => string, RegExp][] = [
    ["a word in place of a number", (csv) => csv.replace(/(;20\d\d;)[^;]*/, "$1n.b."), /waarde: n\.b\. is no double/],
    ["a column that is named otherwise", (csv) => csv.replace(";waarde;", ";getal;"), /are not those of its schema/],
    ["a row twice", (csv) => csv + csv.trim().split("\n").at(-1)!, /two rows with/],
    ["a reason that no list knows", (csv) => csv.replace(/;;;;;nee/, ";;;;geheim;nee"), /reden_ontbreekt: geheim/],
    ["an area without a code", (csv) => csv.replace(/\nNL;/, "\n;"), /gebiedscode: {2}is required/],
    ["a year of two digits", (csv) => csv.replace(/;20(\d\d);/, ";$1;"), /is no gYear/],
  ];

  test.each(cases)("%s", (_case, spoil, fault) => {
    const copy = mkdtempSync(join(tmpdir(), "csvw-"));
    cpSync(join(data, "aandeel-sbo.csv-metadata.json"), join(copy, "aandeel-sbo.csv-metadata.json"));
    const csv = readFileSync(join(data, "aandeel-sbo.csv"), "utf8").replace(
      /(;\d{4};)[^;]*;[^;]*;[^;]*;[^;]*;/,
      "$1;;;;",
    );
    writeFileSync(join(copy, "aandeel-sbo.csv"), spoil(csv));
    const { faults } = checkCsvw(join(copy, "aandeel-sbo.csv-metadata.json"));
    rmSync(copy, { recursive: true });
    expect(faults.join("\n")).toMatch(fault);
  });

  test("a code that stands in no list", () => {
    const copy = mkdtempSync(join(tmpdir(), "csvw-"));
    cpSync(data, copy, { recursive: true });
    const file = join(copy, "cijfers.csv");
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(";GM0034;", ";GM9999;"));
    const { faults } = checkCsvw(`${file}-metadata.json`);
    rmSync(copy, { recursive: true });
    expect(faults).toEqual(["cijfers.csv: gebiedscode GM9999 is not in codes/gebieden.csv"]);
  });
});

test("another program reads from file and metadata every cell that is filled", async () => {
  for (const file of csvFiles().filter((one) => existsSync(join(data, `${one}-metadata.json`)))) {
    const metadata = JSON.parse(readFileSync(join(data, `${file}-metadata.json`), "utf8"));
    // It knows one table at a time, and not the mark at the start by which programs see that a text is UTF-8.
    const { tables, ...one } = { ...metadata, ...metadata.tables?.[0] };
    const text = readFileSync(join(data, file), "utf8").replace(/^\ufeff/, "");
    const reader = new CsvwParser({
      metadata: await asRdf(one),
      baseIRI: "https://voorbeeld.example/",
      timezone: "utc",
    });
    let cells = 0;
    for await (const { predicate } of reader.import(Readable.from([text])))
      if (predicate.value.startsWith("https://voorbeeld.example/#")) cells += 1;
    const rows = parse(text, { delimiter: ";" }).slice(1) as string[][];
    expect(cells, file).toBe(rows.flat().filter((cell) => cell !== "").length);
  }
});

test("the dictionary says of every column of every file what it means", () => {
  const words = rowsOf("datawoordenboek.csv");
  expect(words.filter(({ betekenis, soort }) => betekenis === "" || soort === "")).toEqual([]);
  for (const file of csvFiles()) {
    const columns = Object.keys(rowsOf(file)[0]!);
    const kinds = Map.groupBy(words, ({ bestand }) => bestand);
    const described = [...kinds.values()].map((kind) => kind.map(({ kolom }) => kolom));
    expect(described, file).toContainEqual(columns);
  }
});

test("all figures in one file are the rows of the files of the indicators, as CSV and as Parquet", async () => {
  const everything = rowsOf("cijfers.csv");
  const slugs = [...new Set(everything.map(({ indicator }) => indicator!))];
  for (const slug of slugs)
    expect(everything.filter(({ indicator }) => indicator === slug).map(({ indicator, ...row }) => row)).toEqual(
      rowsOf(`${slug}.csv`),
    );
  const warehouse = await openWarehouse();
  const parquet = await query<Record<string, unknown>>(warehouse, `from '${join(data, "cijfers.parquet")}'`);
  warehouse.closeSync();
  const text = (cell: unknown) => (typeof cell === "boolean" ? (cell ? "ja" : "nee") : String(cell ?? ""));
  expect(
    parquet.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, text(cell)]))),
  ).toEqual(everything);
});

/** All CSV files but what is made for one other system, in its form: that has a dictionary of its own. */
function csvFiles(): string[] {
  return filesOf(data, ".csv").filter((file) => !/^(swing|vensters)\//.test(file));
}

function filesOf(place: string, ending: string): string[] {
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .sort();
}

/** The addresses of the files that metadata is of. */
function urlsOf(file: string): string[] {
  const { url, tables = [{ url }] } = JSON.parse(readFileSync(join(data, file), "utf8"));
  return (tables as { url: string }[]).map((table) => join(dirname(file), table.url));
}

function rowsOf(file: string): Record<string, string>[] {
  return parse(readFileSync(join(data, file)), { delimiter: ";", bom: true, columns: true });
}

/** The context of https://www.w3.org/ns/csvw, as far as one table needs it: the reader asks for RDF. */
const context = {
  "@vocab": "http://www.w3.org/ns/csvw#",
  dc: "http://purl.org/dc/terms/",
  dcat: "http://www.w3.org/ns/dcat#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  columns: { "@id": "http://www.w3.org/ns/csvw#column", "@container": "@list" },
  url: { "@type": "@id" },
};

async function asRdf({ "@context": _, ...metadata }: object & { "@context"?: unknown }): Promise<Store> {
  const quads = await jsonld.toRDF({ "@context": context, ...metadata } as object, { format: "application/n-quads" });
  return new Store(new Parser({ format: "N-Quads" }).parse(quads as unknown as string));
}
