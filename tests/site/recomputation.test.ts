import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";

/*
 * Every figure of the real site once more, by plain arithmetic on the publishers' files: no line of src/ is used. What the
 * two share is the area register (data/areas), which is a fact, and the definitions of the indicators, repeated here.
 */

interface Amount {
  low: number;
  high: number;
}
/** By "measure year area". A gemeente is one of today; other areas are only there where a source gives them itself. */
type Cells = Map<string, Amount>;

const { real } = inject("sites");
const shared = "../shared/data";

describe.skipIf(real === null)("the real site, recomputed", () => {
  const register = readRegister();
  const { summed, given } = real === null ? { summed: new Map(), given: new Map() } : readCells(register);

  test.each(indicators())(
    "%s: every area and year has the value that plain arithmetic gives, and no other",
    (slug, definition) => {
      const expected = recompute(definition, summed, given, register);
      const published = readPublished(join(real!, "data", `${slug}.csv`));
      expect([...published.keys()].sort()).toEqual([...expected.keys()].sort());
      expect(published.size).toBeGreaterThan(300);
      for (const [key, amount] of expected) {
        const { low, high } = published.get(key)!;
        if (!close(low, amount.low) || !close(high, amount.high))
          expect({ key, low, high }).toEqual({ key, ...amount });
      }
    },
  );
});

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
}

interface Definition {
  numerator: string[];
  denominator?: string[];
  per?: number;
  /** Compared with this many years before. */
  years?: number;
}

function indicators(): [string, Definition][] {
  const special = ["so", "so-vso", "vso"];
  return [
    ["jongeren", { numerator: ["inwoners-0-24"] }],
    ["aandeel-jongeren", { numerator: ["inwoners-0-24"], denominator: ["inwoners"], per: 100 }],
    ["kinderen-0-4", { numerator: ["inwoners-0-4"] }],
    ["kinderen-5-9", { numerator: ["inwoners-5-9"] }],
    ["kinderen-10-14", { numerator: ["inwoners-10-14"] }],
    ["jongeren-15-19", { numerator: ["inwoners-15-19"] }],
    ["jongeren-20-24", { numerator: ["inwoners-20-24"] }],
    ["huishoudens-met-kinderen", { numerator: ["huishoudens-met-kinderen"], denominator: ["huishoudens"], per: 100 }],
    ["groene-druk", { numerator: ["inwoners-0-19"], denominator: ["inwoners-20-64"], per: 100 }],
    ["leerlingen-bo", { numerator: ["bo"] }],
    ["leerlingen-sbo", { numerator: ["sbo"] }],
    ["leerlingen-so", { numerator: ["so"] }],
    ["leerlingen-so-vso", { numerator: ["so-vso"] }],
    ["leerlingen-vso", { numerator: ["vso"] }],
    ["aandeel-sbo", { numerator: ["sbo"], denominator: ["bo", "sbo"], per: 100 }],
    ["aandeel-speciaal-onderwijs", { numerator: special, denominator: ["bo", "sbo", ...special], per: 100 }],
    ["groei-bo", { numerator: ["bo"], years: 5 }],
    ["vestigingen-bo", { numerator: ["basisscholen"] }],
  ];
}

interface Member {
  region: string;
  member: string;
  share: number;
}

interface Register {
  members: Member[];
  successors: Map<string, { to: string; share: number }[]>;
  gemeenten: string[];
}

function lines(path: string, encoding: "utf8" | "latin1" = "utf8"): string[] {
  const text = readFileSync(path, encoding).replace(/^\uFEFF/, "");
  return text.split(/\r?\n/).filter((line) => line !== "");
}

function readRegister(): Register {
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
  low: number,
  high: number,
  register: Register,
  share = 1,
): void {
  const next = register.successors.get(code);
  if (next !== undefined) {
    for (const step of next) add(cells, measure, year, step.to, low, high, register, share * step.share);
    return;
  }
  const key = `${measure} ${year} ${code}`;
  const sum = cells.get(key) ?? { low: 0, high: 0 };
  cells.set(key, { low: sum.low + share * low, high: sum.high + share * high });
}

