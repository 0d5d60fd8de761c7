import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flagText, spokenFlag } from "../../src/client/flagReading.ts";
import { citation } from "../../src/client/takeAlong/citation.ts";
import { embedAddress, embedCode } from "../../src/client/takeAlong/embedCode.ts";
import { fileName } from "../../src/client/takeAlong/fileName.ts";
import { firstSentence } from "../../src/client/takeAlong/firstSentence.ts";
import type { TableCell, TableCells } from "../../src/client/takeAlong/tableCells.ts";
import { tableCsv } from "../../src/client/takeAlong/tableCsv.ts";
import { tableSheet } from "../../src/client/takeAlong/tableSheet.ts";

const release = { id: "2026-1", demo: true };

const table: TableCells = {
  caption: "Jongeren met jeugdhulp per jaar",
  header: ["Jaar", "Almere", "Urk"],
  rows: [
    [{ text: "2025" }, { text: "9,3%", value: 9.309, low: 9.305, high: 9.314, provisional: true }, absent("none-here")],
    [{ text: "2024" }, { text: "0,0%", value: 0 }, { text: "1 tot en met 4", value: 2.5, low: 1, high: 4 }],
  ],
};

function absent(absence: string): TableCell {
  return { text: "geen vestiging", absence };
}

/** Cells as a table of the site may have them. */
const word = fc.stringMatching(/^[a-zA-Z;"%,. ]{1,12}$/).filter((text) => text.trim() !== "");
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
const cell: fc.Arbitrary<TableCell> = fc.oneof(
  word.map((text) => ({ text })),
  number.map((value) => ({ text: `${value}%`, value })),
  fc.record({ text: word, absence: fc.constantFrom("none-here", "protected") }),
);
const anyTable: fc.Arbitrary<TableCells> = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    caption: word,
    header: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  }),
);

describe("a table as CSV", () => {
  const read = (cells: TableCells): Record<string, string>[] =>
    parse(tableCsv(cells, release), { delimiter: ";", columns: true, bom: true });

  test("has a column for the reason where a cell is absent, for bounds and for provisional figures", () => {
    expect(read(table)).toEqual([
      {
        Jaar: "2025",
        Almere: "9.309",
        "Almere: ondergrens": "9.305",
        "Almere: bovengrens": "9.314",
        "Almere: voorlopig": "ja",
        Urk: "",
        "Urk: ondergrens": "",
        "Urk: bovengrens": "",
        "Urk: reden ontbreekt": "geen vestiging",
        uitgave: "2026-1",
        voorbeeldcijfers: "ja",
      },
      {
        Jaar: "2024",
        Almere: "0",
        "Almere: ondergrens": "",
        "Almere: bovengrens": "",
        "Almere: voorlopig": "",
        Urk: "2.5",
        "Urk: ondergrens": "1",
        "Urk: bovengrens": "4",
        "Urk: reden ontbreekt": "",
        uitgave: "2026-1",
        voorbeeldcijfers: "ja",
      },
    ]);
  });

  test("read back it says of every cell its number, its words, or the reason why there is no number", () => {
    fc.assert(
      fc.property(anyTable, (cells) => {
        const rows = read(cells);
        expect(rows.length).toBe(cells.rows.length);
        cells.rows.forEach((row, at) => {
          row.forEach(({ text, value, absence }, column) => {
            const name = cells.header[column]!;
            const said = rows[at]![name];
            if (absence !== undefined) expect([said, rows[at]![`${name}: reden ontbreekt`]]).toEqual(["", text]);
            else expect(value === undefined ? said : Number(said)).toBe(value ?? text);
          });
        });
      }),
    );
  });
});

describe("a table as a sheet", () => {
  test("has numbers as the reader sees them, with what there is to know of each, and years as years", () => {
    expect(tableSheet(table)).toEqual({
      name: "Jongeren met jeugdhulp per jaar",
      title: "Jongeren met jeugdhulp per jaar",
      notes: [],
      header: ["Jaar", "Almere", "Urk"],
      rows: [
        [
          { value: 2025, decimals: 0, grouped: false },
          { value: 9.309, decimals: 1, status: "voorlopig, afgerond" },
          { absence: "none-here", words: "geen vestiging" },
        ],
        [{ value: 2024, decimals: 0, grouped: false }, { value: 0, decimals: 1 }, "1 tot en met 4"],
      ],
    });
  });

  test("turns no cell without a number into a number, whatever the table", () => {
    fc.assert(
      fc.property(anyTable, (cells) => {
        const { rows, header } = tableSheet(cells);
        cells.rows.forEach((row, at) => {
          expect(rows[at]!.length).toBe(header.length);
          row.forEach(({ text, value, absence }, column) => {
            const made = rows[at]![column];
            if (absence !== undefined) expect(made).toEqual({ absence, words: text });
            else if (value === undefined) expect(made).toBe(text);
            else expect(made).toMatchObject({ value });
          });
        });
      }),
    );
  });
});

