/** How a file spells its letters. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * The text of a file, without byte order mark and with one kind of line end (\n).
 * StatLine writes UTF-8 with a mark, DUO Windows-1252; a spreadsheet may save UTF-16. What is no valid UTF-8 is read as
 * Windows-1252, which gives every byte a letter, so that this never fails.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding = detectEncoding(bytes)): string {
  return new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, "\n");
}

/** How a file spells its letters, as far as its bytes say. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return marked.encoding;
  const wide = detectWide(bytes);
  if (wide !== null) return wide;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** A byte order mark decides: a stray byte behind it damages one letter, not the encoding of all others. */
const marks: readonly { mark: readonly number[]; encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
];

/** UTF-16 that lost its mark: of nearly every letter one of the two bytes is zero. */
function detectWide(bytes: Uint8Array): Encoding | null {
  const start = bytes.subarray(0, 1000);
  const zeros = (odd: number) => start.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  const most = start.length * 0.4;
  if (start.length < 4 || bytes.length % 2 === 1) return null;
  if (zeros(1) > most && zeros(0) === 0) return "utf-16le";
  return zeros(0) > most && zeros(1) === 0 ? "utf-16be" : null;
}
