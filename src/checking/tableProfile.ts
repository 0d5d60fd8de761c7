import type { Table } from "../sources/readTable.ts";

/** What is kept of a file's cells, so that a later file can be held against it without the file itself. */
export interface TableProfile {
  /** The line of the (last) header row. */
  headerLine: number;
  rows: number;
  columns: ColumnProfile[];
  /** Five letters for each line under the header, spaces for a line that is no row: which rows are new or gone. */
  lines: string;
}

export interface ColumnProfile {
  name: string;
  /** What the manifests take from it: "cbs-bevolking.inwoners", or the area, the year or a condition ("where"). */
  used: readonly string[];
  /** Of the cells in their order, and in any order. */
  order: number;
  bag: number;
  /** Cells with anything in them. */
  filled: number;
  /** How often each text occurs; null of numbers, and where nearly every row has its own. */
  texts: Record<string, number> | null;
  numbers: NumberProfile | null;
}

/** How the numbers of a column are written. */
export interface NumberProfile {
  count: number;
  sum: number;
  /** How many have decimals, with a comma and with a point. */
  comma: number;
  point: number;
  /** How many are multiples of 5, 10, 100 and 1000, zero left out. */
  multiples: [number, number, number, number];
  nonZero: number;
  /** What stands in place of a number, and how often: `.`, `<5` or nothing. */
  signs: Record<string, number>;
}

/** The roundings that publishers use, as in `multiples`. */
export const roundings = [5, 10, 100, 1000] as const;

/** More different texts than this are names of schools and the like: the lines tell what changed. */
const mostTexts = 1500;

/** Describes the columns of a file, and each of its lines. */
export function tableProfile(table: Table, used: readonly (readonly string[])[]): TableProfile {
  const { header, headerLine, rows } = table;
  const hashes = new Int32Array(rows.length).fill(17);
  const columns = header.map((name, column) => {
    const cells = rows.map((row) => row.cells[column]!);
    return columnProfile(name, cells, used[column] ?? [], hashes);
  });
  return { headerLine, rows: rows.length, columns, lines: writeLines(table, hashes) };
}

/** Adds each cell to the hash of its row. */
function columnProfile(
  name: string,
  cells: readonly string[],
  used: readonly string[],
  rows: Int32Array,
): ColumnProfile {
  let [order, bag, filled] = [17, 0, 0];
  cells.forEach((cell, row) => {
    const hash = hashText(cell);
    order = mix(order, hash);
    bag += mix(7, hash) >>> 0;
    rows[row] = mix(rows[row]!, hash);
    if (cell !== "") filled += 1;
  });
  const isCode = used.some((role) => codeRoles.has(role)) || !isNumeric(cells);
  return {
    name,
    used,
    order: order >>> 0,
    bag,
    filled,
    texts: isCode ? countTexts(cells) : null,
    numbers: isCode ? null : numberProfile(cells),
  };
}

const codeRoles = new Set(["area", "period", "where"]);

/** The places in `used` of columns that say what a row is about. */
export function isCodeColumn({ numbers }: Pick<ColumnProfile, "numbers">): boolean {
  return numbers === null;
}

/** `12`, `-3` or `1,5`; not `0363`, which is a code. */
export const aNumber = /^-?(0|[1-9]\d*)([.,]\d+)?$/;

/** Whether most of what is filled in is a number, and hardly any a word, a code like T001038 or 0363, or a year. */
export function isNumeric(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "" && cell !== ".");
  const numbers = filled.filter((cell) => aNumber.test(cell));
  if (numbers.length === 0 || numbers.length < filled.length / 2) return false;
  const words = filled.filter((cell) => /\p{L}.*\d|\d.*\p{L}|\p{L}{4}|^0\d/u.test(cell));
  if (words.length > filled.length / 20) return false;
  return !numbers.every((cell) => /^(19|20)\d\d$/.test(cell));
}

function countTexts(cells: readonly string[]): Record<string, number> | null {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
    if (counts.size > mostTexts) return null;
  }
  return Object.fromEntries(counts);
}

function numberProfile(cells: readonly string[]): NumberProfile {
  const profile: NumberProfile = {
    count: 0,
    sum: 0,
    comma: 0,
    point: 0,
    multiples: [0, 0, 0, 0],
    nonZero: 0,
    signs: {},
  };
  for (const cell of cells) {
    const decimals = aNumber.exec(cell)?.[2];
    if (!aNumber.test(cell)) {
      profile.signs[cell] = (profile.signs[cell] ?? 0) + 1;
      continue;
    }
    const value = Number(cell.replace(",", "."));
    profile.count += 1;
    profile.sum += value;
    if (decimals?.startsWith(",")) profile.comma += 1;
    if (decimals?.startsWith(".")) profile.point += 1;
    if (value === 0) continue;
    profile.nonZero += 1;
    roundings.forEach((rounding, index) => {
      if (value % rounding === 0) profile.multiples[index]! += 1;
    });
  }
  return profile;
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

/** Hashes one after another: the order counts, and small differences spread over all bits. */
function mix(hash: number, next: number): number {
  const mixed = Math.imul(hash ^ next, 0x85ebca6b) + 0x9e3779b9;
  return mixed ^ (mixed >>> 15);
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function writeLines({ rows, headerLine }: Table, hashes: Int32Array): string {
  const parts: string[] = [];
  rows.forEach(({ line }, row) => {
    const place = line - headerLine - 1;
    while (parts.length < place) parts.push("     ");
    parts.push(letters(hashes[row]!));
  });
  return parts.join("");
}

/** 30 of 32 bits as five letters. */
function letters(hash: number): string {
  return [0, 6, 12, 18, 24].map((shift) => alphabet[(hash >>> shift) & 63]).join("");
}

/** The rows of a profile: what each line holds, in five letters. */
export function* linesOf({ lines, headerLine }: TableProfile): Iterable<{ line: number; row: string }> {
  for (let at = 0; at < lines.length; at += 5) {
    const row = lines.slice(at, at + 5);
    if (row !== "     ") yield { line: headerLine + 1 + at / 5, row };
  }
}
