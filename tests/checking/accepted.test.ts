import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accept, readAccepted } from "../../src/checking/accepted.ts";
import { finding, formatFinding } from "../../src/checking/finding.ts";
import { findingLines, verdict } from "../../src/checking/findingLines.ts";
import { findingsPage } from "../../src/checking/findingsPage.ts";
import { folderOf } from "../sources/folderOf.ts";

const place = { source: "bron", file: "data/bron/cijfers.csv", line: 12, column: "Aantal" };
const revised = finding("herzien", { ...place, message: "3 van 9 cijfers zijn herzien", old: "10", new: "12" });
const doubled = finding("dubbel", { ...place, message: "de rij staat dubbel" });
const unread = finding("leesfout", { ...place, message: "is geen getal" });
const agree = (key: string) => ({
  finding: key,
  by: "redactie",
  date: "2026-11-22",
  reason: "De bron heeft het bevestigd.",
});
const compared = { folder: "data", compared: true };

test("what is accepted by name does not stop a release any more, and is still said", () => {
  const all = accept([revised], [agree(revised.key)], compared);
  expect(verdict(all)).toBe("De invoer is in orde. Akkoord: 1.");
  expect(findingLines(all).join("\n")).toContain("akkoord van redactie, 2026-11-22: De bron heeft het bevestigd.");
});

test("an acceptance holds for exactly what was found", () => {
  const more = finding("herzien", { ...place, message: "4 van 9 cijfers zijn herzien", old: "10", new: "12" });
  const all = accept([more], [agree(revised.key)], compared);
  expect(all.map(formatFinding)).toEqual([
    expect.stringContaining("4 van 9"),
    expect.stringContaining(`data/akkoord.yaml finding: hoort bij geen enkele bevinding ("${revised.key}")`),
  ]);
  expect(all.every(({ severity }) => severity === "stops")).toBe(true);
});

test("without a comparison nothing is said of what only a comparison can find", () => {
  expect(accept([], [agree(revised.key)], { folder: "data", compared: false })).toEqual([]);
  expect(accept([], [agree(doubled.key)], { folder: "data", compared: false })).toHaveLength(1);
});

test("a file that cannot be read cannot be accepted", () => {
  expect(accept([unread], [agree(unread.key)], compared)[0]!.severity).toBe("stops");
});

test("akkoord.yaml asks for who, when and why", async () => {
  const folder = folderOf({
    "akkoord.yaml": "accepted:\n  - finding: herzien-12345678\n    by: redactie\n    reason: kort\n",
  });
  const { accepted, problems } = await readAccepted(folder);
  expect(accepted).toEqual([]);
  expect(problems.map(({ column }) => column)).toEqual(["accepted.0.date", "accepted.0.reason"]);
  writeFileSync(join(folder, "akkoord.yaml"), "accepted: []\n");
  expect(await readAccepted(folder)).toEqual({ accepted: [], problems: [] });
  expect(await readAccepted(folderOf({}))).toEqual({ accepted: [], problems: [] });
});

test("the page has every finding under its kind, and no text of a file as HTML", () => {
  const odd = finding("letters", { ...place, message: "beschadigd", new: "<script>alert(1)</script>" });
  const page = findingsPage([revised, odd], { title: "Controle", about: "Uitgave 2026-1" });
  expect(page).toContain('<h2 id="herzien">Herziene cijfers</h2>');
  expect(page).toContain("&lt;script&gt;");
  expect(page).not.toContain("<script>");
});