function readCells(register: Register): { summed: Cells; given: Cells } {
  const summed: Cells = new Map();
  const given: Cells = new Map();
  const put = (measure: string, year: number, code: string, value: number) => {
    if (code.startsWith("GM")) add(summed, measure, year, code, value, value, register);
    else given.set(`${measure} ${year} ${code}`, { low: value, high: value });
  };
  readLeerlingen(summed, register);
  for (const line of lines(`${shared}/duo/2026-08/02.-alle-schoolvestigingen-basisonderwijs.csv`, "latin1").slice(1)) {
    put("basisscholen", 2026, `GM${line.split(";")[9]}`, 1);
  }
  const statline = `${shared}/cbs-statline/70072ned`;
  for (const name of ["70072ned_UntypedDataSet_06062018_000805"]) {
    for (const line of lines(`${statline}/${name}.csv`).slice(1)) {
      const cells = line
        .slice(1, -1)
        .split('";"')
        .map((cell) => cell.trim());
      const year = Number(cells[2]!.slice(0, 4));
      const code = cells[1]! === "NL01" ? "NL" : cells[1]!;
      if (cells[3] !== "" && /^(GM|NL)/.test(code))
        putAges(put, year, code, cells.slice(3, 13).map(Number), Number(cells[84]), Number(cells[87]));
    }
  }
  const names2019 = new Map(
    lines(`${shared}/areas/Gebieden_in_Nederland_2019.csv`, "latin1").map((line) => [
      line.split(";")[0]!,
      line.split(";")[1]!,
    ]),
  );
  for (const line of lines(`${shared}/cbs-statline/oddities/Regionale_kerncijfers_Nederland_2019.csv`, "latin1").slice(
    1,
  )) {
    const [name, inhabitants, , , ...ages] = line.split(";");
    if (inhabitants !== "" && !name!.startsWith("Bron:"))
      putAges(put, 2019, names2019.get(name!)!, [inhabitants, "", "", ...ages].map(Number));
  }
  const names2024 = new Map<string, string>();
  for (const line of lines(`${shared}/cbs-statline/kwb/Kerncijfers_wijken_en_buurten_2024_geslachten.csv`).slice(1)) {
    const [, name, , padded, , inhabitants, , , young, older] = line
      .split(";")
      .map((cell) => cell.replaceAll('"', "").trim());
    const code = padded === "NL00" ? "NL" : padded!;
    if (!/^(GM|NL)/.test(code)) continue;
    names2024.set(name!.replace(" (gemeente)", ""), code);
    put("inwoners", 2024, code, Number(inhabitants));
    put("inwoners-0-24", 2024, code, Number(young) + Number(older));
  }
  for (const line of lines(`${statline}/Regionale_kerncijfers_Nederland_11122025_133649.csv`).slice(1)) {
    const cells = line.split(";").map((cell) => cell.replaceAll('"', ""));
    if (cells[2] === "") continue;
    const code = cells[1] === "Nederland" ? "NL" : names2024.get(cells[1]!.replace(" (gemeente)", ""))!;
    putAges(
      put,
      2025,
      code,
      [cells[2]!, "", "", ...cells.slice(3, 12)].map(Number),
      Number(cells[46]),
      Number(cells[49]),
    );
  }
  return { summed, given };
}

type Put = (measure: string, year: number, code: string, value: number) => void;

