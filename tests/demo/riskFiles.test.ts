import { sum } from "d3-array";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { hardship } from "../../src/demo/hardship.ts";
import { type PopulationIn, populationByYear } from "../../src/demo/pieces.ts";
import { withRegions } from "../../src/demo/regions.ts";
import { riskFiles } from "../../src/demo/riskFiles.ts";
import { inhabitants, inIndeling, type Series, withSums } from "../../src/demo/series.ts";
import { type Counts, countTrait, type Trait } from "../../src/demo/trait.ts";
import type { Register } from "../../src/domain/area.ts";
import type { Observation } from "../../src/domain/observation.ts";
import { areaFinder } from "../../src/sources/findArea.ts";
import { readRegister } from "../../src/sources/readRegister.ts";
import { readSources } from "../../src/sources/readSources.ts";

let register: Register;
let populationIn: PopulationIn;
let files: ReturnType<typeof riskFiles>;
/** By measure and year. */
let observations: Map<string, Observation[]>;

beforeAll(async () => {
  register = (await readRegister("data/areas")).register;
  populationIn = withRegions(register, populationByYear(register));
  files = riskFiles(register, populationIn);
  const own = new Set(Object.keys(files).map((path) => path.split("/")[0]));
  const read = await readSources("data", areaFinder(register), 2025);
  const found = read.observations.filter(({ source }) => own.has(source));
  observations = Map.groupBy(found, ({ source, measure, period }) => `${source}.${measure} ${period}`);
}, 120_000);

const cells = (measure: string, period: number) => observations.get(`${measure} ${period}`) ?? [];
const cell = (measure: string, area: string, period: number) => cells(measure, period).find((one) => one.area === area);
const middle = ({ low, high }: Observation) => (low! + high!) / 2;
const isGemeente = ({ area }: Observation) => area.startsWith("GM");
const country = (part: string, whole: string, year: number) =>
  middle(cell(part, "NL", year)!) / middle(cell(whole, "NL", year)!);

describe("riskFiles", () => {
  test("writes the same bytes every time", () => {
    const again = riskFiles(register, populationIn);
    expect(Object.keys(again)).toEqual(Object.keys(files));
    for (const [path, content] of Object.entries(files)) expect(again[path], path).toEqual(content);
  });

  test("writes at most 3.5 MB", () => {
    expect(sum(Object.values(files), (content) => Buffer.byteLength(content))).toBeLessThan(3_500_000);
  });
});

