import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { alikeGemeenten, groupsOf } from "./alikeGemeenten.ts";
import { parsePage } from "./htmlFiles.ts";
import {
  type Amount,
  type Cells,
  lines,
  type Member,
  type Register,
  readPublishersCells,
  readRegister,
  total,
} from "./publishersCells.ts";

/*
 * Every figure of the real site once more, by plain arithmetic on the publishers' files: no line of src/ is used. What the
 * two share is the area register (data/areas), which is a fact, and the definitions of the indicators: what they add up
 * is repeated here, their first year and the kinds of area that get them are read.
 */

const { real } = inject("sites");

interface Definition {
  numerator: string[];
  denominator?: string[];
  per?: number;
  /** Compared with this many years before. */
  years?: number;
  /** What was counted, of a number that is expected. */
  observed?: string[];
  /** How many areas and years have a value, at the least; without a number three hundred. */
  atLeast?: number;
}

const special = ["so", "so-vso", "vso"];
const definitions: [string, Definition][] = [
  ["jongeren", { numerator: ["inwoners-0-24"] }],
  ["aandeel-jongeren", { numerator: ["inwoners-0-24"], denominator: ["inwoners"], per: 100 }],
  ["jeugdigen", { numerator: ["inwoners-0-22"], atLeast: 10 }],
  ["aandeel-jeugdigen", { numerator: ["inwoners-0-22"], denominator: ["inwoners"], per: 100, atLeast: 10 }],
  ["kinderen-0-4", { numerator: ["inwoners-0-4"] }],
  ["kinderen-4-11", { numerator: ["inwoners-4-11"], atLeast: 10 }],
  ["kinderen-5-9", { numerator: ["inwoners-5-9"] }],
  ["kinderen-10-14", { numerator: ["inwoners-10-14"] }],
  ["jongeren-12-17", { numerator: ["inwoners-12-17"], atLeast: 10 }],
  ["jongeren-15-19", { numerator: ["inwoners-15-19"] }],
  ["jongeren-20-24", { numerator: ["inwoners-20-24"] }],
  ["huishoudens-met-kinderen", { numerator: ["huishoudens-met-kinderen"], denominator: ["huishoudens"], per: 100 }],
  ["groene-druk", { numerator: ["inwoners-0-19"], denominator: ["inwoners-20-64"], per: 100 }],
  ["leerlingen-bo", { numerator: ["bo"] }],
  ["leerlingen-bo-woonplaats", { numerator: ["bo-woonplaats"] }],
  ["leerlingen-sbo", { numerator: ["sbo"] }],
  ["leerlingen-so", { numerator: ["so"] }],
  ["leerlingen-so-vso", { numerator: ["so-vso"] }],
  ["leerlingen-vso", { numerator: ["vso"] }],
  ["aandeel-sbo", { numerator: ["sbo"], denominator: ["bo", "sbo"], per: 100 }],
  ["aandeel-speciaal-onderwijs", { numerator: special, denominator: ["bo", "sbo", ...special], per: 100 }],
  ["groei-bo", { numerator: ["bo"], years: 5 }],
  ["vestigingen-bo", { numerator: ["basisscholen"] }],
  ["eenoudergezinnen", { numerator: ["eenouderhuishoudens"], denominator: ["gezinnen"], per: 100, atLeast: 53 }],
  ["personen-met-bijstand", { numerator: ["personen-met-bijstand"], denominator: ["inwoners-20-64"], per: 1000 }],
  ["bevolkingsprognose", { numerator: ["verwacht"], observed: ["inwoners"] }],
  ["jongeren-met-jeugdzorg", { numerator: ["jeugdzorg"], atLeast: 7 }],
  ["jongeren-met-jeugdbescherming", { numerator: ["jeugdbescherming"], atLeast: 3 }],
];

