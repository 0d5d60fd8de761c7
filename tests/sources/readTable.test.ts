import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/sources/decodeText.ts";
import { detectDelimiter } from "../../src/sources/detectDelimiter.ts";
import { readTable } from "../../src/sources/readTable.ts";
import { said } from "./extractOf.ts";
import { anyFile, type WrittenTable, writeTable } from "./writeTable.ts";

const read = (text: string, layout = {}) => readTable(text, "x.csv", layout);
const cellsOf = (text: string, layout = {}) => read(text, layout).rows.map(({ cells }) => cells);
const linesOf = (text: string, layout = {}) => read(text, layout).rows.map(({ line }) => line);

describe("Delimiters", () => {
  test.each([
    ["semicolons", "a;b\n1;2\n"],
    ["commas", "a,b\n1,2\n"],
    ["tabs", "a\tb\n1\t2\n"],
    ["quotes around everything", '"a";"b"\n"1";"2"\n'],
    ["a byte order mark before a quoted header", '\uFEFF"a";"b"\n"1";"2"\n'],
    ["padding", '"a ";" b"\n"     1";"2   "\n'],
    ["no line end at the end", "a;b\n1;2"],
    ["a line for spreadsheets above it", "sep=;\na;b\n1;2\n"],
    ["a title above it", '"Regionale kerncijfers"\n"a";"b"\n1;2\n'],
    ["empty cells too many at the end", "a;b;;\n1;2;;;;\n"],
  ])("finds the cells of a file with %s", (_, text) => {
    expect(read(text)).toMatchObject({ header: ["a", "b"], problems: [], refused: 0 });
    expect(cellsOf(text)).toEqual([["1", "2"]]);
  });

  test.each([
    ["decimal commas", "Naam;Waarde\nA;1,5\nB;2,5\n", ["Naam", "Waarde"]],
    [
      "more commas than semicolons in the header",
      "Naam;Bevolking, totaal, 1 januari\nA;1\nB;2\n",
      ["Naam", "Bevolking, totaal, 1 januari"],
    ],
    ["a delimiter between quotes", '"a;x,y,z";b\n1;2\n', ["a;x,y,z", "b"]],
    ["a line break in a header cell", '"a\nb, c, d";e\n1;2\n', ["a\nb, c, d", "e"]],
  ])("is not misled by %s", (_, text, header) => {
    expect(read(text).header).toEqual(header);
  });
});

describe("Line numbers", () => {
  const broken = '\n\na;b\n1;"x\ny"\n\n2;z\n"3";w\n';
  test.each([
    ["LF", broken],
    ["CRLF", broken.replaceAll("\n", "\r\n")],
    ["CR", broken.replaceAll("\n", "\r")],
  ])("are right after blank lines and quoted line breaks, with %s", (_, text) => {
    const table = read(decodeText(new TextEncoder().encode(text)));
    expect(table.headerLine).toBe(3);
    expect(table.rows.map(({ line }) => line)).toEqual([4, 7, 8]);
    expect(table.rows[0]!.cells).toEqual(["1", "x\ny"]);
  });

  test("are right under two header rows", () => {
    const text = "\n;2021;2022*\nSoort;aantal;aantal\nA;1;2\n";
    expect(read(text, { header: 2 })).toMatchObject({
      headerLine: 3,
      header: ["Soort", "2021 / aantal", "2022* / aantal"],
    });
    expect(linesOf(text, { header: 2 })).toEqual([4]);
  });
});

test("takes a blank above a second header row for the name to the left", () => {
  expect(read("Regio;2021;;2022;\n;bo;so;bo;so\nA;1;2;3;4\n", { header: 2 }).header).toEqual([
    "Regio",
    "2021 / bo",
    "2021 / so",
    "2022 / bo",
    "2022 / so",
  ]);
});

test.each([
  "Bron: CBS",
  "Bron: CBS;",
  "Bron: CBS;https://cbs.nl;https://cbs.nl;2019",
  '"Bron: CBS"',
  "© Centraal Bureau voor de Statistiek",
  "Source: CBS",
])("takes %j for a footer", (footer) => {
  const table = read(`a;b;c\n1;2;3\n${footer}\n`);
  expect(table).toMatchObject({ footers: [{ line: 3 }], problems: [], refused: 0 });
  expect(table.rows).toHaveLength(1);
});

test("keeps a gemeente of which the name starts like a footer", () => {
  expect(cellsOf("a;b\nBronckhorst;2\nBron;3\n")).toEqual([
    ["Bronckhorst", "2"],
    ["Bron", "3"],
  ]);
});

const widthHint = "Tip: kijk of het scheidingsteken of een aanhalingsteken in deze regel beschadigd is";
const quoteHint = "Tip: herstel de aanhalingstekens in deze regel of haal het bestand opnieuw op bij de bron";
const resaved =
  "Tip: het bestand is beschadigd bij opnieuw opslaan: haal het opnieuw op bij de bron (of klopt delimiter in het manifest niet?)";
