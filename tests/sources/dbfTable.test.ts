import fc from "fast-check";
import { expect, test } from "vitest";
import { balances } from "../../src/domain/received.ts";
import { dbfTable } from "../../src/sources/dbfTable.ts";
import { cellsOf, extractOf, said } from "./extractOf.ts";

const read = (bytes: Uint8Array) => dbfTable(bytes, "kaart.dbf");
const good = () =>
  writeDbf(
    ["GM_CODE", "INW"],
    [
      ["GM0034", "198145"],
      ["GM0014", "-99999999"],
    ],
  );

test("reads fields and records, with row n on line n + 1", () => {
  expect(read(good())).toEqual({
    header: ["GM_CODE", "INW"],
    headerLine: 1,
    rows: [
      { line: 2, cells: ["GM0034", "198145"] },
      { line: 3, cells: ["GM0014", "-99999999"] },
    ],
    footers: [],
    problems: [],
    refused: 0,
  });
});

test("reads -99999999 as the manifest says, and refuses it where the manifest says nothing", () => {
  const manifest = { file: "kaart.dbf", area: { column: "GM_CODE" }, measures: { inwoners: { column: "INW" } } };
  expect(cellsOf(extractOf(good(), { ...manifest, marks: { "-99999999": "unknown" } }))).toEqual([
    "inwoners GM0034 2025 = 198145",
    "inwoners GM0014 2025 = unknown",
  ]);
  expect(said(extractOf(good(), manifest).problems)).toEqual([
    'kaart.dbf:3 INW: is negatief ("-99999999"). Tip: is dit een teken voor een ontbrekend cijfer? Zet het dan bij marks, bijvoorbeeld marks: { "-99999999": unknown }',
  ]);
});

test("leaves out deleted records, as dBase does", () => {
  const bytes = good();
  bytes[32 + 2 * 32 + 1] = 0x2a;
  expect(read(bytes).rows.map(({ line }) => line)).toEqual([3]);
});

test("ends a field's name at its first zero byte, whatever stands behind it", () => {
  const bytes = good();
  bytes.set([0, 0x41, 0x42], 32 + 7);
  expect(read(bytes).header).toEqual(["GM_CODE", "INW"]);
});

test("says how many records are missing at the end of a truncated file", () => {
  const table = read(good().subarray(0, -10));
  expect(said(table.problems)).toEqual([
    "kaart.dbf:3: het bestand houdt op na 1 van de 2 rijen. Tip: haal het bestand opnieuw op bij de bron",
  ]);
  expect([table.rows.length, table.refused]).toEqual([1, 1]);
});

test.each([
  ["an empty file", new Uint8Array()],
  ["the first bytes alone", good().subarray(0, 40)],
  ["a text", new TextEncoder().encode(`RegioS;Mannen\n${"GM0034;1\n".repeat(50)}`)],
  ["zero bytes", new Uint8Array(1000)],
])("says that %s is no dBase file", (_, bytes) => {
  expect(said(read(bytes).problems)).toEqual([
    "kaart.dbf:1: is geen volledig dBase-bestand. Tip: haal het bestand opnieuw op bij de bron",
  ]);
});

test("reads any bytes, and any damage to a good file, into rows or a problem, and balances", () => {
  const damaged = fc.tuple(fc.nat(150), fc.uint8Array({ maxLength: 8 }), fc.nat(200)).map(([at, patch, length]) => {
    const bytes = good();
    bytes.set(patch.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
    return bytes.subarray(0, length);
  });
  fc.assert(
    fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 300 })), (bytes) => {
      const { account, problems } = extractOf(bytes, {
        file: "kaart.dbf",
        area: { column: "GM_CODE" },
        measures: { inwoners: { column: "INW" } },
      });
      expect(balances(account)).toBe(true);
      expect(account.refused > 0 && problems.length === 0).toBe(false);
    }),
    { numRuns: 500 },
  );
});

/** A dBase III file with text fields of ten characters. */
function writeDbf(fields: string[], rows: string[][]): Uint8Array {
  const headerLength = 32 + fields.length * 32 + 1;
  const recordLength = 1 + fields.length * 10;
  const bytes = new Uint8Array(headerLength + rows.length * recordLength + 1);
  const view = new DataView(bytes.buffer);
  const put = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  bytes[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerLength, true);
  view.setUint16(10, recordLength, true);
  for (const [index, field] of fields.entries()) {
    put(32 + index * 32, field);
    bytes[32 + index * 32 + 16] = 10;
  }
  bytes[headerLength - 1] = 0x0d;
  for (const [index, cells] of rows.entries())
    put(headerLength + index * recordLength, ` ${cells.map((cell) => cell.padStart(10)).join("")}`);
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}
