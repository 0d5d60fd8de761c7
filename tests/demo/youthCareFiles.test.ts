import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { sum } from "d3-array";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { populationByYear } from "../../src/demo/pieces.ts";
import { withRegions } from "../../src/demo/regions.ts";
import { youthCareFiles } from "../../src/demo/youthCareFiles.ts";
import type { Register } from "../../src/domain/area.ts";
import { existed } from "../../src/domain/lineage.ts";
import type { Observation } from "../../src/domain/observation.ts";
import { areaFinder } from "../../src/sources/findArea.ts";
import { readRegister } from "../../src/sources/readRegister.ts";
import { type ReadSources, readSources } from "../../src/sources/readSources.ts";

const folders = ["cbs-jeugdhulp", "cbs-jeugdhulp-vormen", "cbs-jeugdhulp-verwijzers", "nji-jeugdzorg-onderwijs"];
const forms = [
  "jeugdzorg-totaal",
  "jeugdhulp-totaal",
  "jeugdhulp-zonder-verblijf",
  "jeugdhulp-wijkteam",
  "jeugdhulp-met-verblijf",
  "jeugdbescherming",
  "jeugdreclassering",
  "jeugdzorg-4-11",
  "jeugdzorg-12-17",
];

describe("the extracts of youth care", () => {
  const folder = mkdtempSync(join(tmpdir(), "youth-care-"));
  let register: Register;
  let files: Record<string, string | Uint8Array>;
  let read: ReadSources;
  let index: Map<string, Observation>;
  beforeAll(async () => {
    register = (await readRegister("data/areas")).register;
    files = generate(register);
    for (const [path, text] of Object.entries(files)) write(join(folder, path), text);
    for (const name of folders) copyFileSync(join("data", name, "manifest.yaml"), join(folder, name, "manifest.yaml"));
    read = await readSources(folder, areaFinder(register), 2025);
    index = new Map(read.observations.map((one) => [key(one.source, one.measure, one.area, one.period), one]));
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const cell = (source: string, measure: string, area: string, year: number) =>
    index.get(key(source, measure, area, year));
  const care = (measure: string, area: string, year: number) => cell("cbs-jeugdhulp", measure, area, year);
  const middle = (one: Observation | undefined) => ((one?.low ?? Number.NaN) + (one?.high ?? Number.NaN)) / 2;
  const cells = (source: string, measure: string, year: number, areas: RegExp) =>
    read.observations.filter(
      (one) => one.source === source && one.measure === measure && one.period === year && areas.test(one.area),
    );
  const cellsOf = (measure: string) => read.observations.filter((one) => one.measure === measure && one.low !== null);
  const expectSum = (total: Observation | undefined, parts: Observation[]) => {
    expect(parts.length).toBeGreaterThan(0);
    expect(sum(parts, ({ low }) => low ?? 0)).toBeLessThanOrEqual(total!.high!);
    expect(sum(parts, ({ high, absence }) => high ?? (absence === "not-applicable" ? 0 : 10))).toBeGreaterThanOrEqual(
      total!.low!,
    );
  };

  test("come out the same, byte for byte, on a second run", () => {
    expect(generate(register)).toEqual(files);
  });

  test("are read by their manifests without problems or warnings", () => {
    expect([read.problems, read.warnings]).toEqual([[], []]);
    expect(read.sources.map(({ slug }) => slug)).toEqual(folders.toSorted());
  });

  test("take at most 3.5 MB", () => {
    expect(sum(Object.values(files), (file) => Buffer.byteLength(file))).toBeLessThan(3_500_000);
  });

  test.each(forms)("give regions that are the sums of their gemeenten, as far as rounding lets one see: %s", (form) => {
    for (const year of [2016, 2019, 2022, 2025]) {
      const gemeenten = cells("cbs-jeugdhulp", form, year, /^GM/);
      for (const regions of [/^PV/, /^JZ/])
        expectSum(care(form, "NL", year), cells("cbs-jeugdhulp", form, year, regions));
      expectSum(care(form, "NL", year), gemeenten);
    }
    const members = new Set(register.memberships.filter(({ region }) => region === "JZ14").map(({ member }) => member));
    const own = cells("cbs-jeugdhulp", form, 2025, /^GM/).filter(({ area }) => members.has(area));
    expectSum(care(form, "JZ14", 2025), own);
  });

  test.each(["verwijzers", "vormen"])("give a country that is the sum of its gemeenten: %s", (name) => {
    const source = `cbs-jeugdhulp-${name}`;
    const measure = name === "vormen" ? "jeugdzorg-meer-vormen" : "via-gemeente";
    expectSum(cell(source, measure, "NL", 2023), cells(source, measure, 2023, /^GM/));
  });

  test.each([2015, 2018, 2020, 2022, 2025])("have the gemeenten of %i in the indeling of that year", (year) => {
    const today = register.areas.filter(({ kind }) => kind === "gemeente").map((area) => ({ ...area, until: null }));
    const expected = [...today, ...register.former].filter((area) => existed(area, year)).map(({ code }) => code);
    for (const [source, measure] of [
      ["cbs-jeugdhulp", "jeugdhulp-totaal"],
      ["cbs-jeugdhulp", "jeugdzorg-4-11"],
      ["cbs-jeugdhulp-verwijzers", "via-gemeente"],
    ] as const) {
      const found = cells(source, measure, year, /^GM/);
      expect(found.map(({ area }) => area).sort()).toEqual(expected.toSorted());
    }
  });

  test("count a young person once in a total: it is less than its forms together and no less than one of them", () => {
    const wrong = cellsOf("jeugdhulp-totaal").filter(({ area, period, low, high }) => {
      const form = (name: string) => care(name, area, period)!;
      const [zonder, met] = [form("jeugdhulp-zonder-verblijf"), form("jeugdhulp-met-verblijf")];
      return (
        high! < Math.max(zonder.low!, met.low!) ||
        low! > zonder.high! + met.high! ||
        form("jeugdhulp-wijkteam").low! > zonder.high! ||
        form("jeugdzorg-totaal").high! < low!
      );
    });
    expect(wrong).toEqual([]);
  });

  test("write multiples of 5 from 10 on, and a dot for less: 0 to 7, mostly of jeugdreclassering", () => {
    const dots = (measure: string) =>
      cells("cbs-jeugdhulp", measure, 2025, /^GM/).filter(({ low, high }) => low === 0 && high === 7).length;
    const written = read.observations.filter(
      ({ source, low, high }) => source.startsWith("cbs") && high !== null && low !== 0,
    );
    expect(written.length).toBeGreaterThan(10_000);
    expect(written.filter((one) => middle(one) < 10 || middle(one) % 5 !== 0)).toEqual([]);
    expect(dots("jeugdreclassering")).toBeGreaterThan(60);
    expect(dots("jeugdreclassering")).toBeLessThan(250);
    expect(dots("jeugdhulp-totaal")).toBe(0);
  });

  test("hold back fewer than 10 with more than one form, in small gemeenten alone", () => {
    const held = cells("cbs-jeugdhulp-vormen", "jeugdzorg-meer-vormen", 2025, /./).filter(
      ({ absence }) => absence === "unknown",
    );
    expect(held.length).toBeGreaterThan(2);
    expect(held.every(({ area }) => area.startsWith("GM"))).toBe(true);
  });

  test("are without one gemeente in 2018, though its regions count it", () => {
    const expected = { absence: "not-published" };
    expect(care("jeugdhulp-totaal", "GM0717", 2018)).toMatchObject(expected);
    expect(care("jeugdhulp-totaal", "GM0717", 2019)?.low).toBeGreaterThan(0);
    expect(middle(care("jeugdhulp-totaal", "PV29", 2018))).toBeGreaterThan(
      sum(
        cells(
          "cbs-jeugdhulp",
          "jeugdhulp-totaal",
          2018,
          /^GM(0654|0664|0677|0678|0687|0703|0715|0716|0718|1676|1695|1714)/,
        ),
        middle,
      ) + 100,
    );
  });

  test("call 2025 provisional and nothing before it", () => {
    const cbs = read.observations.filter(({ source }) => source.startsWith("cbs"));
    expect(cbs.filter(({ period, provisional }) => provisional !== (period === 2025))).toEqual([]);
  });

  test("jump in 2021, when more providers report, and not around it", () => {
    const step = (year: number) =>
      middle(care("jeugdhulp-zonder-verblijf", "NL", year)) / middle(care("jeugdhulp-zonder-verblijf", "NL", year - 1));
    expect(step(2021)).toBeGreaterThan(1.03);
    expect(step(2021)).toBeLessThan(1.07);
    for (const year of [2017, 2018, 2019, 2022, 2023]) expect(Math.abs(step(year) - 1)).toBeLessThan(0.03);
  });

  test("move children with verblijf between gemeenten in 2022, and hardly change the country", () => {
    const change = (area: string) =>
      middle(care("jeugdhulp-met-verblijf", area, 2022)) / middle(care("jeugdhulp-met-verblijf", area, 2021));
    const large = cells("cbs-jeugdhulp", "jeugdhulp-met-verblijf", 2022, /^GM/)
      .filter(({ low }) => (low ?? 0) > 200)
      .map(({ area }) => change(area));
    expect(large.filter((ratio) => Math.abs(ratio - 1) > 0.15).length).toBeGreaterThan(large.length / 4);
    expect(Math.abs(change("NL") - 1)).toBeLessThan(0.06);
  });

  test("report wijkteams badly in 2015 and 2016", () => {
    const swing = (year: number) =>
      cells("cbs-jeugdhulp", "jeugdhulp-wijkteam", year, /^GM/).filter(({ area, low }) => {
        const next = care("jeugdhulp-wijkteam", area, year + 1);
        return Math.abs((low ?? 0) / (next?.low ?? 0) - 1) > 0.3;
      }).length;
    expect(swing(2016)).toBeGreaterThan(4 * swing(2018));
  });

  test.each([
    ["po", "bo", /^PO/],
    ["po", "sbo", /^PO/],
    ["vo", "vo", /^VO/],
  ])("give pupils of samenwerkingsverbanden for %s that add up to the country: %s", (_, kind, verbanden) => {
    for (const year of [2016, 2021]) {
      for (const measure of [`${kind}-leerlingen`, `${kind}-met-jeugdzorg`]) {
        const total = cell("nji-jeugdzorg-onderwijs", measure, "NL", year);
        expectSum(total, cells("nji-jeugdzorg-onderwijs", measure, year, verbanden));
      }
    }
  });

  test("give pupils by gemeente in the indeling of 2021, in every year", () => {
    for (const year of [2016, 2021]) {
      const found = cells("nji-jeugdzorg-onderwijs", "bo-met-jeugdzorg", year, /^GM/);
      expect(found.length).toBe(352);
      expect(new Set(found.map(({ classification }) => classification))).toEqual(new Set([2021]));
    }
  });

  test("protect fewer than 10 pupils, in small gemeenten alone", () => {
    const hidden = read.observations.filter(({ absence }) => absence === "protected");
    expect(hidden.length).toBeGreaterThan(5);
    expect(hidden.every(({ source, area }) => source.startsWith("nji") && area.startsWith("GM"))).toBe(true);
  });

  test("never have more pupils with youth care than pupils", () => {
    const cared = read.observations.filter(({ measure, low }) => measure.endsWith("-met-jeugdzorg") && low !== null);
    const pupilsOf = (measure: string) =>
      measure.startsWith("extra") ? "leerlingen" : measure.replace("-met-jeugdzorg", "-leerlingen");
    const wrong = cared.filter(
      ({ source, measure, area, period, low }) => low! >= cell(source, pupilsOf(measure), area, period)!.high!,
    );
    expect(cared.length).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });

  test.each([
    ["bo", 9],
    ["sbo", 35],
    ["so-vso", 40],
    ["vo", 11],
  ])("have about as many pupils with youth care as the real country: %s", (kind, expected) => {
    const of = (measure: string) => middle(cell("nji-jeugdzorg-onderwijs", `${kind}-${measure}`, "NL", 2019));
    expect(Math.abs((100 * of("met-jeugdzorg")) / of("leerlingen") / expected - 1)).toBeLessThan(0.1);
  });
});

function generate(register: Register): Record<string, string | Uint8Array> {
  return youthCareFiles(register, withRegions(register, populationByYear(register)));
}

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Of an observation: its measure in an area and year. */
function key(...parts: (string | number)[]): string {
  return parts.join(" ");
}
