import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";

type Row = Record<string, string>;

const registerFolder = join(process.cwd(), "data", "areas");
const sourceFolder = join(process.cwd(), "..", "shared", "data");
const sourcesPresent = existsSync(sourceFolder);
const mustCompare = process.env.CI === "true";
if (!sourcesPresent) {
  console.warn(`WARNING: ${sourceFolder} is absent: the register is NOT compared with the files of the publishers.`);
}

function rowsOf(text: string): Row[] {
  return parse<Row>(text, { columns: true, delimiter: ";", bom: true });
}
const register = (file: string): Row[] => rowsOf(readFileSync(join(registerFolder, file), "utf8"));
const source = (file: string): Row[] => rowsOf(readFileSync(join(sourceFolder, file), "utf8"));
const cell = (row: Row, column: string): string => {
  const value = row[column];
  if (value === undefined) throw new Error(`No column ${column} in ${JSON.stringify(row)}`);
  return value;
};
const column = (rows: Row[], name: string): string[] => rows.map((row) => cell(row, name));

const areas = register("areas.csv");
const memberships = register("memberships.csv");
const mergers = register("mergers.csv");
const former = register("former.csv");
const aliases = register("aliases.csv");
const places = register("places.csv");

const codesOf = (kind: string): string[] =>
  areas.filter((area) => cell(area, "kind") === kind).map((area) => cell(area, "code"));
const gemeenten = new Set(codesOf("gemeente"));
const formerCodes = new Set(column(former, "code"));

const millionths = (share: string): number => Math.round(Number(share) * 1e6);
function sumsOfShares(rows: Row[], key: (row: Row) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + millionths(cell(row, "share")));
  return sums;
}
const notWhole = (sums: Map<string, number>): [string, number][] => [...sums].filter(([, sum]) => sum !== 1_000_000);
const repeated = (values: string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);