/** `ages`: all inhabitants, men, women, then by group 0-5, 5-10, 10-15, 15-20, 20-25, 25-45, 45-65. */
function putAges(
  put: Put,
  year: number,
  code: string,
  ages: number[],
  households?: number,
  withChildren?: number,
): void {
  const [all, , , a0, a5, a10, a15, a20, a25, a45] = ages as [
    number,
    number,
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
  if (households !== undefined) put("huishoudens", year, code, households);
  if (withChildren !== undefined) put("huishoudens-met-kinderen", year, code, withChildren);
}

/** DUO writes 0 in this file, so <5 is 1 to 4. */
function readLeerlingen(summed: Cells, register: Register): void {
  const [header, ...rows] = lines(
    `${shared}/duo/2026-08/06.-historisch-overzicht-aantal-leerlingen-per-schoolvestiging.csv`,
  );
  const years = header!.split(";").map((name) => Number(/^LEERLINGEN_(\d{4})$/.exec(name)?.[1]));
  for (const row of rows) {
    const cells = row.split(";");
    const measure = cells[3]!.toLowerCase().replace("/", "-");
    for (const [column, year] of years.entries()) {
      if (!(year >= 2010)) continue;
      const small = cells[column] === "<5";
      const code = `GM${cells[6]!.padStart(4, "0")}`;
      add(summed, measure, year, code, small ? 1 : Number(cells[column]), small ? 4 : Number(cells[column]), register);
    }
  }
}

/** The sum of measures for an area; undefined where one is missing. Of schools a gemeente without a kind has none of it. */
function side(cells: Cells, measures: string[], year: number, area: string): Amount | "none" | undefined {
  const schools = ["bo", "sbo", "so", "so-vso", "vso", "basisscholen"];
  const amounts = measures.map(
    (measure) =>
      cells.get(`${measure} ${year} ${area}`) ??
      (schools.includes(measure) && years(cells, measure).has(year) ? "none" : undefined),
  );
  if (amounts.includes(undefined)) return undefined;
  const known = amounts.filter((amount): amount is Amount => typeof amount === "object");
  return known.length === 0
    ? "none"
    : { low: total(known.map(({ low }) => low)), high: total(known.map(({ high }) => high)) };
}

const yearsOf = new Map<string, Set<number>>();
function years(cells: Cells, measure: string): Set<number> {
  const known = yearsOf.get(measure);
  if (known !== undefined) return known;
  const found = new Set(
    [...cells.keys()].filter((key) => key.startsWith(`${measure} `)).map((key) => Number(key.split(" ")[1])),
  );
  yearsOf.set(measure, found);
  return found;
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** A region's side: all its gemeenten or nothing, and at most a quarter that may as well be a neighbour's. */
function regionSide(cells: Cells, measures: string[], year: number, members: Member[]): Amount | undefined {
  const parts = members.map((member) => ({ ...member, amount: side(cells, measures, year, member.member) }));
  if (parts.some(({ amount, member }) => amount === undefined && member !== "GM9999")) return undefined;
  const known = parts.filter((part): part is Member & { amount: Amount } => typeof part.amount === "object");
  if (known.length === 0) return undefined;
  const high = total(known.map(({ share, amount }) => share * amount.high));
  const doubtful = total(known.map(({ share, amount }) => Math.min(share, 1 - share) * amount.high));
  if (doubtful > 0.25 * high) return undefined;
  return { low: total(known.map(({ share, amount }) => share * amount.low)), high };
}

function recompute(
  { numerator, denominator, per = 1, years: before }: Definition,
  summed: Cells,
  given: Cells,
  register: Register,
): Map<string, Amount> {
  const regions = Map.groupBy(register.members, ({ region }) => region);
  const both = (read: (measures: string[], year: number) => Amount | "none" | undefined, year: number) => {
    const top = read(numerator, year);
    const bottom = denominator === undefined ? undefined : read(denominator, year);
    if (typeof top !== "object" || (denominator !== undefined && typeof bottom !== "object")) return undefined;
    return bottom === undefined ? top : ratio(top, bottom as Amount, per);
  };
  const readers = (area: string) =>
    area.startsWith("GM")
      ? [(measures: string[], year: number) => side(summed, measures, year, area)]
      : [
          (measures: string[], year: number) => {
            const known = measures.map((measure) => given.get(`${measure} ${year} ${area}`));
            return known.includes(undefined)
              ? undefined
              : { low: total(known.map((one) => one!.low)), high: total(known.map((one) => one!.high)) };
          },
          (measures: string[], year: number) => regionSide(summed, measures, year, regions.get(area)!),
        ];
  const result = new Map<string, Amount>();
  for (const area of [...register.gemeenten, ...regions.keys()]) {
    for (let year = 2010; year <= 2026; year++) {
      for (const read of readers(area)) {
        const value =
          before === undefined ? both(read, year) : growth(read(numerator, year), read(numerator, year - before));
        if (typeof value === "object") {
          result.set(`${area} ${year}`, value);
          break;
        }
      }
    }
  }
  return result;
}

function ratio(top: Amount, bottom: Amount, per: number): Amount {
  return { low: (per * top.low) / bottom.high, high: Math.min(per, (per * top.high) / bottom.low) };
}

function growth(now: Amount | "none" | undefined, then: Amount | "none" | undefined): Amount | undefined {
  if (typeof now !== "object" || typeof then !== "object" || then.low === 0) return undefined;
  return { low: 100 * (now.low / then.high - 1), high: 100 * (now.high / then.low - 1) };
}

/** The download of the site: bounds stand in it only where they differ. */
function readPublished(path: string): Map<string, Amount> {
  const [, ...rows] = lines(path);
  const values = rows.map((row) => row.split(";")).filter((cells) => cells[4] !== "");
  return new Map(
    values.map(([area, , , year, value, low, high]) => [
      `${area} ${year}`,
      { low: Number(low === "" ? value : low), high: Number(high === "" ? value : high) },
    ]),
  );
}
