import { readFileSync } from "node:fs";

/** What is known of a number: between these bounds, which are equal where it is exact. */
export interface Amount {
  low: number;
  high: number;
}

/** By "measure year area". A gemeente is one of today; other areas are only there where a source gives them itself. */
export type Cells = Map<string, Amount>;

/** A gemeente as a part of a region. */
export interface Member {
  region: string;
  member: string;
  share: number;
}

export interface Register {
  members: Member[];
  successors: Map<string, { to: string; share: number }[]>;
  gemeenten: string[];
}

const shared = "../shared/data";
const statline = `${shared}/cbs-statline`;

export function lines(path: string, encoding: "utf8" | "latin1" = "utf8"): string[] {
  const text = readFileSync(path, encoding).replace(/^\uFEFF/, "");
  return text.split(/\r?\n/).filter((line) => line !== "");
}

/** The rows of a file, by column; no cell of these files has a delimiter or a line break in it. */
function table(path: string, encoding?: "utf8" | "latin1", delimiter = ";"): Record<string, string>[] {
  const [header, ...rows] = lines(path, encoding).map((line) =>
    line.split(delimiter).map((cell) => cell.replaceAll('"', "").trim()),
  );
  return rows.map((row) => Object.fromEntries(header!.map((name, index) => [name, row[index] ?? ""])));
}

export function readRegister(): Register {
  const rows = (name: string) =>
    lines(`data/areas/${name}.csv`)
      .slice(1)
      .map((line) => line.split(";"));
  const successors = new Map<string, { to: string; share: number }[]>();
  for (const [from, to, , share] of rows("mergers"))
    successors.set(from!, [...(successors.get(from!) ?? []), { to: to!, share: Number(share) }]);
  return {
    members: rows("memberships").map(([region, member, share]) => ({
      region: region!,
      member: member!,
      share: Number(share),
    })),
    successors,
    gemeenten: rows("areas")
      .filter(([, kind]) => kind === "gemeente")
      .map(([code]) => code!),
  };
}

/** Adds an amount to today's gemeenten of an old one. */
function add(
  cells: Cells,
  measure: string,
  year: number,
  code: string,
  { low, high }: Amount,
  register: Register,
  share = 1,
): void {
  const next = register.successors.get(code);
  if (next !== undefined) {
    for (const step of next) add(cells, measure, year, step.to, { low, high }, register, share * step.share);
    return;
  }
  const key = `${measure} ${year} ${code}`;
  const sum = cells.get(key) ?? { low: 0, high: 0 };
  cells.set(key, { low: sum.low + share * low, high: sum.high + share * high });
}

type Put = (measure: string, year: number, code: string, value: number, rounded?: number) => void;

/** Every number that the real site rests on, straight from the publishers' files. */
export function readPublishersCells(register: Register): { summed: Cells; given: Cells } {
  const summed: Cells = new Map();
  const given: Cells = new Map();
  const put: Put = (measure, year, code, value, rounded = 0) => {
    const amount = { low: Math.max(0, value - rounded / 2), high: value + rounded / 2 };
    if (code.startsWith("GM")) add(summed, measure, year, code, amount, register);
    else given.set(`${measure} ${year} ${code.replace(/^NL\d\d$/, "NL")}`, amount);
  };
  readPupils(summed, register);
  readSchools(put);
  readInhabitants(put);
  readAgeGroups(put);
  readSingleAges(put);
  readProvincies(put);
  readKeyFigures2015(put);
  readGemeenten2019(put);
  readSurroundings(put);
  const codes = readNeighbourhoods2024(put);
  readHouseholds2024(put, codes);
  readKeyFigures2025(put, codes);
  readForecast(put);
  readYouthCare(put);
  readYouthProtection(put, codes);
  return { summed, given };
}

/** DUO writes 0 in this file, so <5 is 1 to 4. */
function readPupils(summed: Cells, register: Register): void {
  const [header, ...rows] = lines(
    `${shared}/duo/2026-08/06.-historisch-overzicht-aantal-leerlingen-per-schoolvestiging.csv`,
  );
  const years = header!.split(";").map((name) => Number(/^LEERLINGEN_(\d{4})$/.exec(name)?.[1]));
  for (const row of rows) {
    const cells = row.split(";");
    const measure = cells[3]!.toLowerCase().replace("/", "-");
    for (const [column, year] of years.entries()) {
      if (!(year >= 2010)) continue;
      const number = Number(cells[column]);
      const amount = cells[column] === "<5" ? { low: 1, high: 4 } : { low: number, high: number };
      add(summed, measure, year, `GM${cells[6]!.padStart(4, "0")}`, amount, register);
    }
  }
}