describe("a citation", () => {
  const facts = {
    title: "Jongeren met jeugdhulp in Almere",
    year: "2023",
    sources: ["CBS, Jeugdhulp (85100NED)"],
    release: { id: "2026-1", title: "Najaar", date: "2026-11-22", day: "22 november 2026" },
    address: "https://monitor-aoj.example/gemeente/almere/jeugdhulp/#jeugdhulp",
    demo: false,
  };

  test("names the monitor, the release, the figure, its year, the source and the address", () => {
    expect(citation(facts)).toBe(
      "Monitor Aansluiting Onderwijs Jeugdhulp, uitgave 2026-1 (22 november 2026). Jongeren met jeugdhulp in Almere, " +
        "2023. Bron: CBS, Jeugdhulp (85100NED). https://monitor-aoj.example/gemeente/almere/jeugdhulp/#jeugdhulp",
    );
  });

  test("says a year once, that figures are invented, and without a source the monitor itself", () => {
    const said = citation({ ...facts, title: "Hulp in Almere, 2023", sources: [], demo: true });
    expect(said).toContain("Hulp in Almere, 2023 (voorbeeldcijfers). Bron: Monitor Aansluiting Onderwijs Jeugdhulp.");
  });
});

test.each([
  ["/gemeente/almere/jeugdhulp/#jeugdhulp", "https://m.nl/inbedden/gemeente/almere/jeugdhulp/#jeugdhulp"],
  ["/nederland/onderwijs/#sbo", "https://m.nl/inbedden/nederland/onderwijs/#sbo"],
  ["/gemeente/almere/jeugdhulp/", null],
  ["/gemeente/almere/samenwerking/#hulp", null],
  ["/gemeente/almere/#jeugdhulp", null],
  ["/indicator/jeugdhulp/#kaart", null],
])("the figure at %s is embedded from %s", (address, expected) => {
  expect(embedAddress(`https://m.nl${address}`)).toBe(expected);
});

test("the code of an embedded figure keeps its title within quotes", () => {
  const code = embedCode({ address: "https://m.nl/inbedden/a/#b", title: 'Hulp "nu" & <later>', charts: 1 });
  expect(code).toContain('title="Hulp &quot;nu&quot; &amp; &lt;later>"');
  expect(code).toMatch(/^<iframe src="https:\/\/m\.nl\/inbedden\/a\/#b".* width="100%" height="\d+" loading="lazy"/);
});

test.each([
  ["Jongeren met jeugdhulp in 's-Gravenhage", "jongeren-met-jeugdhulp-in-s-gravenhage"],
  ["Súdwest-Fryslân: 12,5%", "sudwest-fryslan-12-5"],
  ["…", "figuur"],
  [`${"lang ".repeat(40)}`, "lang-".repeat(14).slice(0, -1)],
])("%s is saved as %s", (title, name) => {
  expect(fileName(title)).toBe(name);
});

test.each([
  ["In 2025 had 9,3% jeugdhulp. In 2022 was dat 9,5%.", "In 2025 had 9,3% jeugdhulp."],
  ["Er waren 26.755 jongeren. 12 minder dan eerst.", "Er waren 26.755 jongeren."],
  ["Geen punt", "Geen punt"],
  ["", ""],
])("the first sentence of “%s” is “%s”", (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});

test("a flag is read with its whole name, its figure and its place among the flags", () => {
  const flags = [
    { text: "Almere 9,3%", name: null, x: 40 },
    { text: "Provincie Noord-Holl… 10,8%", name: "Provincie Noord-Holland", x: 90 },
  ];
  expect(flagText(flags[1]!)).toBe("Provincie Noord-Holland 10,8%");
  expect(spokenFlag(flags, 0)).toBe("Almere 9,3%, 1 van 2 van laag naar hoog");
});
