import { readFileSync } from "node:fs";
import { join } from "node:path";
import { range, sum } from "d3-array";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { educationFiles } from "../../src/demo/educationFiles.ts";
import { type PopulationIn, populationByYear } from "../../src/demo/pieces.ts";
import { withRegions } from "../../src/demo/regions.ts";
import { singleAges } from "../../src/demo/singleAges.ts";
import type { Register } from "../../src/domain/area.ts";
import { readRegister } from "../../src/sources/readRegister.ts";

let register: Register;
let populationIn: PopulationIn;
let files: Record<string, string | Uint8Array>;
beforeAll(async () => {
  register = (await readRegister("data/areas")).register;
  populationIn = withRegions(register, populationByYear(register));
  files = educationFiles(register, populationIn);
});

const bytes = (content: string | Uint8Array) => Buffer.from(content);

/** The cells of the rows of a file, without quotes and padding. */
function rowsOf(name: string): string[][] {
  const text = bytes(files[name]!).toString("utf8").replace("\u{FEFF}", "");
  return text
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(";").map((cell) => cell.replaceAll('"', "").trim()));
}

describe("the extracts of Bevolking and Onderwijs", () => {
  test("are the same on every run, and the same as in data", () => {
    const again = educationFiles(register, populationIn);
    expect(Object.keys(again)).toEqual(Object.keys(files));
    for (const [path, content] of Object.entries(files)) {
      expect(bytes(content).equals(bytes(again[path]!)), path).toBe(true);
      expect(bytes(content).equals(readFileSync(join("data", path))), path).toBe(true);
    }
  });

  test("take at most 3.5 MB together", () => {
    expect(sum(Object.values(files), (content) => bytes(content).length)).toBeLessThan(3_500_000);
  });
});

describe("single years of age", () => {
  test("add up to the age groups of the population, whatever the gemeente and the year", () => {
    const codes = [...populationIn(2021).keys()].filter((code) => code.startsWith("GM"));
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.integer({ min: 2015, max: 2025 }), (code, year) => {
        const population = populationIn(2021).get(code)!;
        const ages = singleAges(code, year, population);
        const groups = [0, 5, 10, 15, 20, 25, 45];
        const added = range(6).map((group) => sum(ages.slice(groups[group], groups[group + 1])));
        expect(added).toEqual(population.ages.slice(0, 6));
      }),
      { numRuns: 30 },
    );
  });

  test("add up to the country and the provincies in the file of CBS", () => {
    const rows = rowsOf("cbs-leeftijd/Bevolking__geslacht__leeftijd_en_regio_16112026_143000.csv");
    const [above, below] = [rows.filter((row) => /\(PV\)/.test(row[1]!)), rows.slice(2, -1)];
    for (const year of ["2015", "2018", "2021", "2025*"]) {
      const own = below.filter(([period]) => period === year);
      const country = own
        .find(([, title]) => title === "Nederland")!
        .slice(2)
        .map(Number);
      const added = (part: string[][]) => country.map((_, age) => sum(part, (row) => Number(row[age + 2])));
      const provincies = above.filter(([period]) => period === year);
      const gemeenten = own.filter(([, title]) => title !== "Nederland" && !title!.includes("(PV)"));
      expect(provincies).toHaveLength(12);
      expect(added(provincies)).toEqual(country);
      expect(added(gemeenten)).toEqual(country);
    }
  });
});
