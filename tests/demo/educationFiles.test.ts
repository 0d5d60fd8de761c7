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
}, 60_000);

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
  test("come out byte for byte as an earlier run wrote them in data", () => {
    for (const [path, content] of Object.entries(files)) {
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

describe("the forecast of CBS", () => {
  const cells = (name: string, group: string) =>
    rowsOf(name)
      .slice(1)
      .filter(([, age]) => age === group)
      .map(([, , area, period, ...numbers]) => ({ area: area!, period: period!, numbers: numbers.map(Number) }));
  const gemeenten = (group: string) => cells("cbs-prognose/85173NED_UntypedDataSet_16112026_150500.csv", group);
  const provincies = (group: string) => cells("cbs-prognose/85173NED_UntypedDataSet_16112026_151000.csv", group);
  const [everyone, young] = ["10000", "71800"];

  describe.each([
    ["all inhabitants", everyone],
    ["those under 20", young],
  ])("of %s", (_, group) => {
    test("has the gemeenten of 2021, and the provincies apart", () => {
      const codes = new Set(gemeenten(group).map(({ area }) => area));
      expect(codes.size).toBe(353);
      expect([codes.has("GM0457"), codes.has("GM1992")]).toEqual([true, false]);
      expect(new Set(provincies(group).map(({ area }) => area)).size).toBe(12);
    });

    test("lies between bounds that widen with the years, and farther above than below", () => {
      const netherlands = gemeenten(group).filter(({ area }) => area === "NL01");
      const widths = netherlands.map(({ numbers: [expected, lower, upper] }) => (upper! - lower!) / expected!);
      expect(widths).toEqual(widths.toSorted((a, b) => a - b));
      for (const { numbers } of [...gemeenten(group), ...provincies(group)]) {
        const [expected, lower, upper] = numbers as [number, number, number];
        expect(lower).toBeLessThanOrEqual(expected);
        expect(upper).toBeGreaterThanOrEqual(expected);
        // Each of the three is rounded to a tenth of a thousand.
        expect(upper - expected).toBeGreaterThan(expected - lower - 0.101);
      }
    });

    test("adds up to the country, but for rounding", () => {
      const total = (of: typeof gemeenten, period: string) =>
        sum(
          of(group).filter((one) => one.period === period && one.area !== "NL01"),
          ({ numbers }) => numbers[0]!,
        );
      for (const { period, numbers } of gemeenten(group).filter(({ area }) => area === "NL01")) {
        expect(Math.abs(total(gemeenten, period) - numbers[0]!)).toBeLessThan(0.05 * 353);
        expect(Math.abs(total(provincies, period) - numbers[0]!)).toBeLessThan(0.05 * 13);
      }
    });
  });

  test("has the same areas and years of everyone as of the young, who are a part of them", () => {
    const [all, some] = [everyone, young].map((group) => [...gemeenten(group), ...provincies(group)]);
    const places = (rows: typeof all) => rows!.map(({ area, period }) => `${area} ${period}`);
    expect(places(all)).toEqual(places(some));
    for (const [index, { numbers }] of all!.entries()) {
      const share = some![index]!.numbers[0]! / numbers[0]!;
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.4);
    }
  });

  // A gemeente of 2021 may have merged since then; of the country and the provincies the borders are the same.
  test("begins near the number that is counted in that year", () => {
    const unchanged = [...gemeenten(everyone), ...provincies(everyone)].filter(({ area }) => !area.startsWith("GM"));
    const first = unchanged.filter(({ period }) => period === "2025JJ00");
    expect(first).toHaveLength(13);
    for (const { area, numbers } of first) {
      const counted = sum(populationIn(2025).get(area)!.ages) / 1000;
      expect(Math.abs(numbers[0]! / counted - 1), area).toBeLessThan(0.004);
    }
  });
});

describe("the files by samenwerkingsverband", () => {
  const ofCountry = (rows: string[][]) => [
    rows.filter(([, area]) => area === "NL"),
    rows.filter(([, area]) => area !== "NL"),
  ];
  const special = "duo-so-vso/leerlingen-so-vso-bekostigingscategorie-uitstroomprofiel-swv.csv";
  const inAndOut = "duo-so-vso/leerlingen-so-en-vso-binnen-en-buiten-swv-betalend-met-bekostigingscategorie.csv";
  const referrals = "duo-verwijzingen/maatwerk-van-bao-naar-sbo-en-so.csv";
  const admissions = "vensters-tlv/toelaatbaarheidsverklaringen.csv";

  test("give the country as the sum of so, and of vso", () => {
    const [country, own] = ofCountry(rowsOf(special).slice(1));
    for (const [day, , kind, ...counts] of country!) {
      const same = own!.filter((row) => row[0] === day && row[2] === kind);
      expect(same).toHaveLength(kind === "SO" ? 76 : 74);
      expect(sum(same, (row) => Number(row.at(-1)))).toBe(Number(counts.at(-1)));
    }
  });

  test("divide the same pupils by category, and mask fewer than five of them", () => {
    const totals = new Map(
      rowsOf(special).map(([day, area, kind, ...rest]) => [`${day} ${area} ${kind}`, rest.at(-1)]),
    );
    const [country, own] = ofCountry(rowsOf(inAndOut).slice(1));
    for (const [key, rows] of Map.groupBy(country!, ([day, area, kind]) => `${day} ${area} ${kind}`)) {
      expect(sum(rows, (row) => sum(row.slice(4), Number))).toBe(Number(totals.get(key)));
    }
    const masked = own!.flatMap((row) => row.slice(4)).filter((cell) => cell === "<5");
    expect(masked.length).toBeGreaterThan(100);
    expect(own!.flatMap((row) => row.slice(4)).some((cell) => Number(cell) > 0 && Number(cell) < 5)).toBe(false);
  });

  test("round referrals to 5, and add them up before they are rounded", () => {
    const rows = rowsOf(referrals).slice(1);
    expect(rows.every((row) => row.slice(2).every((cell) => Number(cell) % 5 === 0))).toBe(true);
    const [country, own] = ofCountry(rows);
    for (const [year, , toSbo] of country!) {
      const parts = own!.filter((row) => row[0] === year);
      expect(Math.abs(sum(parts, (row) => Number(row[2])) - Number(toSbo))).toBeLessThan(2.5 * 77);
    }
  });

  test("lack admissions of whoever did not report them, and never grant more than were asked", () => {
    const rows = rowsOf(admissions).slice(1);
    const reported = rows.filter((row) => row[3] !== "n.b.");
    expect(reported.length).toBeLessThan(rows.length);
    expect(new Set(rows.map((row) => row[1])).size).toBeLessThan(150);
    for (const [, , , asked, granted] of reported) expect(Number(granted)).toBeLessThanOrEqual(Number(asked));
  });
});

describe("the files by school and by home", () => {
  test("weigh every school between 20 and 40, in two decimals", () => {
    for (const name of Object.keys(files).filter((path) => path.startsWith("cbs-schoolweging"))) {
      for (const [, , weight] of rowsOf(name).slice(1)) {
        expect(weight).toMatch(/^\d\d,\d\d$/);
        expect(Number(weight!.replace(",", "."))).toBeGreaterThanOrEqual(20);
        expect(Number(weight!.replace(",", "."))).toBeLessThanOrEqual(40);
      }
    }
  });

  test("have as many pupils at home as at school, nearly", () => {
    const homes = rowsOf("duo-woonplaats/03.-leerlingen-po-per-gemeente-postcode-leerling-en-leeftijd-2025.csv").slice(
      1,
    );
    const schools = rowsOf("duo-so-vso/leerlingen-po-en-vo-per-samenwerkingsverband.csv");
    const atSchool = Number(
      schools.find(([day, area, sector]) => `${day} ${area} ${sector}` === "01-10-2025 NL PO")![3],
    );
    const atHome = sum(homes, (row) => sum(row.slice(4), (cell) => (cell === "<5" ? 2.5 : Number(cell))));
    expect(Math.abs(atHome / atSchool - 1)).toBeLessThan(0.02);
    expect(homes.some((row) => row.includes("<5"))).toBe(true);
    expect(homes.some(([gemeente]) => gemeente === "9999")).toBe(true);
  });

  test("forecast vo from what was counted at the same institutions, whose branches may stand elsewhere", () => {
    const places = rowsOf("duo-vo/01.-leerlingen-per-vestiging-naar-onderwijstype.csv").slice(1);
    const [header, ...institutions] = rowsOf("duo-prognose-vo/voprognoses.csv");
    const counted = sum(places, (row) => (row.at(-1) === "<5" ? 2.5 : Number(row.at(-1))));
    const last = sum(institutions, (row) => Number(row[header!.indexOf("TELLING_2025")]));
    expect(Math.abs(counted - last)).toBeLessThan(100);
    const seats = new Map(institutions.map(([code, seat]) => [code, seat!.padStart(4, "0")]));
    expect(seats.size).toBe(institutions.length);
    expect(places.some(([institution, , gemeente]) => gemeente !== seats.get(institution))).toBe(true);
    expect(places.some((row) => row.includes("<5"))).toBe(true);
  });
});
