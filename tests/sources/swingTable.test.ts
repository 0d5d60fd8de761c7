import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/domain/problem.ts";
import { readSources } from "../../src/sources/readSources.ts";
import { swingOdata, swingTable } from "../../src/sources/swingTable.ts";
import { cellsOf, findArea, said } from "./extractOf.ts";
import { folderOf } from "./folderOf.ts";

const table = `{ "headers": [
  { "name": "Gemeenten", "type": "string" }, { "name": "Naam", "type": "string" }, { "name": "Jeugdhulp 2024", "type": "numeric" }
 ],
 "rows": [
  ["34", "Almere", 9.25],
  ["14", "Groningen", "-"],
  ["363", "Amsterdam", "x"],
  ["599", "Rotterdam", "?"],
  ["518", "'s-Gravenhage", 0],
  ["344", "Utrecht", null]
 ] }`;
const wide = "    measures: { hulp: { column: Jeugdhulp 2024, fraction: true } }";
const asTable = `    form: swing-table\n    area: { column: Gemeenten }\n    period: { constant: 2024 }\n${wide}`;

describe("a table of Swing as JSON", () => {
  test("is a source: codes are bare numbers, and its marks are reasons and never a zero", async () => {
    const { problems, observations, received } = await read(table, asTable);
    expect(problems).toEqual([]);
    expect(cellsOf({ observations } as never)).toEqual([
      "hulp GM0034 2024 = 9.25",
      "hulp GM0014 2024 = not-published",
      "hulp GM0363 2024 = protected",
      "hulp GM0599 2024 = unknown",
      "hulp GM0518 2024 = 0",
      "hulp GM0344 2024 = not-published",
    ]);
    expect(observations.map(({ line }) => line)).toEqual([5, 6, 7, 8, 9, 10]);
    expect(received[0]!.account).toEqual({ rows: 6, used: 6, refused: 0, aside: {} });
  });

  test("has the marks that its manifest says, where that says any", async () => {
    const { observations } = await read(table, `${asTable}\n    marks: { x: not-measured }`);
    expect(cellsOf({ observations } as never)[2]).toBe("hulp GM0363 2024 = not-measured");
  });

  test.each<[string, string, string[]]>([
    [
      "half of it",
      table.slice(0, table.indexOf('erdam", "?')),
      [
        'bron/a.json:8: is vanaf hier geen geldige JSON ("  ["599", "Rott"). Tip: het bestand is beschadigd of niet heel binnengekomen: haal het opnieuw op bij de bron',
      ],
    ],
    ["a page of a site", "<html>", [expect.stringContaining("bron/a.json:1: is vanaf hier geen geldige JSON")]],
    ["nothing", "", [expect.stringContaining("bron/a.json:1: is vanaf hier geen geldige JSON")]],
    ["another JSON", '{"value": []}', [expect.stringContaining("is geen tabel van Swing")]],
    [
      "a row too narrow, one that is no row and a mark that nobody knows",
      table
        .replace('["34", "Almere", 9.25]', '["34", 9.25]')
        .replace('["14", "Groningen", "-"]', "14")
        .replace("?", "#"),
      [
        'bron/a.json:5: heeft 2 cellen, de lijst headers 3 ("34 | 9.25")',
        'bron/a.json:5: is geen rij van een tabel ("14")',
        'bron/a.json:8 Jeugdhulp 2024: is een teken dat het manifest niet kent ("#"). Tip: zet het bij marks met zijn betekenis, bijvoorbeeld marks: { "#": unknown }',
      ],
    ],
    [
      "a gemeente twice and one that nobody knows",
      table.replace('"14"', '"34"').replace('"599"', '"9998"'),
      [
        expect.stringContaining("bron/a.json:6: gaat over hetzelfde gebied en jaar als regel 5"),
        expect.stringContaining('bron/a.json:8 Gemeenten: is geen bekend gebied ("9998")'),
      ],
    ],
  ])("of %s is refused by line", async (_what, text, expected) => {
    const { problems } = await read(text, asTable);
    expect(problems).toEqual(expected);
  });
});

const page = (rows: unknown[], next?: string) =>
  JSON.stringify({ "@odata.context": "x", value: rows, ...(next && { "@odata.nextLink": next }) });
