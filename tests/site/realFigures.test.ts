import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { figureRows, parsePage } from "./htmlFiles.ts";

const { real } = inject("sites");

/** The sums of the numeric cells of DUO's file, as its description gives them. */
const duoTotals: [string, number, string][] = [
  ["leerlingen-bo", 2015, "1443069"],
  ["leerlingen-sbo", 2015, "33973"],
  ["leerlingen-so", 2015, "13390"],
  ["leerlingen-so-vso", 2015, "40725"],
  ["leerlingen-vso", 2015, "14834"],
  ["leerlingen-bo", 2020, "1386023"],
  ["leerlingen-sbo", 2020, "34930"],
  ["leerlingen-so", 2020, "14745"],
  ["leerlingen-so-vso", 2020, "41963"],
  ["leerlingen-vso", 2020, "14236"],
  ["leerlingen-bo", 2025, "1356911"],
  ["leerlingen-sbo", 2025, "31612"],
  ["leerlingen-so", 2025, "15291"],
  ["leerlingen-so-vso", 2025, "44620"],
  ["leerlingen-vso", 2025, "15733"],
];

describe.skipIf(real === null)("the real site", () => {
  test.each(duoTotals)(
    "Nederland, %s in %i: DUO's sum %s, and 1 to 4 for each school with <5",
    (figure, year, total) => {
      const small = smallCells(figure.replace("leerlingen-", ""), year);
      const row = figureRows(parsePage(real!, "/nederland/onderwijs/"), figure).get(String(year))!;
      const expected = Number(total);
      expect(row).toMatchObject(
        small === 0
          ? { value: expected, low: null, high: null }
          : { low: expected + small, high: expected + 4 * small },
      );
    },
  );

  test.each(["almere", "westerkwartier", "dijk-en-waard"])(
    "%s has a value in every year of both themes, mergers or not",
    (slug) => {
      const education = figureRows(parsePage(real!, `/gemeente/${slug}/onderwijs/`), "leerlingen-bo");
      expect([...education.keys()].sort()).toEqual(Array.from({ length: 16 }, (_, index) => String(2010 + index)));
      const population = figureRows(parsePage(real!, `/gemeente/${slug}/bevolking/`), "jongeren");
      expect([...population.keys()].sort()).toEqual(["2015", "2019", "2024", "2025"]);
      for (const { value } of [...education.values(), ...population.values()]) expect(value).toBeGreaterThan(1000);
    },
  );

  test("all 342 gemeenten have pupils in bo and young people in 2025", () => {
    const slugs = gemeenten();
    expect(slugs).toHaveLength(342);
    for (const slug of slugs) {
      expect(
        figureRows(parsePage(real!, `/gemeente/${slug}/onderwijs/`), "leerlingen-bo").get("2025")!.value,
        slug,
      ).toBeGreaterThan(0);
      expect(
        figureRows(parsePage(real!, `/gemeente/${slug}/bevolking/`), "jongeren").get("2025")!.value,
        slug,
      ).toBeGreaterThan(0);
    }
  });

  /** Numbers as they stand in the files of CBS: added up by hand, or divided. */
  test.each<[string, string, string, number, number]>([
    ["/provincie/groningen/bevolking/", "jeugdigen", "2015", 156_669, 0],
    ["/provincie/flevoland/bevolking/", "kinderen-0-4", "2012", 26_596, 0],
    ["/nederland/bevolking/", "kinderen-0-4", "2020", 861_472, 0],
    ["/gemeente/aalsmeer/bevolking/", "huishoudens-met-kinderen", "2024", (100 * 5601) / 14_405, 0.05],
    ["/nederland/onderwijs/", "leerlingen-bo-woonplaats", "2015", 1_443_126, 0],
    ["/provincie/flevoland/onderwijs/", "leerlingen-bo-woonplaats", "2018", 40_287, 0],
    ["/gemeente/bergeijk/bevolking/", "bevolkingsprognose", "2050", 20_300, 0],
    ["/gemeente/bergeijk/bevolking/", "bevolkingsprognose", "2025", 19_263, 0],
    ["/gemeente/almere/jeugdhulp/", "jongeren-met-jeugdzorg", "2024", 7400, 0],
    ["/jeugdregio/kop-van-noord-holland/jeugdhulp/", "jongeren-met-jeugdbescherming", "2023", 115, 0],
    ["/nederland/risicofactoren/", "eenoudergezinnen", "2015", (100 * 545_289) / 2_572_783, 0.05],
    ["/nederland/risicofactoren/", "personen-met-bijstand", "2015", (1000 * 448_730) / 10_064_982, 0.05],
  ])("%s: %s in %s is %d", (address, figure, year, expected, margin) => {
    const { value } = figureRows(parsePage(real!, address), figure).get(year)!;
    expect(Math.abs(value! - expected)).toBeLessThanOrEqual(margin);
  });

  test("a number that the source rounds to 5 is shown between its bounds where they are far apart", () => {
    const page = parsePage(real!, "/gemeente/hof-van-twente/jeugdhulp/");
    const row = figureRows(page, "jongeren-met-jeugdbescherming").get("2023")!;
    expect(row).toMatchObject({ value: 25, low: 22.5, high: 27.5 });
  });

  test("every forecast of the source is told with its own margin and the chance of it", () => {
    const people = (thousands: string) => Math.round(1000 * Number(thousands)).toLocaleString("nl-NL");
    const slugs = new Map(areaRows().map(([, , name, slug]) => [name, slug]));
    const path = "../shared/data/cbs-statline/excerpts/85173NED_forecast_excerpt.csv";
    const rows = readFileSync(path, "utf8").trim().split("\n").slice(1);
    expect(rows).toHaveLength(10);
    for (const row of rows) {
      const [name, year, expected, lower, upper] = row.trim().split(",") as [string, string, string, string, string];
      const page = parsePage(real!, `/gemeente/${slugs.get(name)}/bevolking/`);
      const { text } = page.querySelector('section[id="bevolkingsprognose"]')!;
      expect(text).toContain(`${year} wonen er naar verwachting ${people(expected)} mensen in `);
      expect(text).toContain(`De kans is 67% dat het aantal tussen ${people(lower)} en ${people(upper)} ligt.`);
    }
  });

  test.each([
    ["/gemeente/almere/jeugdhulp/", "jongeren-met-jeugdbescherming", "2023", "not-published", "niet in de bron"],
    ["/jeugdregio/nijmegen/jeugdhulp/", "jongeren-met-jeugdbescherming", "2023", "not-published", "niet in de bron"],
    ["/gemeente/almere/bevolking/", "bevolkingsprognose", "2050", "not-published", "niet in de bron"],
    ["/nederland/bevolking/", "bevolkingsprognose", "2050", "incomplete", "cijfer van 10 van de 342 gemeenten"],
  ])("%s: %s in %s has no value, and says why", (address, figure, year, reason, words) => {
    const page = parsePage(real!, address);
    expect(figureRows(page, figure).get(year)).toMatchObject({ value: null, absence: reason });
    expect(page.querySelector(`section[id="${figure}"] td[data-absence]`)!.text.trim()).toBe(words);
  });

  test("a provincie whose borders changed has no figures of before, one whose borders did not has", () => {
    const years = (slug: string) =>
      [...figureRows(parsePage(real!, `/provincie/${slug}/bevolking/`), "jongeren")]
        .filter(([, { value }]) => value !== null)
        .map(([year]) => year);
    expect(years("groningen")).toEqual(expect.arrayContaining(["2010", "2014", "2018", "2019", "2023", "2025"]));
    expect(years("utrecht")).not.toContain("2018");
    expect(years("utrecht")).toEqual(expect.arrayContaining(["2015", "2019", "2023", "2025"]));
  });

  test("an indicator whose source the release is without has no page, nor has a theme without indicators", () => {
    for (const address of ["indicator/thuiszitters", "indicator/jeugdhulp", "thema/participatie"])
      expect(existsSync(join(real!, address)), address).toBe(false);
    expect(existsSync(join(real!, "indicator/personen-met-bijstand"))).toBe(true);
  });

  test("no gemeente shows 0 where DUO has no school of the kind: the cell says why", () => {
    const kinds = ["bo", "sbo", "so", "so-vso", "vso"];
    const listed = new Set(duoRows().map(({ code, kind }) => `${code} ${kind}`));
    const codes = new Map(
      areaRows()
        .filter(([, kind]) => kind === "gemeente")
        .map(([code, , , slug]) => [slug, code]),
    );
    let absent = 0;
    for (const slug of gemeenten()) {
      const page = parsePage(real!, `/gemeente/${slug}/onderwijs/`);
      for (const kind of kinds) {
        const rows = [...figureRows(page, `leerlingen-${kind}`).values()];
        const expected = listed.has(`${codes.get(slug)} ${kind}`) ? null : "none-here";
        absent += expected === null ? 0 : 1;
        expect([...new Set(rows.map(({ absence }) => absence))], `${slug} ${kind}`).toEqual([expected]);
      }
    }
    expect(absent).toBeGreaterThan(500);
  });
});

function gemeenten(): string[] {
  return areaRows().flatMap(([, kind, , slug]) => (kind === "gemeente" ? [slug!] : []));
}

function areaRows(): string[][] {
  return readFileSync("data/areas/areas.csv", "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(";"));
}

function duoRows(): { code: string; kind: string; cells: string[]; header: string[] }[] {
  const path = "../shared/data/duo/2026-08/06.-historisch-overzicht-aantal-leerlingen-per-schoolvestiging.csv";
  const [header = "", ...rows] = readFileSync(path, "utf8").trim().split("\r\n");
  return rows.map((row) => {
    const cells = row.split(";");
    return {
      code: `GM${cells[6]!.padStart(4, "0")}`,
      kind: cells[3]!.toLowerCase().replace("/", "-"),
      cells,
      header: header.split(";"),
    };
  });
}

function smallCells(kind: string, year: number): number {
  return duoRows().filter((row) => row.kind === kind && row.cells[row.header.indexOf(`LEERLINGEN_${year}`)] === "<5")
    .length;
}