function readSchools(put: Put): void {
  for (const line of lines(`${shared}/duo/2026-08/02.-alle-schoolvestigingen-basisonderwijs.csv`, "latin1").slice(1))
    put("basisscholen", 2026, `GM${line.split(";")[9]}`, 1);
}

/** All inhabitants of gemeenten, men and women; 2015 is in another file too. */
function readInhabitants(put: Put): void {
  for (const row of table(`${statline}/37259ned/37259ned_UntypedDataSet_05022020_161506.csv`)) {
    const year = Number(row.Perioden!.slice(0, 4));
    const value = row.BevolkingOp1Januari_1!;
    if (row.Geslacht === "T001038" && year >= 2010 && year !== 2015 && value !== "")
      put("inwoners", year, row.RegioS!, Number(value));
  }
  for (const row of table(`${shared}/areas/Gebieden_in_Nederland_2020_07122020_202646.csv`))
    if (row.population !== "") put("inwoners", 2020, row.municipalityCode!, Number(row.population));
}

/** Their borders changed in 2019; what a source says of them before is about another area. */
const moved = ["PV26", "PV28"];

/** The country and its provincies by five years of age, and parents who are alone. */
function readAgeGroups(put: Put): void {
  const ages = ["10000", "70100", "70200", "70300", "70400", "70500", "70600", "70700", "70800"].concat([
    "70900",
    "71000",
    "71100",
    "71200",
    "71300",
  ]);
  const rows = table(`${statline}/71488ned/71488ned_UntypedDataSet_05062025_175816.csv`);
  const both = rows.filter(({ Geslacht }) => Geslacht === "T001038");
  const years = Map.groupBy(both, ({ RegioS, Perioden }) => `${RegioS} ${Perioden!.slice(0, 4)}`);
  for (const [key, groups] of years) {
    const [code, year] = [key.split(" ")[0]!, Number(key.split(" ")[1])];
    if (year < 2010 || (moved.includes(code) && year < 2019)) continue;
    const group = new Map(groups.map((row) => [row.Leeftijd!, row]));
    const numbers = ages.map((age) => Number(group.get(age)!.TotaalPersonenInHuishoudens_1));
    const [all, a0, a5, a10, a15, a20, ...older] = numbers as [number, number, number, number, number, number];
    putAges(put, year, code, [all, a0, a5, a10, a15, a20, total(older.slice(0, 4)), total(older.slice(4))]);
    put("eenouderhuishoudens", year, code, Number(group.get("10000")!.OuderInEenouderhuishouden_10));
  }
}

/** Groningen and Flevoland by single year of age: code 10010 is 0 years, 10100 is 1, 12200 is 22. */
function readSingleAges(put: Put): void {
  const spans: [string, number, number][] = [
    ["inwoners-0-22", 0, 22],
    ["inwoners-4-11", 4, 11],
    ["inwoners-12-17", 12, 17],
  ];
  const rows = table(`${statline}/03759ned/03759ned_UntypedDataSet_05022020_161839.csv`).filter(
    ({ Geslacht, BurgerlijkeStaat }) => Geslacht === "T001038" && BurgerlijkeStaat === "T001019",
  );
  const years = Map.groupBy(rows, ({ RegioS, Perioden }) => `${RegioS} ${Perioden!.slice(0, 4)}`);
  for (const [key, ages] of years) {
    const [code, year] = [key.split(" ")[0]!, Number(key.split(" ")[1])];
    if (year < 2010) continue;
    for (const [measure, from, to] of spans) {
      const codes = Array.from({ length: to - from + 1 }, (_, step) => from + step).map((age) =>
        age === 0 ? "10010" : String(10000 + 100 * age),
      );
      const own = ages.filter(({ Leeftijd }) => codes.includes(Leeftijd!));
      expectLength(own, codes.length);
      put(measure, year, code, total(own.map((row) => Number(row.BevolkingOp1Januari_1))));
    }
  }
}

function expectLength(rows: unknown[], length: number): void {
  if (rows.length !== length) throw new Error(`${rows.length} rows where ${length} make the sum`);
}