describe("the extracts on risks and participation", () => {
  test.each([
    ["cbs-armoede.kinderen-in-armoede", 2023, 10],
    ["cbs-armoede.kinderen-in-huishoudens", 2024, 10],
    ["cbs-bijstandskinderen.kinderen-in-bijstandsgezin", 2016, 10],
    ["cbs-huishoudens.eenouderhuishoudens", 2017, 0],
    ["cbs-huishoudens.huishoudens-met-kinderen", 2025, 0],
    ["cbs-bijstand.personen-met-bijstand", 2015, 10],
    ["cbs-verdachten.verdachten-12-22", 2024, 10],
    ["cbs-vsv.schoolverlaters", 2014, 10],
    ["cbs-vsv.leerlingen", 2024, 10],
    ["cbs-neet.zonder-onderwijs-en-werk", 2016, 100],
    ["cbs-werkzoekend.werkzoekenden-16-22", 2016, 5],
    ["cbs-iv3.saldo-jeugd", 2023, 0],
  ])("have totals that are the sums of gemeenten, but for rounding: %s in %i", (measure, year, step) => {
    const gemeenten = cells(measure, year).filter(isGemeente);
    const total = middle(cell(measure, "NL", year)!);
    expect(Math.abs(sum(gemeenten, middle) - total)).toBeLessThanOrEqual((step / 2) * (gemeenten.length + 1));
    const provincies = cells(measure, year).filter(({ area }) => area.startsWith("PV"));
    if (provincies.length > 0) expect(Math.abs(sum(provincies, middle) - total)).toBeLessThanOrEqual((step / 2) * 13);
  });

  test.each([
    ["cbs-armoede.kinderen-in-armoede", "cbs-armoede.kinderen-in-huishoudens", 2023, 0.036],
    ["cbs-huishoudens.eenouderhuishoudens", "cbs-huishoudens.huishoudens-met-kinderen", 2023, 0.21],
    ["cbs-vsv.schoolverlaters", "cbs-vsv.leerlingen", 2023, 0.021],
    ["duo-verzuim.absoluut-verzuim", "duo-verzuim.jongeren", 2023, 0.002],
    ["duo-verzuim.thuiszitters", "duo-verzuim.jongeren", 2023, 0.0022],
    ["duo-verzuim.relatief-verzuim", "duo-verzuim.leerlingen", 2023, 0.025],
    ["duo-verzuim.vrijstelling-5a", "duo-verzuim.jongeren", 2023, 0.0033],
    ["voorschool.bereikt", "voorschool.doelgroepkinderen", 2022, 0.77],
  ])("are at a plausible level for the country: %s", (part, whole, year, level) => {
    expect(country(part, whole, year) / level).toBeCloseTo(1, 1);
  });

  test("have more poverty where more people live on benefits", () => {
    const share = (measure: string, of: string, area: string) =>
      middle(cell(measure, area, 2023)!) / middle(cell(of, area, 2023)!);
    const gemeenten = cells("cbs-bijstandskinderen.kinderen-in-bijstandsgezin", 2023).filter(isGemeente);
    const byHardship = gemeenten.map(({ area }) => area).sort((a, b) => hardship(a) - hardship(b));
    const mean = (areas: string[]) =>
      sum(areas, (area) => share("cbs-armoede.kinderen-in-armoede", "cbs-armoede.kinderen-in-huishoudens", area)) /
      areas.length;
    expect(mean(byHardship.slice(-50))).toBeGreaterThan(1.8 * mean(byHardship.slice(0, 50)));
  });

  test("never count more at home for long than are absent at all", () => {
    for (const year of [2015, 2019, 2023]) {
      for (const { area, low } of cells("duo-verzuim.thuiszitters", year).filter((one) => one.low !== null)) {
        const [none, long] = ["absoluut-verzuim", "langdurig-relatief-verzuim"].map((name) =>
          cell(`duo-verzuim.${name}`, area, year),
        );
        expect(low!, area).toBeLessThanOrEqual(none!.high! + long!.high!);
      }
    }
  });

  test("have small numbers as <5, a gemeente that sent nothing, and no provincie around it in that year", () => {
    const small = cells("duo-verzuim.absoluut-verzuim", 2023).filter(({ low, high }) => low === 1 && high === 4);
    expect(small.length).toBeGreaterThan(50);
    expect(cell("duo-verzuim.thuiszitters", "GM1690", 2020)?.absence).toBe("not-published");
    expect(cell("duo-verzuim.thuiszitters", "GM1690", 2021)?.absence).toBeNull();
    expect(cell("duo-verzuim.thuiszitters", "PV22", 2020)).toBeUndefined();
    expect(cell("duo-verzuim.thuiszitters", "PV23", 2020)?.low).toBeGreaterThan(0);
    const sent = sum(cells("duo-verzuim.jongeren", 2020).filter(isGemeente), ({ low }) => low ?? 0);
    expect(cell("duo-verzuim.jongeren", "NL", 2020)?.low).toBe(sent);
  });

  test("count more children as at home from 2016 on", () => {
    const level = (year: number) => country("duo-verzuim.thuiszitters", "duo-verzuim.jongeren", year);
    expect(level(2016)).toBeGreaterThan(1.3 * level(2015));
    expect(level(2017) / level(2016)).toBeCloseTo(1, 1);
  });

  test("have 297 gemeenten of 2022 with figures on preschool, some of them held back", () => {
    const gemeenten = cells("voorschool.bereikt", 2022).filter(isGemeente);
    expect(gemeenten.filter(({ absence }) => absence === "not-published")).toHaveLength(gemeenten.length - 297);
    expect(gemeenten.filter(({ absence }) => absence === "protected").length).toBeGreaterThan(0);
  });

  test("say the same of the suspects of 2022 in both tables", () => {
    const text = String(files["cbs-verdachten/81960NED_UntypedDataSet_06112024_110000.csv"]);
    const older = [...text.matchAll(/"(\w+) *";"2022JJ00";" *(\d+)"/g)].map(([, code, count]) => `${code} ${count}`);
    const newer = String(files["cbs-verdachten/85655NED/Observations.csv"]);
    const again = [...newer.matchAll(/;12tot23;(\w+);2022JJ00;(\d+);/g)].map(([, code, count]) => `${code} ${count}`);
    expect(older.length).toBeGreaterThan(340);
    expect(again.sort()).toEqual(older.sort());
  });

  test("have the older measure of poverty apart from the new one", () => {
    expect(cells("cbs-armoede.kinderen-onder-lage-inkomensgrens", 2017).length).toBeGreaterThan(340);
    expect(cells("cbs-armoede.kinderen-in-armoede", 2017)).toEqual([]);
    expect(cells("cbs-armoede.kinderen-onder-lage-inkomensgrens", 2018)).toEqual([]);
  });

  test.each([
    [2016, 2018],
    [2020, 2021],
    [2024, 2024],
  ])("have the young people without school and work of %i in the gemeenten of %i", (year, classification) => {
    const found = cells("cbs-neet.zonder-onderwijs-en-werk", year).filter(isGemeente);
    expect(found.map(({ area }) => area).sort()).toEqual(
      [...populationIn(classification).keys()].filter((code) => code.startsWith("GM")).sort(),
    );
    expect(found.every((one) => one.high! - one.low! <= 100)).toBe(true);
  });

  test("have a dot in place of a number, and a gemeente without accounts", () => {
    expect(cell("cbs-armoede.kinderen-in-armoede", "GM0096", 2019)?.absence).toBe("unknown");
    expect(cell("cbs-iv3.saldo-jeugd", "GM0307", 2021)?.absence).toBe("unknown");
    expect(cell("cbs-iv3.saldo-jeugd", "GM0307", 2022)?.absence).toBeNull();
  });

  test("mark the last year as provisional", () => {
    const isProvisional = (measure: string, year: number) => cell(measure, "NL", year)?.provisional;
    for (const measure of ["cbs-armoede.kinderen-in-armoede", "cbs-vsv.schoolverlaters", "cbs-iv3.saldo-jeugd"]) {
      expect(isProvisional(measure, 2024), measure).toBe(true);
      expect(isProvisional(measure, 2023), measure).toBe(false);
    }
    expect(isProvisional("cbs-verdachten.verdachten-12-22", 2024)).toBe(true);
    expect(isProvisional("cbs-verdachten.verdachten-12-22", 2022)).toBe(false);
  });

  test("have the addresses around every gemeente of 2025, most of them in Amsterdam", () => {
    const around = cells("cbs-omgeving.omgevingsadressendichtheid", 2025);
    expect(around).toHaveLength(342);
    expect(Math.max(...around.map(middle))).toBe(middle(around.find(({ area }) => area === "GM0363")!));
    expect(Math.min(...around.map(middle))).toBeGreaterThan(50);
  });
});