describe.skipIf(real === null)("the real site, recomputed", () => {
  const register = readRegister();
  const cells = real === null ? { summed: new Map(), given: new Map() } : readPublishersCells(register);
  const groups = groupsOf(cells.summed, register);
  const members = [...register.members, ...groups.flatMap((group) => group.members)];

  test("has no figures but those that are recomputed here", () => {
    const others = ["cijfers.csv", "datawoordenboek.csv"];
    const files = readdirSync(join(real!, "data")).filter((file) => file.endsWith(".csv") && !others.includes(file));
    expect(files.sort()).toEqual(definitions.map(([slug]) => `${slug}.csv`).sort());
  });

  test.each(definitions)(
    "%s: every area and year has the value that plain arithmetic gives, and no other",
    (slug, definition) => {
      const expected = recompute(definition, cells, { ...register, members }, readScope(slug));
      const published = readPublished(join(real!, "data", `${slug}.csv`));
      expect([...published.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [key, amount] of expected) {
        const { low, high } = published.get(key)!;
        if (!close(low, amount.low) || !close(high, amount.high))
          expect({ key, low, high }).toEqual({ key, ...amount });
      }
      expect(published.size).toBeGreaterThanOrEqual(definition.atLeast ?? 300);
    },
  );

  test("every gemeente is in one class of size and one of stedelijkheid, and the classes bear their names", () => {
    for (const kind of ["grootteklasse", "stedelijkheid"]) {
      const own = groups.filter((group) => group.kind === kind);
      const gemeenten = own.flatMap((group) => group.members.map(({ member }) => member));
      expect(gemeenten.sort(), kind).toEqual(register.gemeenten.toSorted());
    }
    const rows = lines(join(real!, "data", "leerlingen-bo.csv")).map((row) => row.split(";").slice(0, 3).join(";"));
    const published = new Set(rows.filter((row) => /^(GK|ST)/.test(row)));
    expect([...published].sort()).toEqual(groups.map(({ code, name, kind }) => `${code};${name};${kind}`).sort());
  });

  test("every gemeente shows the ten that plain arithmetic finds the most alike, and how far they are", () => {
    const addresses = new Map(
      lines("data/areas/areas.csv").map((line) => [line.split(";")[0]!, `/gemeente/${line.split(";")[3]}/`]),
    );
    const alike = alikeGemeenten(cells.summed, register);
    expect(alike.size).toBe(register.gemeenten.length);
    for (const [code, others] of alike) {
      const shown = readNeighbours(real!, addresses.get(code)!);
      expect(
        shown.map(({ href }) => href),
        code,
      ).toEqual(others.slice(0, 10).map((other) => addresses.get(other.code)));
      // Pages say distances in four decimals.
      for (const [index, { distance }] of shown.entries())
        expect(Math.abs(distance - others[index]!.distance), code).toBeLessThan(0.00006);
    }
  });
});

/** The list of gemeenten like one, as its page has it. */
function readNeighbours(folder: string, address: string): { href: string; distance: number }[] {
  return parsePage(folder, address)
    .querySelectorAll(".neighbours li")
    .map((item) => ({
      href: item.querySelector("a")!.getAttribute("href")!,
      distance: Number(item.querySelector("[data-value]")!.getAttribute("data-value")),
    }));
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
}

interface Scope {
  /** The first year shown. */
  from: number;
  /** Whether areas with such a code get the figure. */
  includes: (code: string) => boolean;
}

/** By the first letters of a code. Classes of gemeenten get what gemeenten get. */
const kinds: Record<string, string> = {
  GM: "gemeente",
  GK: "gemeente",
  ST: "gemeente",
  PO: "samenwerkingsverband",
  VO: "samenwerkingsverband",
  JZ: "jeugdregio",
  PV: "provincie",
  NL: "nederland",
};

function definitionFile(slug: string): string | undefined {
  const files = readdirSync("reports", { recursive: true, encoding: "utf8" });
  const file = files.find((name) => basename(name) === `${slug}.yaml`);
  return file === undefined ? undefined : join("reports", file);
}

/** The first year and the kinds of area that a definition in reports/ names. */
function readScope(slug: string): Scope {
  const text = readFileSync(definitionFile(slug)!, "utf8");
  const levels = /^levels: \[(.*)\]$/m.exec(text)?.[1]?.split(", ") ?? Object.values(kinds);
  return {
    from: Number(/^from: (\d+)$/m.exec(text)?.[1] ?? 0),
    includes: (code) => levels.includes(kinds[code.slice(0, 2)]!),
  };
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

type Read = (measures: string[], year: number) => Amount | "none" | undefined;

/** How the two sides of a figure are read. */
interface Reading {
  top: Read;
  bottom: Read;
}

function recompute(
  definition: Definition,
  cells: { summed: Cells; given: Cells },
  register: Register,
  { from, includes }: Scope,
): Map<string, Amount> {
  const regions = Map.groupBy(register.members, ({ region }) => region);
  const result = new Map<string, Amount>();
  for (const area of [...register.gemeenten, ...regions.keys()].filter(includes)) {
    const readings = readingsOf(area, cells, regions.get(area) ?? []);
    for (let year = Math.max(2010, from); year <= 2050; year++) {
      const value = figureOf(definition, readings, year);
      if (value !== undefined) result.set(`${area} ${year}`, value);
    }
  }
  return result;
}

/**
 * Ways to read an area, the best first. Of a region that is the source's own total: divided by a total of the source, and
 * by a sum of ours only where the source has none.
 */
function readingsOf(area: string, { summed, given }: { summed: Cells; given: Cells }, members: Member[]): Reading[] {
  const own: Read = (measures, year) => side(summed, measures, year, area);
  if (area.startsWith("GM")) return [{ top: own, bottom: own }];
  const added: Read = (measures, year) => regionSide(summed, measures, year, members);
  const whole: Read = (measures, year) => givenSide(given, measures, year, area);
  const has = (measures: string[], year: number) => measures.some((measure) => given.has(`${measure} ${year} ${area}`));
  const wholeIfAny: Read = (measures, year) => (has(measures, year) ? whole : added)(measures, year);
  return [
    { top: whole, bottom: wholeIfAny },
    { top: added, bottom: added },
  ];
}

function givenSide(given: Cells, measures: string[], year: number, area: string): Amount | undefined {
  const known = measures.map((measure) => given.get(`${measure} ${year} ${area}`));
  return known.includes(undefined)
    ? undefined
    : { low: total(known.map((one) => one!.low)), high: total(known.map((one) => one!.high)) };
}

/** What was counted comes before what is expected, however either was read. */
function figureOf(definition: Definition, readings: Reading[], year: number): Amount | undefined {
  const { numerator, observed } = definition;
  const values =
    observed === undefined
      ? readings.map((reading) => readFigure(definition, reading, year))
      : [observed, numerator].flatMap((measures) => readings.map(({ top }) => known(top(measures, year))));
  return values.find((value) => value !== undefined);
}

function readFigure(definition: Definition, { top, bottom }: Reading, year: number): Amount | undefined {
  const { numerator, denominator, per = 1, years: before } = definition;
  const upper = top(numerator, year);
  if (before !== undefined) return growth(upper, top(numerator, year - before));
  if (denominator === undefined) return known(upper);
  const lower = known(bottom(denominator, year));
  return typeof upper === "object" && lower !== undefined ? ratio(upper, lower, per) : undefined;
}

function known(amount: Amount | "none" | undefined): Amount | undefined {
  return typeof amount === "object" ? amount : undefined;
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
