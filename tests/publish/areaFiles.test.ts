import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { areaAddress } from "../../src/domain/area.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { buildData } from "../../src/pipeline.ts";
import { openPublished } from "../../src/publish/openPublished.ts";
import { readRelease } from "../../src/sources/readRelease.ts";
import { indexAreas, type PageArea } from "../../src/views/areaIndex.ts";

const country = ["tests/fixtures/klein-nederland/data", "tests/fixtures/klein-nederland/reports"] as const;
const folder = mkdtempSync(join(tmpdir(), "gebieden-"));
const again = mkdtempSync(join(tmpdir(), "gebieden-"));
const data = join(folder, "public", "data");
let areas: readonly PageArea[];
let figures: readonly Figure[];
let titles: ReadonlyMap<string, string>;

beforeAll(async () => {
  for (const to of [folder, again]) await buildData(...country, join(folder, "store"), to, (_stage, run) => run());
  const { register, indicators } = await readRelease(...country);
  areas = indexAreas(register).areas;
  titles = new Map(indicators.map(({ slug, title }) => [slug, title]));
  figures = (await openPublished(join(folder, "published.duckdb"))).figures;
}, 120_000);

afterAll(() => {
  for (const made of [folder, again]) rmSync(made, { recursive: true });
});

test("the file of an area holds every published figure of it, as published, and no other", () => {
  for (const area of areas) {
    const rows = readCsv(`${fileOf(area)}.csv`);
    const published = figures.filter((figure) => figure.area === area.code);
    expect(rows.map(({ indicator, jaar }) => `${indicator} ${jaar}`).sort()).toEqual(
      published.map(({ indicator, period }) => `${indicator} ${period}`).sort(),
    );
    for (const row of rows) {
      const figure = published.find((one) => one.indicator === row.indicator && String(one.period) === row.jaar)!;
      expect(row).toMatchObject({
        waarde: String(figure.value ?? ""),
        ondergrens: figure.low === figure.high ? "" : String(figure.low),
        reden_ontbreekt: figure.absence ?? "",
        voorlopig: figure.provisional ? "ja" : "nee",
        methode: figure.method,
        voorbeeldcijfers: "ja",
      });
    }
  }
});

describe.each(["xlsx", "ods"] as const)("the spreadsheet of an area as %s", (format) => {
  test("has the numbers of the published figures, and words where there is none", async () => {
    for (const area of areas) {
      const { sheets } = await read(`${fileOf(area)}.${format}`, format);
      const cells = sheets.slice(1).flatMap(({ rows }) => tableOf(rows));
      for (const { title, year, value } of cells) {
        const figure = figures.find(
          (one) => one.area === area.code && one.period === year && titles.get(one.indicator) === title,
        );
        const cell = `${area.slug}, ${title}, ${year}: ${value}`;
        if (figure === undefined || figure.absence !== null) expect(value, cell).toMatch(/\p{L}/u);
        else if (typeof value === "number")
          expect(Math.abs(value - figure.value!), cell).toBeLessThan(roundedBy(figure));
        else expect(value, cell).toMatch(/ tot /);
      }
      const values = figures.filter((figure) => figure.area === area.code && figure.absence === null);
      expect(cells.filter(({ value }) => /^[\d.~-]/.test(String(value)))).toHaveLength(values.length);
    }
  });

  test("is the same file when it is made again", () => {
    for (const area of areas) {
      const file = `${fileOf(area)}.${format}`;
      expect(readFileSync(file).equals(readFileSync(file.replace(folder, again))), file).toBe(true);
    }
  });
});

test("each indicator has its figures as a spreadsheet, a sheet a kind of area", async () => {
  const { sheets } = await read(join(data, "jong.xlsx"), "xlsx");
  expect(sheets.map(({ name }) => name)).toEqual([
    "Toelichting",
    "Gemeenten",
    "Samenwerkingsverbanden",
    "Jeugdregio's",
    "Provincies",
    "Nederland",
  ]);
  expect(existsSync(join(data, "jong.ods"))).toBe(true);
});

test("each area, theme and indicator has a picture, and two builds make the same one", () => {
  const pictures = [
    "monitor",
    "thema/bevolking",
    "indicator/jong",
    ...areas.flatMap((area) => {
      const address = areaAddress(area).slice(1, -1);
      return [address, `${address}/bevolking`, `${address}/onderwijs`];
    }),
  ];
  for (const picture of pictures) {
    const file = join(folder, "public", "beeld", `${picture}.png`);
    expect(readFileSync(file).equals(readFileSync(file.replace(folder, again))), picture).toBe(true);
  }
});

function fileOf(area: PageArea): string {
  return join(data, "gebied", areaAddress(area)).replace(/\/$/, "");
}

/** What is not known exactly is shown rounded: an estimate to tens, what has bounds within them. */
function roundedBy({ method, low, high }: Figure): number {
  return Math.max(0.01, high! - low!, method === "verdeeld" ? 5.01 : 0);
}

function readCsv(file: string): Record<string, string>[] {
  return parse(readFileSync(file), { delimiter: ";", bom: true, columns: true });
}

function read(file: string, format: "xlsx" | "ods") {
  return format === "xlsx" ? readXlsx(readFileSync(file)) : readOds(readFileSync(file));
}

/** The cells under a year: title, notes and header come first. */
function tableOf(rows: readonly (readonly unknown[])[]): { title: unknown; year: number; value: unknown }[] {
  const head = rows.findIndex(([first]) => first === "Cijfer");
  return rows
    .slice(head + 1)
    .flatMap((row) =>
      rows[head]!.flatMap((header, column) =>
        /^\d{4}$/.test(String(header)) ? [{ title: row[0], year: Number(header), value: row[column] }] : [],
      ),
    );
}
