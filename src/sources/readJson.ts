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

function skipBlank(cursor: Cursor): void {
  for (; /[\s\ufeff]/.test(cursor.text[cursor.at] ?? "x"); cursor.at++)
    if (cursor.text[cursor.at] === "\n") cursor.line++;
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

function readScalar(cursor: Cursor): unknown {
  const scalar = /"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/y;
  scalar.lastIndex = cursor.at;
  const [token] = scalar.exec(cursor.text) ?? [];
  if (token === undefined) throw new SyntaxError("no value");
  cursor.at += token.length;
  return JSON.parse(token);
}
