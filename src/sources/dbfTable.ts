import type { Table } from "./readTable.ts";

interface Field {
  name: string;
  length: number;
}

/**
 * The table in a dBase III file, the form in which CBS and Kadaster deliver the figures beside a map.
 * Row n of the file gets line n + 1, as if the field names were line 1. Deleted records are left out, as dBase does.
 */
export function dbfTable(bytes: Uint8Array, file: string): Table {
  const table: Table = { header: [], headerLine: 1, rows: [], footers: [], problems: [], refused: 0 };
  const head = readHead(bytes);
  if (head === null) {
    const hint = "haal het bestand opnieuw op bij de bron";
    return { ...table, problems: [{ file, line: 1, message: "is geen volledig dBase-bestand", hint }] };
  }
  const { records, headerLength, recordLength, fields } = head;
  const present = Math.min(records, Math.floor((bytes.length - headerLength) / recordLength));
  table.header = fields.map(({ name }) => name);
  for (let record = 0; record < present; record++) {
    const start = headerLength + record * recordLength;
    if (bytes[start] !== deleted) table.rows.push({ line: record + 2, cells: readCells(bytes, start + 1, fields) });
  }
  if (present < records) {
    table.refused = records - present;
    const message = `het bestand houdt op na ${present} van de ${records} rijen`;
    table.problems.push({ file, line: present + 2, message, hint: "haal het bestand opnieuw op bij de bron" });
  }
  return table;
}

const deleted = 0x2a;
const endOfFields = 0x0d;
const windows1252 = new TextDecoder("windows-1252");

/** What the first bytes promise; null where they are no dBase or contradict themselves. */
function readHead(
  bytes: Uint8Array,
): { records: number; headerLength: number; recordLength: number; fields: Field[] } | null {
  if (bytes.length < 33) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [records, headerLength, recordLength] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ];
  if (bytes.length < headerLength) return null;
  const fields: Field[] = [];
  for (let at = 32; at + 32 <= headerLength && bytes[at] !== endOfFields; at += 32) {
    fields.push({ name: readText(bytes, at, 11).split("\u0000")[0]!.trim(), length: bytes[at + 16]! });
  }
  const width = fields.reduce((sum, { length }) => sum + length, 1);
  return fields.length > 0 && width === recordLength ? { records, headerLength, recordLength, fields } : null;
}

function readCells(bytes: Uint8Array, start: number, fields: Field[]): string[] {
  let at = start;
  return fields.map(({ length }) => {
    const cell = readText(bytes, at, length).replaceAll("\u0000", "").trim();
    at += length;
    return cell;
  });
}

function readText(bytes: Uint8Array, start: number, length: number): string {
  return windows1252.decode(bytes.subarray(start, start + length));
}