function normalised(name: string): string {
  return name
    .replace(/ \(gemeente\)$/, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** Where the inhabitants of a code that existed on the date `after` live in the newest classification. */
function compose(code: string, after: string): Map<string, number> {
  const later = mergers.filter((merger) => cell(merger, "from") === code && cell(merger, "date") > after);
  const date = column(later, "date").sort()[0];
  if (date === undefined) return new Map([[code, 1]]);
  const result = new Map<string, number>();
  for (const merger of later.filter((each) => cell(each, "date") === date)) {
    for (const [end, share] of compose(cell(merger, "to"), date)) {
      result.set(end, (result.get(end) ?? 0) + share * Number(cell(merger, "share")));
    }
  }
  return result;
}

const kindOf = new Map(areas.map((area) => [cell(area, "code"), cell(area, "kind")]));
for (const code of formerCodes) kindOf.set(code, "gemeente");

const gemeenteByName = new Map(former.map((each) => [normalised(cell(each, "name")), cell(each, "code")]));
for (const alias of aliases) {
  if (kindOf.get(cell(alias, "code")) === "gemeente") {
    gemeenteByName.set(normalised(cell(alias, "name")), cell(alias, "code"));
  }
}
for (const area of areas) {
  if (["gemeente", "onbekend"].includes(cell(area, "kind"))) {
    gemeenteByName.set(normalised(cell(area, "name")), cell(area, "code"));
  }
}
const unresolved = (names: string[]): string[] => names.filter((name) => !gemeenteByName.has(normalised(name)));

describe("The area register by itself", () => {
  test("It holds 342 gemeenten, 12 provincies, 42 jeugdregio's, 76 PO and 74 VO samenwerkingsverbanden", () => {
    expect(gemeenten.size).toBe(342);
    expect(codesOf("provincie")).toHaveLength(12);
    expect(codesOf("jeugdregio")).toHaveLength(42);
    expect(codesOf("samenwerkingsverband").filter((code) => code.startsWith("PO"))).toHaveLength(76);
    expect(codesOf("samenwerkingsverband").filter((code) => code.startsWith("VO"))).toHaveLength(74);
    expect(codesOf("nederland")).toEqual(["NL"]);
    expect(codesOf("onbekend")).toEqual(["GM9999"]);
  });

  test("Every code is unique, and a code is either current or former", () => {
    expect(repeated(column(areas, "code"))).toEqual([]);
    expect(repeated([...column(former, "code"), ...gemeenten])).toEqual([]);
  });

  test("Every slug is plain ASCII with hyphens and unique within its kind", () => {
    for (const area of areas) expect(cell(area, "slug")).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(repeated(areas.map((area) => `${cell(area, "kind")}/${cell(area, "slug")}`))).toEqual([]);
  });

  test("Every name of a gemeente, provincie or jeugdregio is unique within its kind", () => {
    const named = areas.filter((area) => cell(area, "kind") !== "samenwerkingsverband");
    expect(repeated(named.map((area) => `${cell(area, "kind")}/${normalised(cell(area, "name"))}`))).toEqual([]);
  });

  test("Every area but the unknown one has a centroid within the Netherlands", () => {
    for (const area of areas) {
      if (cell(area, "kind") === "onbekend") {
        expect([cell(area, "lon"), cell(area, "lat")]).toEqual(["", ""]);
        continue;
      }
      expect(cell(area, "lon")).toMatch(/^\d\.\d{4}$/);
      expect(cell(area, "lat")).toMatch(/^\d{2}\.\d{4}$/);
      const [lon, lat] = [Number(cell(area, "lon")), Number(cell(area, "lat"))];
      expect(lon > 3.3 && lon < 7.3 && lat > 50.7 && lat < 53.6, cell(area, "code")).toBe(true);
    }
  });

  test("Every gemeente is in exactly one provincie and one jeugdregio, and in the country", () => {
    for (const regions of [/^PV/, /^JZ/, /^NL$/]) {
      const members = column(
        memberships.filter((row) => regions.test(cell(row, "region")) && cell(row, "member") !== "GM9999"),
        "member",
      );
      expect(members).toHaveLength(342);
      expect(new Set(members)).toEqual(gemeenten);
    }
    const unknown = memberships.filter((row) => cell(row, "member") === "GM9999");
    expect(column(unknown, "region")).toEqual(["NL"]);
  });

  test("Every gemeente is in a samenwerkingsverband PO and VO, and every samenwerkingsverband has a gemeente", () => {
    for (const sector of ["PO", "VO"]) {
      const rows = memberships.filter((row) => cell(row, "region").startsWith(sector));
      expect(new Set(column(rows, "member"))).toEqual(gemeenten);
    }
    const regions = new Set(column(memberships, "region"));
    expect(areas.map((area) => cell(area, "code")).filter((code) => !/^GM/.test(code) && !regions.has(code))).toEqual(
      [],
    );
  });

  test("The shares of a gemeente sum to exactly 1 in every kind of region, with at most six decimals", () => {
    for (const row of memberships) expect(cell(row, "share")).toMatch(/^(1|0\.\d{1,6})$/);
    const sums = sumsOfShares(memberships, (row) => `${cell(row, "region").slice(0, 2)} ${cell(row, "member")}`);
    expect(sums.size).toBe(342 * 5 + 1);
    expect(notWhole(sums)).toEqual([]);
  });

  test("A gemeente is marked as divided exactly where it lies in more than one region of a kind", () => {
    const counts = new Map<string, number>();
    const key = (row: Row): string => `${cell(row, "region").slice(0, 2)} ${cell(row, "member")}`;
    for (const row of memberships) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
    for (const row of memberships) {
      expect(cell(row, "divided"), key(row)).toBe((counts.get(key(row)) ?? 0) > 1 ? "ja" : "nee");
      expect(Number(cell(row, "share")) > 0, key(row)).toBe(true);
    }
  });

  test("The shares of every gemeente that ended sum to exactly 1", () => {
    for (const row of mergers) expect(cell(row, "share")).toMatch(/^(1|0\.\d{1,6})$/);
    expect(notWhole(sumsOfShares(mergers, (row) => `${cell(row, "from")} ${cell(row, "date")}`))).toEqual([]);
  });

  test("Every former gemeente ends once, on the date of its herindeling", () => {
    const ends = new Set(mergers.map((row) => `${cell(row, "from")} ${cell(row, "date")}`));
    expect(ends).toEqual(new Set(former.map((row) => `${cell(row, "code")} ${cell(row, "until")}`)));
  });

  test("Every successor exists on the date of the herindeling", () => {
    const until = new Map(former.map((row) => [cell(row, "code"), cell(row, "until")]));
    const dead = mergers.filter((row) => {
      const end = until.get(cell(row, "to"));
      return end === undefined ? !gemeenten.has(cell(row, "to")) : end <= cell(row, "date");
    });
    expect(dead).toEqual([]);
  });

  test("The number of gemeenten of every year follows from the herindelingen", () => {
    const known: [string, number][] = [
      ["2010-01-01", 431],
      ["2011-01-01", 418],
      ["2012-01-01", 415],
      ["2013-01-01", 408],
      ["2014-01-01", 403],
      ["2015-01-01", 393],
      ["2016-01-01", 390],
      ["2017-01-01", 388],
      ["2018-01-01", 380],
      ["2019-01-01", 355],
      ["2020-01-01", 355],
      ["2021-01-01", 352],
      ["2022-01-01", 345],
      ["2023-01-01", 342],
      ["2025-01-01", 342],
    ];
    // Codes from 1000 up were given out after 1989: such a gemeente begins with its first herindeling.
    const began = new Map<string, string>();
    for (const row of mergers) {
      const [code, date] = [cell(row, "to"), cell(row, "date")];
      if (code > "GM1000" && date < (began.get(code) ?? "9999")) began.set(code, date);
    }
    for (const [date, count] of known) {
      const alive = [
        ...gemeenten,
        ...former.filter((row) => cell(row, "until") > date).map((row) => cell(row, "code")),
      ];
      const present = alive.filter((code) => (began.get(code) ?? "0000") <= date);
      expect(present.length, date).toBe(count);
    }
  });

  test("Every alias means a known area, and one name never means two areas of one kind", () => {
    const seen = new Map<string, string>();
    for (const area of areas) seen.set(`${cell(area, "kind")} ${normalised(cell(area, "name"))}`, cell(area, "code"));
    for (const alias of aliases) {
      const kind = kindOf.get(cell(alias, "code"));
      expect(kind, cell(alias, "name")).toBeDefined();
      const key = `${kind} ${normalised(cell(alias, "name"))}`;
      expect(seen.has(key), cell(alias, "name")).toBe(false);
      seen.set(key, cell(alias, "code"));
    }
  });

  test("An alias that is also the name of a former gemeente leads to the same gemeente", () => {
    const byName = new Map(former.map((row) => [normalised(cell(row, "name")), cell(row, "code")]));
    for (const alias of aliases) {
      const code = byName.get(normalised(cell(alias, "name")));
      if (code === undefined || kindOf.get(cell(alias, "code")) !== "gemeente") continue;
      expect([...compose(cell(alias, "code"), "1960")], cell(alias, "name")).toEqual([...compose(code, "1960")]);
    }
  });

  test("Every one of the 2,501 woonplaatsen lies in a gemeente, and every gemeente has a woonplaats", () => {
    expect(places).toHaveLength(2501);
    expect(new Set(column(places, "gemeente"))).toEqual(gemeenten);
    expect(repeated(places.map((row) => `${cell(row, "place")};${cell(row, "gemeente")}`))).toEqual([]);
  });

  test("Every file is UTF-8 without BOM, with LF, and sorted", () => {
    for (const file of ["areas", "memberships", "former", "mergers", "aliases", "places"]) {
      const text = readFileSync(join(registerFolder, `${file}.csv`), "utf8");
      expect(text.startsWith("\uFEFF") || text.includes("\r") || text.includes("\uFFFD"), file).toBe(false);
      expect(text.endsWith("\n") && !text.endsWith("\n\n"), file).toBe(true);
    }
    for (const rows of [areas, former]) expect(column(rows, "code")).toEqual(column(rows, "code").sort());
  });
});

describe.skipIf(!sourcesPresent && !mustCompare)("The area register against the files of the publishers", () => {
  const duoFile = "duo/2026-08/06.-historisch-overzicht-aantal-leerlingen-per-schoolvestiging.csv";
  const populationFile = "cbs-statline/37259ned/37259ned_UntypedDataSet_05022020_161506.csv";
  const titlesFile = "cbs-statline/70072ned/Regionale_kerncijfers_Nederland_11122025_133649.csv";

  function populations(): Map<string, Map<number, number>> {
    const result = new Map<string, Map<number, number>>();
    for (const row of source(populationFile)) {
      const value = cell(row, "BevolkingOp1Januari_1").trim();
      if (value === "") continue;
      const code = cell(row, "RegioS").trim();
      if (!result.has(code)) result.set(code, new Map());
      result.get(code)?.set(Number(cell(row, "Perioden").slice(0, 4)), Number(value));
    }
    return result;
  }

  test("The files of the publishers are there", () => {
    expect(sourcesPresent).toBe(true);
  });

  test("Every gemeente code and name of the DUO pupil file resolves, the unknown gemeente too", () => {
    const rows = source(duoFile);
    const codes = new Set(rows.map((row) => `GM${cell(row, "GEMEENTECODE_VESTIGING").padStart(4, "0")}`));
    expect([...codes].filter((code) => !gemeenten.has(code))).toEqual(["GM9999"]);
    expect(kindOf.get("GM9999")).toBe("onbekend");
    for (const row of rows) {
      const code = `GM${cell(row, "GEMEENTECODE_VESTIGING").padStart(4, "0")}`;
      const name = cell(row, "GEMEENTENAAM_VESTIGING");
      if (code !== "GM9999") expect(gemeenteByName.get(normalised(name)), name).toBe(code);
    }
  });

  test("Every code with inhabitants on 1 January 2010 to 2018 ends in the 342 gemeenten of 2025", () => {
    const population = populations();
    for (let year = 2010; year <= 2018; year++) {
      const reached = new Set<string>();
      for (const [code, years] of population) {
        if (!years.has(year)) continue;
        const ends = compose(code, `${year}-01-01`);
        const whole = [...ends.values()].reduce((sum, share) => sum + share, 0);
        expect(Math.abs(whole - 1), `${code} ${year}`).toBeLessThan(1e-9);
        for (const end of ends.keys()) reached.add(end);
      }
      expect(reached, String(year)).toEqual(gemeenten);
    }
  });

  test("Every code has its last inhabitants in the year before it ended, from 1990 on", () => {
    const population = populations();
    for (const row of former) {
      const [code, until] = [cell(row, "code"), cell(row, "until")];
      const years = [...(population.get(code)?.keys() ?? [])];
      if (until > "2018-01-01" || years.length === 0 || code === "GM0996") continue;
      const last = Math.max(...years);
      expect(`${last}-01-01` < until && until <= `${last + 1}-01-01`, `${code} ${until} ${last}`).toBe(true);
    }
  });

  test("The inhabitants of predecessors agree with those of successors within 3%", () => {
    // Before 2008 these gemeenten also exchanged land with neighbours that went on, or grew fast that year.
    const explained = new Set([
      "1989-01-01 GM0353",
      "1991-01-01 GM0439",
      "1991-01-01 GM0852",
      "1991-01-01 GM0933",
      "1993-01-01 GM1671",
      "1994-01-01 GM0756",
      "1996-01-01 GM0757",
      "1996-01-01 GM0845",
      "2001-01-01 GM0141",
      "2001-01-01 GM0147",
      "2001-01-01 GM0186",
      "2002-01-01 GM1916",
      "2002-01-01 GM1926",
      "2007-01-01 GM1621",
    ]);
    const population = populations();
    const differing: string[] = [];
    const events = new Set(mergers.map((row) => `${cell(row, "date")} ${cell(row, "to")}`));
    let compared = 0;
    for (const event of events) {
      const [date, to] = event.split(" ") as [string, string];
      const year = Number(date.slice(0, 4)) - (date.endsWith("-01-01") ? 1 : 0);
      if (year + 1 > 2018) continue;
      let before = population.get(to)?.get(year) ?? 0;
      for (const row of mergers) {
        if (cell(row, "date") !== date || cell(row, "to") !== to) continue;
        before += (population.get(cell(row, "from"))?.get(year) ?? 0) * Number(cell(row, "share"));
      }
      const after = population.get(to)?.get(year + 1) ?? 0;
      compared++;
      if (Math.abs(before - after) > 0.03 * after && !explained.has(event))
        differing.push(`${event} ${before} ${after}`);
    }
    expect(compared).toBeGreaterThan(250);
    expect(differing).toEqual([]);
  });

  test("Every name of the titles export since 1995 resolves to a current or former gemeente", () => {
    const names = column(source(titlesFile), "Regio's").filter((name) => name !== "Nederland");
    expect(names).toHaveLength(728);
    expect(unresolved(names)).toEqual([]);
  });

  test("The gemeenten with figures for 2025 in the titles export are the 342 of the register", () => {
    const rows = source(titlesFile).filter((row) => cell(row, "Regio's") !== "Nederland");
    const total = "Bevolking/Bevolkingssamenstelling op 1 januari/Totale bevolking (aantal)";
    const filled = rows.filter((row) => cell(row, total) !== "");
    expect(new Set(filled.map((row) => gemeenteByName.get(normalised(cell(row, "Regio's")))))).toEqual(gemeenten);
  });

  test("Every samenwerkingsverband of the postcode annex is in the register, and no other", () => {
    const text = readFileSync(join(sourceFolder, "areas/pc4_gemeente_swv_2015.csv"), "utf8");
    const annex = parse<Row>(text, { columns: true, bom: true });
    const codes = new Set([...column(annex, "po_swv"), ...column(annex, "vo_swv")]);
    codes.delete("Europoort");
    expect(codes).toEqual(new Set(codesOf("samenwerkingsverband")));
    expect(unresolved(column(annex, "gemeente_2015"))).toEqual([]);
  });

  test("Every woonplaats code of the publisher has its place in the register", () => {
    const rows = source("areas/woonplaatsen-v4/Observations.csv");
    const codes = rows.filter((row) => cell(row, "Measure") === "GM000B").map((row) => cell(row, "StringValue").trim());
    expect(codes.sort()).toEqual(column(places, "gemeente").sort());
  });
});
