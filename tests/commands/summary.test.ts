import { expect, test } from "vitest";
import { formatDropped } from "../../src/commands/summary.ts";

test("an editor sees once of which columns nothing was kept, and in how many files", () => {
  const dropped = [
    { file: "a.csv", columns: ["Naam", "E-mail", "Naam"] },
    { file: "b.csv", columns: ["E-mail", "x".repeat(90)] },
  ];
  expect(formatDropped(dropped)).toEqual([
    "Kolommen waarvan niets is bewaard (in zoveel bestanden):",
    "  E-mail (2)",
    "  Naam (1)",
    `  ${"x".repeat(60)} (1)`,
  ]);
  expect(formatDropped([{ file: "a.csv", columns: [] }])).toEqual([]);
});
