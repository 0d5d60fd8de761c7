import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sum } from "d3-array";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apportion } from "../../src/demo/apportion.ts";
import type { Inputs } from "../../src/domain/inputs.ts";
import { existed } from "../../src/domain/lineage.ts";
import type { Observation } from "../../src/domain/observation.ts";
import { InputError } from "../../src/domain/problem.ts";
import { balances } from "../../src/domain/received.ts";
import { readRelease } from "../../src/sources/readRelease.ts";

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".csv") && !file.startsWith("areas"))
    .sort();
}

describe("the generator", () => {
  const folder = mkdtempSync(join(tmpdir(), "demo-"));
  beforeAll(() => {
    execFileSync(process.execPath, ["src/demo/generate.ts", folder]);
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("writes exactly the extracts that stand in data, byte for byte", () => {
    expect(filesIn(folder)).toEqual(filesIn("data"));
    for (const file of filesIn(folder)) {
      expect(readFileSync(join(folder, file)).equals(readFileSync(join("data", file))), file).toBe(true);
    }
  });

  test("writes at most 15 MB, the size that data/ may have", () => {
    expect(sum(filesIn(folder), (file) => statSync(join(folder, file)).size)).toBeLessThan(15_000_000);
  });
});

describe("the demo release", () => {
  let inputs: Inputs;
  beforeAll(async () => {
    inputs = await readRelease("data", "reports").catch((error: unknown) => {
      throw error instanceof InputError ? new Error(JSON.stringify(error.problems.slice(0, 10), null, 2)) : error;
    });
  }, 60_000);
  const cells = (source: string, measure: string, period: number): Observation[] =>
    inputs.observations.filter((one) => one.source === source && one.measure === measure && one.period === period);
  const cell = (measure: string, area: string, period: number): Observation | undefined =>
    cells("cbs-bevolking", measure, period).find((one) => one.area === area);
  const isGemeente = ({ area }: Observation) => area.startsWith("GM") && area !== "GM9999";

  test("says on every page that its figures are invented", () => {
    expect(inputs.release).toMatchObject({ id: "2026-1", demo: true, classification: 2025 });
    for (const { title, note } of inputs.sources) {
      expect(title).toContain("voorbeeld");
      expect(note).toContain("verzonnen");
    }
  });

  test("is read without problems, and every row of every file is accounted for", () => {
    // But for the answers that cannot be: of the survey tools some let a mark of 11 through.
    const impossible = inputs.warnings.filter(
      ({ column, value }) => /P05|P20|antwoord|cijfer/.test(column ?? "") && ["9", "11"].includes(value ?? ""),
    );
    expect(impossible.length).toBeGreaterThan(10);
    expect(inputs.warnings).toEqual(impossible);
    for (const { file, account } of inputs.received)
      expect([file, account.refused, balances(account)]).toEqual([file, 0, true]);
  });

  test.each([2010, 2014, 2015, 2018, 2019, 2021, 2022, 2023, 2025])(
    "has the gemeenten of %i in the indeling of that year",
    (year) => {
      const { areas, former } = inputs.register;
      const today = areas.filter(({ kind }) => kind === "gemeente").map((area) => ({ ...area, until: null }));
      const expected = [...today, ...former].filter((area) => existed(area, year)).map(({ code }) => code);
      const found = cells("cbs-bevolking", "inwoners", year).filter(isGemeente);
      expect(found.map(({ area }) => area).sort()).toEqual(expected.sort());
    },
  );

  test.each(["inwoners", "inwoners-0-4", "inwoners-20-64", "huishoudens", "huishoudens-met-kinderen"])(
    "adds up to the country and the provincies: %s",
    (measure) => {
      for (const year of [2010, 2015, 2019, 2022, 2025]) {
        const given = cells("cbs-bevolking", measure, year);
        const gemeenten = sum(given.filter(isGemeente), ({ low }) => low ?? 0);
        expect(
          sum(
            given.filter(({ area }) => area.startsWith("PV")),
            ({ low }) => low ?? 0,
          ),
        ).toBe(gemeenten);
        expect(given.find(({ area }) => area === "NL")?.low).toBe(gemeenten);
      }
    },
  );

  test("has pupils and basisscholen in all 342 gemeenten, and special schools only in some", () => {
    const gemeentenWith = (source: string, measure: string, year: number) =>
      new Set(
        cells(source, measure, year)
          .filter(isGemeente)
          .flatMap(({ area, high }) => ((high ?? 0) > 0 ? [area] : [])),
      ).size;
    expect(gemeentenWith("duo-leerlingen", "bo", 2025)).toBe(342);
    expect(gemeentenWith("duo-vestigingen", "basisscholen", 2026)).toBe(342);
    for (const measure of ["sbo", "so", "so-vso", "vso"]) {
      expect(gemeentenWith("duo-leerlingen", measure, 2025)).toBeGreaterThan(50);
      expect(gemeentenWith("duo-leerlingen", measure, 2025)).toBeLessThan(200);
    }
  });

  test("has special education of a plausible size", () => {
    const pupils = (measure: string) => sum(cells("duo-leerlingen", measure, 2025), ({ low }) => low ?? 0);
    const [bo, sbo, special] = [pupils("bo"), pupils("sbo"), pupils("so") + pupils("so-vso") + pupils("vso")];
    expect(sbo / (bo + sbo)).toBeCloseTo(0.023, 2);
    expect(special / (bo + sbo + special)).toBeCloseTo(0.05, 2);
  });

  test("has a gemeente of which a year is missing, a dot, a held cell of v4 and a provisional year", () => {
    expect(cell("inwoners", "GM0293", 2016)?.absence).toBe("not-published");
    expect(cell("inwoners", "GM0293", 2017)?.low).toBeGreaterThan(0);
    expect(cell("inwoners-20-24", "GM0088", 2013)?.absence).toBe("unknown");
    expect(cell("huishoudens-met-kinderen", "GM0096", 2023)?.absence).toBe("unknown");
    for (const measure of ["inwoners", "huishoudens"]) {
      expect(cells("cbs-bevolking", measure, 2025).every(({ provisional }) => provisional)).toBe(true);
      expect(cells("cbs-bevolking", measure, 2024).some(({ provisional }) => provisional)).toBe(false);
    }
  });

  test("has schools with fewer than five pupils, closed schools, and schools of an unknown gemeente", () => {
    const pupils = inputs.observations.filter(({ source }) => source === "duo-leerlingen");
    expect(pupils.some(({ low, high }) => low === 1 && high === 4)).toBe(true);
    expect(pupils.some(({ high }) => high === 0)).toBe(true);
    expect(pupils.some(({ area, high }) => area === "GM9999" && (high ?? 0) > 0)).toBe(true);
    expect(pupils.some(({ low, high }) => low === high && low !== null && low > 0 && low < 5)).toBe(false);
  });
});

describe("apportion", () => {
  test("keeps the total and gives no part more than one beside its exact share", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }), (total, weights) => {
        const parts = apportion(total, weights);
        expect(sum(parts)).toBe(total);
        for (const [index, part] of parts.entries()) {
          expect(Math.abs(part - (total * weights[index]!) / sum(weights))).toBeLessThan(1 + 1e-6);
        }
      }),
    );
  });
});