/** Households, benefits and pupils of the provincies, 2010-2019. */
function readProvincies(put: Put): void {
  for (const row of table(`${statline}/70072ned/70072ned_UntypedDataSet_29122019_191739.csv`)) {
    const [code, year] = [row.RegioS!, Number(row.Perioden!.slice(0, 4))];
    if (year < 2010 || (moved.includes(code) && year < 2019)) continue;
    putHouseholds(put, year, code, row.TotaalAantalParticuliereHuishoudens_82!, row.HuishoudensMetKinderen_85!);
    if (year > 2018) continue;
    put("personen-met-bijstand", year, code, Number(row.BijstandTotDeAOWLeeftijd_158), 10);
    put("bo-woonplaats", year, code, Number(row.Basisonderwijs_100));
  }
}

/** The gemeenten of 2015 and the country. */
function readKeyFigures2015(put: Put): void {
  for (const row of table(`${statline}/70072ned/70072ned_UntypedDataSet_06062018_000805.csv`)) {
    const code = row.RegioS!;
    if (row.TotaleBevolking_1 === "" || !/^(GM|NL)/.test(code)) continue;
    const ages = [
      "TotaleBevolking_1",
      "JongerDan5Jaar_4",
      "k_5Tot10Jaar_5",
      "k_10Tot15Jaar_6",
      "k_15Tot20Jaar_7",
    ].concat(["k_20Tot25Jaar_8", "k_25Tot45Jaar_9", "k_45Tot65Jaar_10"]);
    putAges(
      put,
      2015,
      code,
      ages.map((age) => Number(row[age])),
    );
    putHouseholds(put, 2015, code, row.TotaalAantalParticuliereHuishoudens_82!, row.HuishoudensMetKinderen_85!);
    put("personen-met-bijstand", 2015, code, Number(row.BijstandTotDeAOWLeeftijd_162), 10);
    put("bo-woonplaats", 2015, code, Number(row.Basisonderwijs_100));
  }
}

/** The gemeenten of 2019 by name; another file of that year has their codes. */
function readGemeenten2019(put: Put): void {
  const codes = new Map(
    table(`${shared}/areas/Gebieden_in_Nederland_2019.csv`, "latin1").map((row) => [row.Naam!, row.Code!]),
  );
  const ages = ["Totale bevolking", "Jonger dan 5 jaar", "5 tot 10 jaar", "10 tot 15 jaar", "15 tot 20 jaar"].concat([
    "20 tot 25 jaar",
    "25 tot 45 jaar",
    "45 tot 65 jaar",
  ]);
  for (const row of table(`${statline}/oddities/Regionale_kerncijfers_Nederland_2019.csv`, "latin1")) {
    if (row["Totale bevolking"] === "" || row.Naam!.startsWith("Bron:")) continue;
    putAges(
      put,
      2019,
      codes.get(row.Naam!)!,
      ages.map((age) => Number(row[age])),
    );
  }
}

/** Inhabitants of 2024 in broad groups of age; gives back the codes of the names of gemeenten. */
function readNeighbourhoods2024(put: Put): Map<string, string> {
  const codes = new Map<string, string>();
  const [, ...rows] = lines(`${statline}/kwb/Kerncijfers_wijken_en_buurten_2024_geslachten.csv`);
  for (const line of rows) {
    const [, name, , code, , inhabitants, , , young, older] = line
      .split(";")
      .map((cell) => cell.replaceAll('"', "").trim());
    if (!/^(GM|NL)/.test(code!)) continue;
    codes.set(name!.replace(" (gemeente)", ""), code!);
    put("inwoners", 2024, code!, Number(inhabitants));
    put("inwoners-0-24", 2024, code!, Number(young) + Number(older));
  }
  return codes;
}

/** Addresses per km² around an address, times the inhabitants: so it can be added up. */
function readSurroundings(put: Put): void {
  for (const row of table(`${shared}/areas/Gebieden_in_Nederland_2019.csv`, "latin1")) {
    if (row.Naam!.startsWith("Bron:")) continue;
    const [inhabitants, density] = [Number(row.Inwonertal), Number(row["Omgevingsadressendichtheid per km2"])];
    put("inwonertal", 2019, row.Code!, inhabitants);
    put("adressen-inwoners", 2019, row.Code!, density * inhabitants);
  }
}

