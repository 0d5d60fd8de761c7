import fc from "fast-check";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { plainText } from "../../src/workbook/plainText.ts";
import type { About, Cell, Sheet } from "../../src/workbook/sheet.ts";
import { workbook } from "../../src/workbook/workbook.ts";

const about: About = {
  title: "Jeugdhulp in Almere",
  description: "Alle cijfers over jeugdhulp.",
  sources: ["CBS, Jongeren met jeugdzorg (85100NED). Licentie: CC BY 4.0."],
  licence: "U mag de cijfers gebruiken als u de bron noemt.",
  release: "2026-1, Eerste uitgave",
  date: "2026-11-22",
  address: "https://monitor.example/gemeente/almere/",
  demo: false,
  signs: [["afgeschermd", "Personen zouden te herkennen zijn."]],
};
const year = (value: number): Cell => ({ value, decimals: 0, grouped: false });
const almere: Sheet = {
  name: "Jeugdhulp",
  title: "Jeugdhulp in Almere, 2023 en 2024",
  notes: ["Eenheid: procent."],
  header: ["Jaar", "Almere", "Nederland"],
  rows: [
    [year(2024), { value: 10.25, decimals: 1, status: "voorlopig" }, { value: 0, decimals: 1 }],
    [year(2023), { absence: "protected", words: "afgeschermd" }, ""],
  ],
};
const formats = ["xlsx", "ods"] as const;

describe.each(formats)("a workbook as %s", (format) => {
  test("has the explanation first, then a sheet with its title in A1, its notes, its header and its rows", async () => {
    const [first, second] = (await read([almere], format)).sheets;
    expect([first!.name, second!.name]).toEqual(["Toelichting", "Jeugdhulp"]);
    expect(second!.rows.map(filled)).toEqual([
      ["Jeugdhulp in Almere, 2023 en 2024"],
      ["Eenheid: procent."],
      ["Jaar", "Almere", "Nederland", "Opmerking"],
      [2024, 10.25, 0, "voorlopig: Almere"],
      [2023, "afgeschermd", "n.v.t.", "geen"],
    ]);
  });

  test("says source, licence, release, date, address, signs and sheets on its first sheet", async () => {
    const [first] = (await read([almere], format)).sheets;
    const told = new Map(first!.rows.slice(2).map(([subject, text]) => [subject, text]));
    expect(first!.rows[0]![0]).toBe(about.title);
    expect(told.get("Bron")).toBe(about.sources[0]);
    expect(told.get("Licentie")).toBe(about.licence);
    expect(told.get("Uitgave")).toBe(about.release);
    expect(told.get("Datum van de uitgave")).toBe("22 november 2026");
    expect(told.get("Adres")).toBe(about.address);
    expect(told.get("Teken of woord: afgeschermd")).toBe("Personen zouden te herkennen zijn.");
    expect(told.get("Blad: Jeugdhulp")).toBe(almere.title);
  });

  test("of invented figures says so in its title, on its first sheet and on every other", async () => {
    const { properties, sheets } = await read([almere], format, { ...about, demo: true });
    expect(properties!.title).toContain("voorbeeldcijfers");
    for (const { rows } of sheets) expect(JSON.stringify(rows).toLowerCase()).toContain("voorbeeldcijfers");
  });

  test("merges no cells and carries title and language", async () => {
    const { properties, sheets } = await read([almere], format);
    expect(properties!.title).toBe(about.title);
    for (const { merges } of sheets) expect(merges ?? []).toEqual([]);
  });

  test("is the same file whenever it is made", async () => {
    const made = await workbook([almere], format, about);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.compare(made, await workbook([almere], format, about))).toBe(0);
  });

  test("is refused where a number is none", async () => {
    const broken = { ...almere, rows: [[year(2024), { value: Number.NaN, decimals: 0 }, ""]] };
    await expect(workbook([broken], format, about)).rejects.toThrow("NaN");
  });

  test("gives back every number and text of any table; an absence is its words, never a number or nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), async (sheets) => {
        const { sheets: found } = await read(sheets, format);
        expect(found).toHaveLength(sheets.length + 1);
        sheets.forEach((given, place) => {
          const rows = found[place + 1]!.rows.slice(2 + given.notes.length);
          expect(rows).toHaveLength(given.rows.length);
          given.rows.forEach((row, line) => {
            const { length } = given.header;
            expect(rows[line]!.slice(0, length)).toEqual(row.map(shown));
            for (const value of filled(rows[line]!)) expect(value).not.toBe("");
            expect(filled(rows[line]!).length).toBeGreaterThanOrEqual(length);
          });
        });
      }),
      { numRuns: 60 },
    );
  });
});

test("tabs that would have one name, or one that Excel refuses, get names of their own", async () => {
  const names = [
    "Onderwijs",
    "onderwijs",
    "Toelichting",
    "History",
    "a/b: [c]",
    `${"x".repeat(40)}1`,
    `${"x".repeat(40)}2`,
  ];
  const { sheets } = await read(
    names.map((name) => ({ ...almere, name })),
    "xlsx",
  );
  const found = sheets.map(({ name }) => name);
  expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(names.length + 1);
  expect(found.slice(0, 6)).toEqual(["Toelichting", "Onderwijs", "onderwijs (2)", "Toelichting (2)", "Tabel", "a b c"]);
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom("=1+1", "<b>&", "2024", "0", "a;b"),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  fc.record({ value: fc.double({ noNaN: true, noDefaultInfinity: true }), decimals: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ value: fc.integer(), decimals: fc.constant(0), status: fc.constant("voorlopig") }),
  fc.record({ absence: fc.constant("unknown"), words: fc.constantFrom("geheim", "niet in de bron") }),
);
const sheet: fc.Arbitrary<Sheet> = fc.integer({ min: 1, max: 30 }).chain((columns) =>
  fc.record({
    name: text,
    title: fc.constant("Titel"),
    notes: fc.array(fc.constant("Een noot."), { maxLength: 2 }),
    header: fc.array(text, { minLength: columns, maxLength: columns }),
    rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 4 }),
  }),
);

/** What a reader sees of a cell. */
function shown(given: Cell): string | number {
  if (typeof given === "string") return plainText(given) || "n.v.t.";
  if ("absence" in given) return given.words;
  // No sign of zero survives in a spreadsheet.
  return given.value + 0;
}

/** A reader of files pads short rows with nothing. */
function filled(row: readonly unknown[]): unknown[] {
  return row.slice(0, row.findLastIndex((value) => value !== null && value !== undefined) + 1);
}

async function read(sheets: readonly Sheet[], format: "xlsx" | "ods", of = about) {
  const file = await workbook(sheets, format, of);
  return format === "xlsx" ? readXlsx(file) : readOds(file);
}
