import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";
import { packObjects } from "../../../src/publish/reports/packObjects.ts";
import { readInformation, readPdf, readStructure } from "./readPdf.ts";

const compiler = NodeCompiler.create({});

function setRows(rows: readonly string[]): Buffer {
  const cells = rows.map((text) => `[${text}]`).join(", ");
  const date = "datetime(year: 2026, month: 11, day: 22)";
  const content = `#set document(title: "Proef", date: ${date})\n#table(columns: 2, table.header[A][B], ${cells})`;
  return compiler.pdf({ mainFileContent: content }, { pdfStandard: "ua-1" });
}

test("a packed document says the same, has the same structure and is smaller", async () => {
  const pdf = setRows(Array.from({ length: 600 }, (_, index) => `cel ${index}`));
  const packed = packObjects(pdf);
  expect(await readPdf(packed)).toEqual(await readPdf(pdf));
  expect(await readStructure(packed)).toEqual(await readStructure(pdf));
  expect(await readInformation(packed)).toEqual(await readInformation(pdf));
  expect(packed.length).toBeLessThan(pdf.length / 2);
});

test("words may hold whatever a PDF is written in", async () => {
  const word = fc.constantFrom("endobj", "endstream", "xref", "trailer", "startxref", "1 0 obj", "%%EOF");
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 6 }), async (words) => {
      const pdf = setRows(words);
      expect(await readPdf(packObjects(pdf))).toEqual(await readPdf(pdf));
    }),
    { numRuns: 20 },
  );
});

test("a file without a table of its objects is refused", () => {
  expect(() => packObjects(Buffer.from("%PDF-1.7\n"))).toThrow("No table of objects");
});
