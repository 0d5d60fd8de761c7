/** A JSON text with the line on which each of its lists and objects starts, or where it goes wrong. */
export type ReadJson = { value: unknown; lineOf: (node: object) => number } | { line: number };

/** Deeper than this is no table, and would use up the stack. */
const deepest = 100;

/**
 * Reads JSON and remembers lines, so that a problem can name one; JSON.parse keeps none. Several values after each other
 * (a page a line) are read as a list of them.
 */
export function readJson(text: string): ReadJson {
  const lines = new WeakMap<object, number>();
  const cursor = { text, at: 0, line: 1, lines };
  try {
    const values: unknown[] = [];
    for (skipBlank(cursor); cursor.at < text.length; skipBlank(cursor)) values.push(readValue(cursor, 0));
    if (values.length === 0) return { line: cursor.line };
    return { value: values.length === 1 ? values[0] : values, lineOf: (node) => lines.get(node) ?? 1 };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { line: cursor.line };
  }
}

interface Cursor {
  text: string;
  at: number;
  line: number;
  lines: WeakMap<object, number>;
}

/** Blanks, tabs, line ends and a byte order mark. */
const blank = new Set([" ", "\t", "\r", "\n", "\ufeff"]);

function skipBlank(cursor: Cursor): void {
  for (; blank.has(cursor.text[cursor.at] ?? ""); cursor.at++) if (cursor.text[cursor.at] === "\n") cursor.line++;
}

function readValue(cursor: Cursor, depth: number): unknown {
  if (depth > deepest) throw new SyntaxError("too deep");
  const { line } = cursor;
  const start = cursor.text[cursor.at];
  if (start !== "{" && start !== "[") return readScalar(cursor);
  const node = start === "{" ? readObject(cursor, depth) : readList(cursor, depth);
  cursor.lines.set(node, line);
  return node;
}

function readList(cursor: Cursor, depth: number): unknown[] {
  const items: unknown[] = [];
  eachItem(cursor, "]", () => items.push(readValue(cursor, depth + 1)));
  return items;
}

function readObject(cursor: Cursor, depth: number): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  eachItem(cursor, "}", () => {
    const key = readScalar(cursor);
    if (typeof key !== "string") throw new SyntaxError("no key");
    skipBlank(cursor);
    take(cursor, ":");
    skipBlank(cursor);
    entries.push([key, readValue(cursor, depth + 1)]);
  });
  return Object.fromEntries(entries);
}

/** What stands between an opening sign and the closing one, with commas between. */
function eachItem(cursor: Cursor, close: string, read: () => void): void {
  cursor.at++;
  skipBlank(cursor);
  if (cursor.text[cursor.at] !== close) {
    read();
    for (skipBlank(cursor); cursor.text[cursor.at] !== close; skipBlank(cursor)) {
      take(cursor, ",");
      skipBlank(cursor);
      read();
    }
  }
  cursor.at++;
}

function take(cursor: Cursor, sign: string): void {
  if (cursor.text[cursor.at] !== sign) throw new SyntaxError(`no ${sign}`);
  cursor.at++;
}

const scalar = /-?\d[\d.eE+-]*|true|false|null/y;

function readScalar(cursor: Cursor): unknown {
  const { text, at } = cursor;
  scalar.lastIndex = at;
  const end = text[at] === '"' ? endOfString(text, at) : scalar.test(text) ? scalar.lastIndex : -1;
  if (end === -1) throw new SyntaxError("no value");
  const value: unknown = JSON.parse(text.slice(at, end));
  cursor.at = end;
  return value;
}

/** Behind the quote that closes a string: the first that no odd number of backslashes stands before. -1: there is none. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let before = quote;
    while (text[before - 1] === "\\") before--;
    if ((quote - before) % 2 === 0) return quote + 1;
  }
  return -1;
}