/** Households of a hundred gemeenten. Names of columns have line breaks in them: a row begins with a name, then a number. */
function readHouseholds2024(put: Put, codes: ReadonlyMap<string, string>): void {
  const rows = lines(`${statline}/kwb/Kerncijfers_wijken_en_buurten_2024_10122025_135731.csv`).filter((line) =>
    /^"[^"]+";\d/.test(line),
  );
  expectLength(rows, 100);
  for (const row of rows) {
    const cells = row.split(";").map((cell) => cell.replaceAll('"', ""));
    const code = codes.get(cells[0]!)!;
    put("huishoudens", 2024, code, Number(cells[25]));
    put("huishoudens-met-kinderen", 2024, code, Number(cells[28]));
  }
}

function readKeyFigures2025(put: Put, codes: ReadonlyMap<string, string>): void {
  for (const line of lines(`${statline}/70072ned/Regionale_kerncijfers_Nederland_11122025_133649.csv`).slice(1)) {
    const cells = line.split(";").map((cell) => cell.replaceAll('"', ""));
    if (cells[2] === "") continue;
    const code = codes.get(cells[1]!.replace(" (gemeente)", ""))!;
    putAges(put, 2025, code, cells.slice(2, 10).map(Number));
    put("huishoudens", 2025, code, Number(cells[46]));
    put("huishoudens-met-kinderen", 2025, code, Number(cells[49]));
  }
}

/** Expected inhabitants in 2050, in hundreds; none of these gemeenten has changed since 2021. */
function readForecast(put: Put): void {
  const codes = new Map(lines("data/areas/areas.csv").map((line) => [line.split(";")[2]!, line.split(";")[0]!]));
  for (const row of table(`${statline}/excerpts/85173NED_forecast_excerpt.csv`, "utf8", ","))
    put("verwacht", 2050, codes.get(row.regio_2021!)!, Math.round(Number(row.prognose_x1000) * 1000), 100);
}

/** Young people of Almere with jeugdzorg, rounded to 5; each edition has its own column. */
function readYouthCare(put: Put): void {
  const columns: Record<number, string> = {
    2018: "84",
    2019: "87",
    2020: "87",
    2021: "87",
    2022: "87",
    2023: "96",
    2024: "91",
  };
  for (const row of table(`${statline}/kwb/CBS_Kerncijfers.csv`)) {
    const year = Number(row.Peildatum!.slice(-4));
    if (row.WijkenEnBuurten === "GM0034" && columns[year] !== undefined)
      put("jeugdzorg", year, "GM0034", Number(row[`JongerenMetJeugdzorgInNatura_${columns[year]}`]), 5);
  }
}

/** Young people with jeugdbescherming in two gemeenten and one jeugdregio, rounded to 5. */
function readYouthProtection(put: Put, codes: ReadonlyMap<string, string>): void {
  const areas = new Map([...codes, ["Kop van Noord-Holland (JZ)", "JZ03"]]);
  for (const row of table(`${statline}/excerpts/85100NED_JB12_2023_excerpt.csv`, "utf8", ",")) {
    const code = areas.get(row.regio!);
    if (row.persoonskenmerk === "Totaal" && code !== undefined)
      put("jeugdbescherming", 2023, code, Number(row["2023*"]), 5);
  }
}

/** `ages`: all inhabitants, then by group 0-5, 5-10, 10-15, 15-20, 20-25, 25-45, 45-65. */
function putAges(put: Put, year: number, code: string, ages: number[]): void {
  const [all, a0, a5, a10, a15, a20, a25, a45] = ages as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  put("inwoners", year, code, all);
  put("inwoners-0-4", year, code, a0);
  put("inwoners-5-9", year, code, a5);
  put("inwoners-10-14", year, code, a10);
  put("inwoners-15-19", year, code, a15);
  put("inwoners-20-24", year, code, a20);
  put("inwoners-0-24", year, code, a0 + a5 + a10 + a15 + a20);
  put("inwoners-0-19", year, code, a0 + a5 + a10 + a15);
  put("inwoners-20-64", year, code, a20 + a25 + a45);
}

/** Of gezinnen the provincies and the country are used, beside the parents who are alone. */
function putHouseholds(put: Put, year: number, code: string, all: string, withChildren: string): void {
  put("huishoudens", year, code, Number(all));
  put("huishoudens-met-kinderen", year, code, Number(withChildren));
  if (!code.startsWith("GM")) put("gezinnen", year, code, Number(withChildren));
}

export function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
