import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "../../src/sources/readJson.ts";

test("reads what JSON.parse reads, with any blanks between", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, "\t"), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(readJson(text)).toMatchObject({ value: JSON.parse(text) as unknown });
    }),
  );
});

test("refuses what JSON.parse refuses, and names a line that is there", () => {
  const damaged = fc
    .tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 }))
    .map(([text, at, more]) => text.slice(0, at % (text.length + 1)) + more + text.slice((at % (text.length + 1)) + 1));
  fc.assert(
    fc.property(fc.oneof(fc.string(), damaged), (text) => {
      const read = readJson(text);
      if ("line" in read) expect(read.line).toBeLessThanOrEqual(text.split("\n").length);
      // Several values after each other are a list of them.
      if (isJson(text)) expect(read).toHaveProperty("value");
      else if ("value" in read) expect(Array.isArray(read.value)).toBe(true);
    }),
  );
});

test("remembers on which line a list or object starts", () => {
  const read = readJson('{\n "a": [\n  {},\n  [1,\n2]\n ]\n}') as Extract<
    ReturnType<typeof readJson>,
    { value: unknown }
  >;
  const { a } = read.value as { a: object[] };
  expect([read.value as object, a, ...a].map(read.lineOf)).toEqual([1, 2, 3, 4]);
});

test.each([
  ["deeper than any table", "[".repeat(100_000)],
  ["a text of millions of letters that is not closed", `"${"a\\".repeat(2_000_000)}`],
])("refuses %s without a crash", (_what, text) => expect(readJson(text)).toEqual({ line: 1 }));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
