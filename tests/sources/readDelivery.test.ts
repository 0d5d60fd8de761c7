import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Absence } from "../../src/domain/absence.ts";
import { deliveryColumns } from "../../src/domain/deliveryColumns.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { Manifest } from "../../src/domain/manifest.ts";
import { balances } from "../../src/domain/received.ts";
import { ownArea, SwingMapping, swingArea } from "../../src/domain/swingMapping.ts";
import { swingLine } from "../../src/exchange/swingLine.ts";
import { readDelivery } from "../../src/sources/readDelivery.ts";
import type { ReadExtract } from "../../src/sources/readExtract.ts";
import { readTable } from "../../src/sources/readTable.ts";
import { findArea, register, said } from "./extractOf.ts";

const mapping = SwingMapping.parse(parse(readFileSync("reports/uitwisseling/swing.yaml", "utf8")));
const header = deliveryColumns.join(";");
const good = "mao_jeugdhulp;gemeente;34;2024;9.5;V;9;10;;;95;1000;ja;nee;bron;1;1";
const indicators = ["jeugdhulp", "tlv-toegekend"];

describe("a delivery", () => {
  test("has numbers for areas, and gives back a figure with its bounds and state", () => {
    const { observations, problems } = read([good]);
    expect(problems).toEqual([]);
    expect(observations).toEqual([
      {
        source: "levering",
        measure: "jeugdhulp",
        area: "GM0034",
        classification: 2025,
        period: 2024,
        low: 9,
        high: 10,
        absence: null,
        provisional: true,
        whole: {
          value: 9.5,
          numerator: 95,
          denominator: 1000,
          lower: null,
          upper: null,
          expected: false,
          method: "bron",
          members: 1,
          present: 1,
        },
        file: "cijfers.csv",
        line: 2,
      },
    ]);
  });

  test("lays topics aside that nobody asks for", () => {
    const { account } = read([good, good.replace("mao_jeugdhulp", "mao_anders")]);
    expect(account).toEqual({ rows: 2, used: 1, refused: 0, aside: { "andere selectie": 1 } });
  });

  test.each<[string, string]>([
    [good.replace(";34;", ";9998;"), 'gebiedscode: is geen bekend gebied ("gemeente 9998")'],
    [good.replace("gemeente", "wijk"), 'gebiedscode: is geen gebied van de koppeling ("wijk 34")'],
    [good.replace("2024", "2024-2025"), 'periode: is geen periode van dit onderwerp ("2024-2025")'],
    [good.replace(";V;", ";Z;"), 'status: is geen status van de koppeling ("Z")'],
    [good.replace(";V;", ";D;"), 'status: past niet bij wat er staat bij voorlopig en verwacht ("D")'],
    [
      good.replace(";V;", ";onbekend;"),
      'status: zegt dat er geen cijfer is, maar er staat wel een getal in de rij ("onbekend")',
    ],
    [good.replace("9.5", ""), 'status: zegt dat er een cijfer is, maar de waarde is leeg ("V")'],
    [good.replace("9.5", "9,5"), 'waarde: is geen getal met "." als decimaalteken ("9,5")'],
    [good.replace(";9;", ";11;"), 'ondergrens: is meer dan de bovengrens ("11")'],
    [good.replace(";10;", ";;"), "ondergrens: en bovengrens horen er allebei te staan, of geen van beide"],
    [good.replace(";ja;", ";;"), 'voorlopig: is geen ja of nee ("")'],
    [good.replace("bron", "gok"), 'methode: is geen bron, som of verdeeld ("gok")'],
    [good.replace(";1;1", ";1;x"), 'gemeenten_met_cijfer: is geen aantal gemeenten ("x")'],
    [good, "gaat over hetzelfde gebied en jaar als regel 2"],
  ])("refuses a row by line and column: %s", (row, words) => {
    const { problems, account } = read([good, row]);
    expect(
      problems.some((problem) => problem.startsWith("cijfers.csv:3 ") || problem.startsWith("cijfers.csv:3:")),
    ).toBe(true);
    expect(problems.join("\n")).toContain(words);
    expect(account).toMatchObject({ used: 1, refused: 1 });
  });

  test("of which a column was renamed is refused whole", () => {
    const { problems, account } = read([good], header.replace("waarde", "Waarde"));
    expect(problems).toEqual([
      'cijfers.csv:1: hoort één keer in de kopregel van een levering te staan ("waarde"). Tip: lijkt op Waarde, periode, status',
    ]);
    expect(account).toEqual({ rows: 1, used: 0, refused: 1, aside: {} });
  });

  test.each<[string, object]>([
    ["where", { where: { status: "V" } }],
    ["marks", { marks: { x: "protected" } }],
    ["rounded", { rounded: 5 }],
    ["rows", { rows: "places" }],
    ["provisional", { provisional: [2024] }],
  ])("does not pass over %s in its manifest", (key, more) => {
    const { problems, account } = read([good], header, more);
    expect(problems).toEqual([`cijfers.csv ${key}: doet niets bij een levering; haal het weg uit het manifest`]);
    expect(account).toEqual({ rows: 1, used: 0, refused: 1, aside: {} });
  });

  test.each(["NaN", "2024-2026", "24", "", "20245"])("knows no period %s", (period) => {
    expect(read([good.replace("2024", period)]).problems[0]).toContain("periode: is geen periode van dit onderwerp");
  });

  test("gives back any figure that may be published, to the last digit", () => {
    fc.assert(
      fc.property(figures, (written) => {
        const { observations, problems, account } = read(written.map((figure) => swingLine(figure, mapping)!));
        expect(problems).toEqual([]);
        expect(account.used).toBe(written.length);
        expect(observations.map(figureOf)).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  test("of any bytes gives rows or problems with a line, and every row is accounted for", () => {
    const cells = fc.constantFrom(...good.split(";"), "", "x", '"', "-1", "1e5", "gemeente", "nederland");
    const rows = fc.array(
      fc.oneof(
        fc.array(cells, { maxLength: 18 }).map((row) => row.join(";")),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(rows, fc.boolean(), (lines, headed) => {
        const { observations, account, problems } = read(lines, headed ? header : "");
        expect(balances(account)).toBe(true);
        expect(observations.length).toBeLessThanOrEqual(account.used);
        if (observations.length === 0) expect(problems.length).toBeGreaterThan(0);
        expect(problems.every((problem) => /^cijfers\.csv:\d+/.test(problem))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test("every area of the register has one name in Swing, which leads back to it", () => {
  const areas = register.areas.filter(({ kind }) => kind !== "onbekend").map(({ code }) => code);
  const names = areas.map((code) => swingArea(code, mapping)!);
  expect(names.map(({ level, area }) => ownArea(level, area, mapping))).toEqual(areas);
  expect(new Set(names.map(({ level, area }) => `${level} ${area}`)).size).toBe(areas.length);
});

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => value + 0);
const maybe = fc.option(number);

/** Any figure: exact, between bounds, expected, or absent for any reason. */
const figure: fc.Arbitrary<Figure> = fc
  .record({
    indicator: fc.constantFrom(...indicators),
    area: fc.constantFrom(...register.areas.filter(({ kind }) => kind !== "onbekend").map(({ code }) => code)),
    period: fc.integer({ min: 1990, max: 2090 }),
    bounds: fc.tuple(number, number, number).map((all) => all.toSorted((a, b) => a - b)),
    isExact: fc.boolean(),
    absence: fc.option(fc.constantFrom(...Absence.options)),
    sides: fc.tuple(maybe, maybe, maybe, maybe),
    provisional: fc.boolean(),
    expected: fc.boolean(),
    method: fc.constantFrom("bron" as const, "som" as const, "verdeeld" as const),
    members: fc.integer({ min: 0, max: 400 }),
    present: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ bounds, isExact, sides, absence, ...rest }) => {
    const [low, value, high] = isExact ? [bounds[1]!, bounds[1]!, bounds[1]!] : (bounds as [number, number, number]);
    const [numerator, denominator, lower, upper] = sides;
    const none = { value: null, low: null, high: null, numerator: null, denominator: null, lower: null, upper: null };
    const some = { value, low, high, numerator, denominator, lower, upper };
    return { ...rest, absence, ...(absence === null ? some : none), cells: 1 };
  });
const figures = fc
  .uniqueArray(figure, {
    selector: ({ indicator, area, period }) => `${indicator} ${area} ${period}`,
    minLength: 2,
    maxLength: 12,
  })
  .filter((all) => indicators.every((slug) => all.some(({ indicator }) => indicator === slug)));

function figureOf({
  measure,
  area,
  period,
  low,
  high,
  absence,
  provisional,
  whole,
}: ReadExtract["observations"][number]): Figure {
  return { indicator: measure, area, period, low, high, absence, provisional, ...whole!, cells: 1 };
}

function read(rows: readonly string[], head = header, more: object = {}) {
  const file = "cijfers.csv";
  const measures = Object.fromEntries(
    (rows.some((row) => row.startsWith("mao_tlv")) ? indicators : indicators.slice(0, 1)).map((slug) => [
      slug,
      { where: { onderwerpcode: `mao_${slug.replaceAll("-", "_")}` } },
    ]),
  );
  const place = { area: { column: "gebiedscode" }, period: { column: "periode" } };
  const manifest = Manifest.parse({
    title: "T",
    publisher: "P",
    url: "https://example.nl",
    licence: "CC0",
    extracts: [
      { file, date: "2026-01-01", form: "swing-delivery", codes: "koppeling.json", ...place, measures, ...more },
    ],
  });
  const table = readTable([head, ...rows].join("\n"), file, { delimiter: ";" });
  const input = {
    source: "levering",
    extract: manifest.extracts[0]!,
    table,
    file,
    findArea,
    codeLists: new Map(),
    classification: 2025,
  };
  const { problems, ...rest } = readDelivery(input, mapping);
  return { ...rest, problems: said(problems) };
}