test.each<[string, string, number, string[]]>([
  ["nothing at all", "", 0, ["x.csv:1: het bestand is leeg"]],
  ["only blank lines", "\n \n;;;\n", 0, ["x.csv:1: het bestand is leeg"]],
  ["a row with too few cells", "a;b\n1\n", 1, [`x.csv:2: heeft 1 kolommen, de kopregel 2 ("1"). ${widthHint}`]],
  [
    "a row with too many cells",
    "a;b\n1;2;3\n",
    1,
    [`x.csv:2: heeft 3 kolommen, de kopregel 2 ("1 | 2 | 3"). ${widthHint}`],
  ],
  [
    "a quote that is never closed",
    'a;b\n1;2\n"3;4\n5;6\n',
    2,
    [
      `x.csv:3: een aanhalingsteken wordt geopend en nergens gesloten; deze regel en alles erna is niet gelezen (""3;4"). ${quoteHint}`,
    ],
  ],
  [
    "a quote that is closed two rows on, so that rows run together",
    'a;b;c\nA;"De School;12\nB;"Other";13\nC;x;1\n',
    2,
    [`x.csv:2: een los aanhalingsteken plakt de regels 2 tot en met 3 aan elkaar ("A;"De School;12"). ${quoteHint}`],
  ],
  [
    "a stray quote in front of a cell with the delimiter",
    'a;b\nA;"x;"y";1\n',
    1,
    [`x.csv:2: heeft een los aanhalingsteken ("A;"x;"y";1"). ${quoteHint}`],
  ],
  [
    "doubled quotes, as a re-save leaves them",
    '"a"";""b"";""c"\n"1"";""2"";3\n""4"";""5"";6\n"\n',
    3,
    [`x.csv:1: in de kopregel staan scheidingstekens binnen aanhalingstekens ("a";"b";"c"). ${resaved}`],
  ],
  [
    "quotes around whole lines",
    '"a;b"\n"1;2"\n',
    1,
    [`x.csv:1: in de kopregel staan scheidingstekens binnen aanhalingstekens ("a;b"). ${resaved}`],
  ],
])("says what is wrong with %s", (_, text, refused, problems) => {
  const table = read(text);
  expect(said(table.problems)).toEqual(problems);
  expect(table.refused).toBe(refused);
});

test("says that the second header row is missing", () => {
  expect(said(read("a;b\n", { header: 2 }).problems)).toEqual(["x.csv:1: het bestand heeft geen 2 kopregels"]);
});

test("takes a row for no header when the header itself cannot be read", () => {
  const table = read('"a;b;"c";"\n1;2;3\n4;5;6\n');
  expect(table).toMatchObject({ header: [], rows: [], refused: 3 });
  expect(table.problems).toHaveLength(1);
});

test("reads a row of a hundred thousand columns", () => {
  const wide = Array.from({ length: 100_000 }, (_, index) => index);
  expect(read(`${wide.map((index) => `k${index}`).join(";")}\n${wide.join(";")}\n`).rows[0]!.cells).toHaveLength(
    100_000,
  );
  expect(read(`a;b\n${wide.join(";")}\n`).problems).toHaveLength(1);
});

test("loses no line of any text: each is header, row, footer or refused with a problem that has a line", () => {
  fc.assert(
    fc.property(anyFile, (bytes) => {
      const text = decodeText(bytes);
      const table = read(text);
      const delimiter = detectDelimiter(text);
      const records = [
        table.header,
        ...table.rows.map(({ cells }) => cells),
        ...table.footers.map(({ cells }) => cells),
      ];
      const filled = text.split("\n").filter((line) => line.replaceAll(delimiter, "").trim() !== "").length;
      // Without quotes a record is a line; with them, what is not refused must keep every letter of the file.
      const counted = table.rows.length + table.footers.length + table.refused;
      // A header that cannot be read is itself a problem.
      if (!text.includes('"'))
        expect(table.header.length === 0 ? [filled, filled - 1] : [filled - 1]).toContain(counted);
      else if (table.problems.length === 0) expect(letters(records.flat().join(""))).toBe(letters(text));
      for (const { line } of table.problems) expect(line).toBeGreaterThanOrEqual(1);
      expect(table.refused > 0 && table.problems.length === 0).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

function letters(text: string): string {
  return [...text.replaceAll(/[^A-Za-z0-9é]/g, "")].sort().join("");
}

test("reads back any table, however it was written, with the right line numbers", () => {
  fc.assert(
    fc.property(writeTable, ({ bytes, header, rows, lines, headerLine, delimiter }: WrittenTable) => {
      const table = readTable(decodeText(bytes), "x.csv", { delimiter });
      expect(table.problems).toEqual([]);
      expect(table.header).toEqual(header);
      expect(table.headerLine).toBe(headerLine);
      expect(table.rows.map(({ cells }) => cells)).toEqual(rows);
      expect(table.rows.map(({ line }) => line)).toEqual(lines);
    }),
    { numRuns: 300 },
  );
});
