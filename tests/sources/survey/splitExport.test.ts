import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/sources/decodeText.ts";
import { splitExport } from "../../../src/sources/survey/splitExport.ts";
import { writeTable } from "../writeTable.ts";

const split = (text: string) => [...splitExport(text, ";")];

describe("Rows of an export", () => {
  test("are those that were written, each with its line, in any delimiter, line end and quoting", () => {
    fc.assert(
      fc.property(writeTable, ({ bytes, delimiter, header, headerLine, rows, lines }) => {
        const found = [...splitExport(decodeText(bytes), delimiter)];
        expect(found.map(({ line }) => line)).toEqual([headerLine, ...lines]);
        const trimmed = found.map(({ cells }) => cells.map((cell) => cell.trim()));
        expect(trimmed).toEqual([header, ...rows]);
      }),
    );
  });

  test("hold delimiters, line ends and quotes between quotes", () => {
    expect(split('a;"b;c\nd";"zei ""ja"""\ne;f;g')).toEqual([
      { line: 1, cells: ["a", "b;c\nd", 'zei "ja"'], lost: 0 },
      { line: 3, cells: ["e", "f", "g"], lost: 0 },
    ]);
  });

  test("that are blank are left out", () => {
    expect(split("a;b\n\n;\n \nc;d\n").map(({ line }) => line)).toEqual([1, 5]);
  });

  test("in which a quote goes astray are lost, and named; the next row is read", () => {
    expect(split('a;b\n"c"d;e\nf;g').map(({ line, lost }) => [line, lost])).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
    ]);
  });

  test("behind a quote that is never closed are lost to the last", () => {
    expect(split('a;b\nc;"d\n\ne;f\ng;h').map(({ line, lost }) => [line, lost])).toEqual([
      [1, 0],
      [2, 3],
    ]);
  });

  test("are all there: what is read and what is lost have as many lines as the file, whatever stands in it", () => {
    const letters = fc.constantFrom("a", "1", ";", '"', "\n", " ", "é");
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 60 }), (text) => {
        const rows = split(text);
        const lines = rows.reduce(
          (sum, { cells, lost }) => sum + (lost || 1 + cells.join("").split("\n").length - 1),
          0,
        );
        expect(lines).toBeLessThanOrEqual(text.split("\n").length);
        expect(rows.every(({ line }, index) => line > (rows[index - 1]?.line ?? 0))).toBe(true);
      }),
    );
  });
});