const value = (code: string, amount: unknown) => ({
  GeoItem: { ExternalCode: code, Name: code },
  Period: "2024",
  Value: amount,
});
const asPages =
  "    form: swing-odata\n    area: { column: GeoItem/ExternalCode }\n    period: { column: Period }\n    measures: { hulp: { column: Value } }";

describe("values of Swing's OData", () => {
  const pages = [page([value("34", 12), value("14", null)], "…/Values?$skip=2"), page([value("363", "x")])];

  test.each([
    ["a page a line", pages.join("\n")],
    ["a list of pages", `[${pages.join(",")}]`],
  ])("are read from pages that follow each other: %s", async (_form, text) => {
    const { problems, observations, received } = await read(text, asPages);
    expect(problems).toEqual([]);
    expect(cellsOf({ observations } as never)).toEqual([
      "hulp GM0034 2024 = 12",
      "hulp GM0014 2024 = not-published",
      "hulp GM0363 2024 = protected",
    ]);
    expect(received[0]!.account).toEqual({ rows: 3, used: 3, refused: 0, aside: {} });
  });

  test("are half a download where the last page leads on", async () => {
    expect((await read(pages[0]!, asPages)).problems).toEqual([
      'bron/a.json:1 @odata.nextLink: de laatste pagina verwijst naar een volgende, die hier ontbreekt ("…/Values?$skip=2"). Tip: haal ook die pagina op en zet hem erachter, tot er geen @odata.nextLink meer is',
    ]);
  });

  test("without a single row are no source", async () => {
    expect((await read(page([]), asPages)).problems).toEqual([
      "bron/a.json:1: heeft geen enkele rij: de lijst value is leeg",
    ]);
  });
});

test("any text gives rows or a problem with a line of it, and no row is lost", () => {
  const cells = fc.array(
    fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.dictionary(fc.string(), fc.jsonValue())),
  );
  const tables = fc.record({
    headers: fc.array(fc.record({ name: fc.string() })),
    rows: fc.array(fc.oneof(cells, fc.jsonValue())),
  });
  const pagesOf = fc.record({ value: fc.array(fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()))) });
  const texts = fc.oneof(
    fc.string(),
    fc
      .tuple(fc.oneof(tables, pagesOf, fc.jsonValue()), fc.nat(), fc.constantFrom(undefined, 1))
      .map(([json, cut, indent]) => {
        const text = JSON.stringify(json, null, indent);
        return cut % 3 === 0 ? text.slice(0, cut % (text.length + 1)) : text;
      }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const lines = text.split("\n").length;
      for (const read of [swingTable, swingOdata]) {
        const { header, rows, problems, refused } = read(text, "a.json");
        expect(rows.length > 0 || problems.length > 0 || header.length > 0).toBe(true);
        expect(problems.every(({ line }) => line! >= 1 && line! <= lines)).toBe(true);
        expect(rows.every((row) => row.cells.length === header.length && row.line <= lines)).toBe(true);
        expect(problems.map(formatProblem).every((words) => words.startsWith("a.json:"))).toBe(true);
        const there = rowsIn(text);
        const key = read === swingTable ? "rows" : "value";
        if (there?.[key] !== undefined && header.length > 0) expect(rows.length + refused).toBe(there[key].length);
      }
    }),
    { numRuns: 500 },
  );
});

/** How many rows a text has that is whole. */
function rowsIn(text: string): Record<string, unknown[]> | null {
  try {
    const json = JSON.parse(text) as Record<string, unknown[]>;
    return typeof json === "object" && !Array.isArray(json) ? json : null;
  } catch {
    return null;
  }
}

async function read(text: string, extract: string) {
  const folder = folderOf({
    "bron/manifest.yaml": `title: T\npublisher: P\nurl: https://example.nl\nlicence: CC0\nextracts:\n  - file: a.json\n    date: 2026-01-01\n${extract}\n`,
    "bron/a.json": text,
  });
  const { problems, ...rest } = await readSources(folder, findArea, 2025);
  return { ...rest, problems: said(problems).map((words) => words.replaceAll(`${folder}/`, "")) };
}
