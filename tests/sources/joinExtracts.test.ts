import { expect, test } from "vitest";
import type { Observation } from "../../src/domain/observation.ts";
import { joinExtracts } from "../../src/sources/joinExtracts.ts";
import { said } from "./extractOf.ts";

const one = (file: string, line: number, amount: number, own: Partial<Observation> = {}): Observation => ({
  source: "bron",
  measure: "inwoners",
  area: "GM0034",
  classification: 2024,
  period: 2024,
  low: amount,
  high: amount,
  absence: null,
  provisional: false,
  file,
  line,
  ...own,
});
const hint =
  "Tip: beperk een van de twee uitgaven met period: { from, to } of where, zodat ieder cijfer één bron heeft";

test("keeps the last of two editions that agree, for it knows whether the figure is still provisional", () => {
  const [a, b] = [one("a.csv", 2, 5, { provisional: true }), one("b.csv", 9, 5)];
  expect(joinExtracts([[a], [b]], "data/bron")).toEqual({ observations: [b], problems: [] });
});

test("keeps what only one edition has", () => {
  const [a, b] = [one("a.csv", 2, 5), one("b.csv", 9, 6, { period: 2025 })];
  expect(joinExtracts([[a], [b]], "data/bron").observations).toEqual([a, b]);
});

test.each<[string, Partial<Observation>, string]>([
  ["their numbers", { low: 6, high: 6 }, "is hier 6 en in a.csv:2 5"],
  ["their bounds", { low: 1, high: 5 }, "is hier 1 tot en met 5 en in a.csv:2 5"],
  ["an absence", { low: null, high: null, absence: "unknown" }, "is hier unknown en in a.csv:2 5"],
  [
    "the indeling",
    { classification: 2025 },
    "is hier 5 in de indeling van 2025 en in a.csv:2 5 in de indeling van 2024",
  ],
])("asks to choose between editions that differ in %s", (_, own, message) => {
  const { observations, problems } = joinExtracts([[one("a.csv", 2, 5)], [one("b.csv", 9, 5, own)]], "data/bron");
  expect(said(problems)).toEqual([`data/bron/b.csv:9 inwoners: GM0034 in 2024 ${message}. ${hint}`]);
  expect(observations).toHaveLength(1);
});

test("keeps every place of one list", () => {
  const places = [one("a.csv", 2, 5), one("a.csv", 3, 5), one("a.csv", 4, 7)];
  expect(joinExtracts([places], "data/bron")).toEqual({ observations: places, problems: [] });
});

test("takes two lists of places for the same only when all their places are", () => {
  const list = [one("a.csv", 2, 1), one("a.csv", 3, 2)];
  const turned = [one("b.csv", 2, 2), one("b.csv", 3, 1)];
  expect(joinExtracts([list, turned], "data/bron")).toEqual({ observations: turned, problems: [] });
  expect(said(joinExtracts([list, [one("b.csv", 7, 1)]], "data/bron").problems)).toEqual([
    `data/bron/b.csv:7 inwoners: GM0034 in 2024 is hier 1 en in a.csv:2 3 (som van 2 rijen). ${hint}`,
  ]);
});

test("takes a total for the same as the sum of its parts, and for another than a different sum", () => {
  const parts = [one("a.csv", 2, 5), one("a.csv", 3, 6)];
  const [same, other] = [one("b.csv", 2, 11), one("b.csv", 2, 12)];
  expect(joinExtracts([parts, [same]], "data/bron")).toEqual({ observations: [same], problems: [] });
  expect(joinExtracts([[same], parts], "data/bron")).toEqual({ observations: parts, problems: [] });
  expect(said(joinExtracts([parts, [other]], "data/bron").problems)).toEqual([
    `data/bron/b.csv:2 inwoners: GM0034 in 2024 is hier 12 en in a.csv:2 11 (som van 2 rijen). ${hint}`,
  ]);
});

test("takes a total for another than a sum of which a part is missing", () => {
  const parts = [one("a.csv", 2, 5), one("a.csv", 2, 5, { low: null, high: null, absence: "not-published" })];
  expect(said(joinExtracts([parts, [one("b.csv", 2, 5)]], "data/bron").problems)).toEqual([
    `data/bron/b.csv:2 inwoners: GM0034 in 2024 is hier 5 en in a.csv:2 not-published (som van 2 rijen). ${hint}`,
  ]);
});

test("takes the country for the same in every indeling", () => {
  const [a, b] = [one("a.csv", 2, 5, { area: "NL" }), one("b.csv", 9, 5, { area: "NL", classification: 2025 })];
  expect(joinExtracts([[a], [b]], "data/bron")).toEqual({ observations: [b], problems: [] });
});