describe("countTrait", () => {
  const codes = ["GM0014", "GM0034", "GM0363", "GM0088"];
  const trait = fc.record({
    name: fc.string(),
    level: fc.float({ min: 0, max: 1, noNaN: true }).map((level): Trait["level"] => [[2020, level]]),
    hardship: fc.float({ min: 0, max: 1, noNaN: true }),
    own: fc.float({ min: 0, max: 0.5, noNaN: true }),
  });
  const people = fc
    .tuple(...codes.map(() => fc.nat(200_000)))
    .filter((numbers) => sum(numbers) > 0)
    .map((numbers): Counts => new Map(codes.map((code, index) => [code, numbers[index]!])));

  test("counts no more people than there are, and no parts of people", () => {
    fc.assert(
      fc.property(trait, people, fc.integer({ min: 2010, max: 2025 }), (one, all, year) => {
        for (const [code, count] of countTrait(one, year, all, (own) => own)) {
          expect(Number.isInteger(count)).toBe(true);
          expect(count).toBeGreaterThanOrEqual(0);
          expect(count).toBeLessThanOrEqual(all.get(code)!);
        }
      }),
    );
  });
});

describe("series", () => {
  const total = (series: Series, year: number) =>
    sum(
      [...series(year)].filter(([code]) => code.startsWith("GM")),
      ([, count]) => count,
    );

  test("keep all people when the gemeenten of another year are asked for", () => {
    const children = inhabitants(populationIn, 0, 18);
    const later = inIndeling(2024, children, register);
    expect(later(2016).size).toBe(342);
    expect(Math.abs(total(later, 2016) - total(children, 2016))).toBeLessThan(20);
  });

  test("have a country that is the sum of its provincies and of its gemeenten", () => {
    const summed = withSums(inhabitants(populationIn, 4, 12), register);
    const provincies = [...summed(2018)].filter(([code]) => code.startsWith("PV"));
    expect(summed(2018).get("NL01")).toBe(total(summed, 2018));
    expect(sum(provincies, ([, count]) => count)).toBe(total(summed, 2018));
  });
});
