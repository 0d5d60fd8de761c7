import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { noteReceived } from "../../src/fetch/noteReceived.ts";

const received = { address: "https://duo.nl/a.csv", etag: '"1-a"', sha256: "0".repeat(64), bytes: 12 };
const note = { date: "2026-11-23", received };

test.each<[string, string, string]>([
  [
    "on lines of its own, with comments and quotes as they were",
    "extracts:\n  # Eerst.\n  - file: 'a.csv'\n    date: 2026-01-01   # gehaald\n    area: { column:  R }\n",
    `extracts:\n  # Eerst.\n  - file: 'a.csv'\n    date: 2026-11-23   # gehaald\n    received:\n      address: https://duo.nl/a.csv\n      etag: '"1-a"'\n      sha256: "${"0".repeat(64)}"\n      bytes: 12\n    area: { column:  R }\n`,
  ],
  [
    "in the place of an earlier note",
    `extracts:\n  - date: 2026-01-01\n    received:\n      address: https://duo.nl/b.csv\n      sha256: ${"a".repeat(64)}\n      bytes: 1\n\n    # Hier verder.\n    file: a.csv\n`,
    `extracts:\n  - date: 2026-11-23\n    received:\n      address: https://duo.nl/a.csv\n      etag: '"1-a"'\n      sha256: "${"0".repeat(64)}"\n      bytes: 12\n\n    # Hier verder.\n    file: a.csv\n`,
  ],
  [
    "on the same line",
    "extracts:\n  - { file: a.csv, date: 2026-01-01, rows: places }\n",
    `extracts:\n  - { file: a.csv, date: 2026-11-23, received: ${JSON.stringify(received)}, rows: places }\n`,
  ],
  [
    "with the line ends of the file",
    "extracts:\r\n  - file: a.csv\r\n    date: 2026-01-01\r\n",
    `extracts:\r\n  - file: a.csv\r\n    date: 2026-11-23\r\n    received:\r\n      address: https://duo.nl/a.csv\r\n      etag: '"1-a"'\r\n      sha256: "${"0".repeat(64)}"\r\n      bytes: 12\r\n`,
  ],
  [
    "with a date where there was none, in a file that ends without a line end",
    "extracts:\n  - file: a.csv",
    `extracts:\n  - file: a.csv\n    date: 2026-11-23\n    received:\n      address: https://duo.nl/a.csv\n      etag: '"1-a"'\n      sha256: "${"0".repeat(64)}"\n      bytes: 12\n`,
  ],
])("notes %s", (_, before, after) => {
  expect(noteReceived(before, ["extracts", 0], note)).toBe(after);
});

test("refuses to change a date that other parts of the manifest share", () => {
  const text = "extracts:\n  - { file: a.csv, date: &dag 2026-01-01 }\n  - { file: b.csv, date: *dag }\n";
  expect(noteReceived(text, ["extracts", 0], note)).toBeNull();
  expect(parse(noteReceived(text, ["extracts", 1], note)!).extracts).toMatchObject([
    { date: "2026-01-01" },
    { date: "2026-11-23", received },
  ]);
});

test.each(["cbs-bevolking", "cbs-verdachten", "duo-leerlingen", "oberon-leerlingenvervoer"])(
  "a note in the manifest of %s adds its lines and takes none away but the date's",
  (source) => {
    const text = readFileSync(`data/${source}/manifest.yaml`, "utf8");
    for (const index of parse(text).extracts.keys()) {
      const noted = noteReceived(text, ["extracts", index], note)!;
      const [before, after] = [text.split("\n"), noted.split("\n")];
      expect(after.length).toBe(before.length + 5);
      expect(before.filter((line) => !after.includes(line)).every((line) => line.includes("date:"))).toBe(true);
      expect(noteReceived(noted, ["extracts", index], note)).toBe(noted);
    }
  },
);
