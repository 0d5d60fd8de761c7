import fc from "fast-check";

export interface WrittenTable {
  bytes: Uint8Array;
  delimiter: ";" | "," | "\t";
  header: string[];
  headerLine: number;
  rows: string[][];
  /** The line on which each row starts. */
  lines: number[];
}

interface Style {
  delimiter: ";" | "," | "\t";
  quote: "all" | "needed";
  lineEnd: "\n" | "\r\n" | "\r";
  encoding: "utf-8" | "utf-8 with mark" | "windows-1252" | "utf-16le" | "utf-16be";
  padding: number;
  blankLines: number;
  lastLineEnd: boolean;
}

export const anyStyle: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(";", ",", "\t"),
  quote: fc.constantFrom("all", "needed"),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  encoding: fc.constantFrom("utf-8", "utf-8 with mark", "windows-1252", "utf-16le", "utf-16be"),
  padding: fc.nat(4),
  blankLines: fc.nat(3),
  lastLineEnd: fc.boolean(),
});

const letters = fc.constantFrom(..."abcXYZ 019.,;-'éâú²\"\n");
const cell = fc.string({ unit: letters, maxLength: 8 }).map((text) => text.trim());
/** The first cell is never blank, so that no row is, and never a title or a footer. */
const first = cell.map((text) => `a${text}`);

const anyTable = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.record({
    header: fc.array(
      first.map((name) => name.replaceAll(/["\n]/g, "").trim()),
      { minLength: width, maxLength: width },
    ),
    rows: fc.array(
      fc
        .tuple(first, fc.array(cell, { minLength: width - 1, maxLength: width - 1 }))
        .map(([name, rest]) => [name, ...rest]),
      { maxLength: 8 },
    ),
  }),
);

/** Any small table in any style that a publisher or spreadsheet may use. */
export const writeTable: fc.Arbitrary<WrittenTable> = fc
  .tuple(anyTable, anyStyle)
  .map(([{ header, rows }, style]) => write(header, rows, style));

export function write(header: string[], rows: string[][], style: Style): WrittenTable {
  const { delimiter, lineEnd, blankLines, lastLineEnd } = style;
  const records = [header, ...rows].map((cells) => cells.map((text) => writeCell(text, style)).join(delimiter));
  const lines: number[] = [];
  let line = blankLines + 1;
  for (const record of records) {
    lines.push(line);
    line += record.split("\n").length;
  }
  const text = "\n".repeat(blankLines) + records.join("\n") + (lastLineEnd ? "\n" : "");
  const bytes = encode(text.replaceAll("\n", lineEnd), style.encoding);
  return { bytes, delimiter, header, headerLine: lines[0]!, rows, lines: lines.slice(1) };
}

function writeCell(text: string, { quote, padding, delimiter }: Style): string {
  const padded = text.includes("\n") ? text : text.padStart(text.length + padding);
  const needed = [delimiter, '"', "\n"].some((mark) => padded.includes(mark));
  return quote === "all" || needed ? `"${padded.replaceAll('"', '""')}"` : padded;
}

function encode(text: string, encoding: Style["encoding"]): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-8 with mark") return new TextEncoder().encode(`\uFEFF${text}`);
  if (encoding === "windows-1252") return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const units = Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0));
  const pairs = units.map((unit) => (encoding === "utf-16le" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
  return new Uint8Array(pairs.flat());
}

const pieces = fc.constantFrom(
  "RegioS",
  "Perioden",
  "Value",
  "GM0034",
  "Almere",
  "2025JJ00",
  "1",
  "0",
  ".",
  "<5",
  "x",
  "-1",
  "1.234",
  "1,5",
  "Bron: CBS",
  ";",
  ";",
  ";",
  ",",
  "\t",
  '"',
  '""',
  "\n",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  " ",
  "\u0000",
  "\uFEFF",
  "é",
  "\u2028",
  "sep=;",
);
const anyText = fc.array(pieces, { maxLength: 60 }).map((parts) => new TextEncoder().encode(parts.join("")));
const measured = anyText.map(
  (bytes) => new Uint8Array([...new TextEncoder().encode("RegioS;Perioden;Value\nGM0034;2025;7\n"), ...bytes]),
);

/** Bytes that look more or less like a table, or like nothing. */
export const anyFile: fc.Arbitrary<Uint8Array> = fc.oneof(anyText, measured, fc.uint8Array({ maxLength: 300 }));
