import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mark } from "../../src/domain/manifest.ts";
import { parseNumber, parseValue, readMarks, type ValueRules } from "../../src/sources/parseValue.ts";

const rules = (own: Partial<ValueRules> = {}): ValueRules => ({
  marks: new Map(),
  factor: 1,
  fraction: false,
  writesZero: true,
  ...own,
});
const exact = (value: number) => ({ low: value, high: value });
const fraction = { fraction: true, decimal: "," as const };

test.each([
  ["123", {}, exact(123)],
  ["   44501", {}, exact(44501)],
  ["0", {}, exact(0)],
  ["-0", {}, exact(0)],
  ["12.0", {}, exact(12)],
  ["17 942 942", {}, exact(17942942)],
  ["17\u00a0942", {}, exact(17942)],
  ["481,8", { factor: 1000, decimal: "," as const }, exact(481800)],
  ["    36.2", { fraction: true, decimal: "." as const }, exact(36.2)],
  ["36,2", fraction, exact(36.2)],
  ["-1,5", fraction, exact(-1.5)],
  ["0,125", fraction, exact(0.125)],
  ["1,234", fraction, exact(1.234)],
  ["32,8", { ...fraction, factor: 1000 }, exact(32800)],
])("reads %j as a number", (text, own, expected) => {
  expect(parseValue(text, rules(own))).toEqual(expected);
});

test.each([
  ["an empty cell", "", "not-published"],
  ["a cell of spaces", "   ", "not-published"],
  ["the dot of CBS", ".", "unknown"],
  ["a padded dot", "       .", "unknown"],
])("reads %s as an absence and never as 0", (_, text, absence) => {
  expect(parseValue(text, rules())).toEqual({ absence });
  expect(parseValue(text, rules({ fraction: true, rounded: 5, writesZero: true }))).toEqual({ absence });
});

const declared: Record<string, Mark> = {
  "<5": { below: 5 },
  ".": { from: 0, to: 7 },
  x: "unknown",
  "-": "not-applicable",
  "-1": "unknown",
  "-99999999": "unknown",
  "4": { from: 1, to: 4 },
  "minder dan 10": { below: 10 },
};
test.each([
  ["<5", true, { low: 1, high: 4 }],
  ["< 5", true, { low: 1, high: 4 }],
  ["<5", false, { low: 0, high: 4 }],
  [".", true, { low: 0, high: 7 }],
  ["x", true, { absence: "unknown" }],
  ["-", true, { absence: "not-applicable" }],
  ["-1", true, { absence: "unknown" }],
  ["-99999999", true, { absence: "unknown" }],
  ["4", true, { low: 1, high: 4 }],
  ["minder dan 10", false, { low: 0, high: 9 }],
])("reads the declared mark %j by its meaning (the file writes 0: %s)", (text, writesZero, expected) => {
  expect(parseValue(text, rules({ marks: readMarks(declared), writesZero }))).toEqual(expected);
});

test.each([
  ["15", { low: 12.5, high: 17.5 }],
  ["0", { low: 0, high: 2.5 }],
])("reads %j, rounded to 5, as an interval", (text, expected) => {
  expect(parseValue(text, rules({ rounded: 5 }))).toEqual(expected);
});

const mark = "is een teken dat het manifest niet kent";
const meaning = "zet het bij marks met zijn betekenis, bijvoorbeeld";
const grouped = "staat er een punt of komma tussen duizendtallen, of hoort er fraction: true in het manifest?";
const negative = "is dit een teken voor een ontbrekend cijfer? Zet het dan bij marks, bijvoorbeeld";
const other = "heeft een ander decimaalteken dan de rest van het bestand";
test.each<[string, Partial<ValueRules>, string, string | undefined]>([
  ["<5", {}, mark, `${meaning} marks: { "<5": { below: 5 } }`],
  ["x", {}, mark, `${meaning} marks: { "x": unknown }`],
  ["-", {}, mark, `${meaning} marks: { "-": unknown }`],
  ["?", {}, mark, `${meaning} marks: { "?": unknown }`],
  ["n.v.t.", {}, mark, `${meaning} marks: { "n.v.t.": unknown }`],
  ["-1", {}, "is negatief", `${negative} marks: { "-1": unknown }`],
  ["-1", fraction, "is negatief", `${negative} marks: { "-1": unknown }`],
  ["-99999999", fraction, "is negatief", `${negative} marks: { "-99999999": unknown }`],
  ["-12", {}, "is negatief", `${negative} marks: { "-12": unknown }`],
  ["1.234", {}, "is geen heel aantal", grouped],
  ["1.000", {}, "is geen heel aantal", grouped],
  ["1.000", { decimal: "." }, "is geen heel aantal", grouped],
  ["12,5", {}, "is geen heel aantal", grouped],
  [
    "1.234",
    { fraction: true },
    "kan een duizendtal of een breuk zijn",
    'zet decimal: "." of decimal: "," in het manifest',
  ],
  [
    "1.234",
    { factor: 1000 },
    "kan een duizendtal of een breuk zijn",
    'zet decimal: "." of decimal: "," in het manifest',
  ],
  ["12.5", fraction, other, 'het bestand gebruikt ","'],
  ["1.234", fraction, other, 'het bestand gebruikt ","; staat er een teken tussen duizendtallen?'],
  ["1.234.567", {}, "is geen getal", "haal de tekens tussen de duizendtallen weg"],
  ["1.234,5", fraction, "is geen getal", "haal de tekens tussen de duizendtallen weg"],
  ["17", { rounded: 5 }, "is geen veelvoud van 5", "klopt rounded in het manifest?"],
  ["5 6", {}, "is geen getal", undefined],
  ["1e5", {}, "is geen getal", undefined],
  ["0x10", {}, "is geen getal", undefined],
  ["12%", {}, "is geen getal", undefined],
  ["99999999999999999999", {}, "is te groot voor een aantal", undefined],
])("refuses %j", (text, own, wrong, hint) => {
  expect(parseValue(text, rules(own))).toEqual(hint === undefined ? { wrong } : { wrong, hint });
});

test.each(["constructor", "toString", "__proto__", "hasOwnProperty"])("takes %s for a text like any other", (text) => {
  expect(parseValue(text, rules())).toHaveProperty("wrong");
});

test("makes no number of a text without digits, whatever the rules", () => {
  const anyRules = fc.record({
    marks: fc.constant(new Map()),
    decimal: fc.constantFrom(",", ".", undefined),
    factor: fc.constantFrom(1, 1000),
    fraction: fc.boolean(),
    rounded: fc.constantFrom(5, undefined),
    writesZero: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), anyRules, (text, own) => {
      const value = parseValue(text, own as ValueRules);
      return "low" in value ? /\d/.test(text) && Number.isFinite(value.low) && value.low <= value.high : true;
    }),
  );
});

test("reads back any number that is written with either mark and any padding", () => {
  const number = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value.toFixed(2));
  fc.assert(
    fc.property(number, fc.constantFrom(",", "."), fc.nat(8), (text, decimal, padding) => {
      const cell = " ".repeat(padding) + text.replace(".", decimal);
      expect(parseValue(cell, rules({ fraction: true, decimal }))).toEqual(exact(Number(text)));
      expect(parseNumber(cell.trim(), decimal === "," ? "." : ",")).toBeNull();
    }),
  );
});
