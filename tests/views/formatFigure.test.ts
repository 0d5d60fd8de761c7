import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Absence } from "../../src/domain/absence.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { formatFigure } from "../../src/views/formatFigure.ts";
import { formatChange, formatDate, formatNumber } from "../../src/views/formatNumber.ts";
import { indicator } from "../figures/smallCountry.ts";

function figure(low: number, high = low, more: Partial<Figure> = {}): Figure {
  return {
    indicator: "cijfer",
    area: "GM0001",
    period: 2025,
    value: (low + high) / 2,
    low,
    high,
    numerator: null,
    denominator: null,
    absence: null,
    lower: null,
    upper: null,
    expected: false,
    provisional: false,
    method: "bron",
    members: 7,
    present: 5,
    cells: 1,
    ...more,
  };
}

describe("a count", () => {
  test.each([
    [figure(1_443_069), { text: "1.443.069", value: 1_443_069 }],
    [figure(0), { text: "0", value: 0 }],
    [figure(1, 4), { text: "1 tot en met 4", value: 2.5, low: 1, high: 4 }],
    [figure(1_356_924, 1_356_963), { text: "1.356.940", value: 1_356_940, low: 1_356_924, high: 1_356_963 }],
    [figure(477.5, 482.5), { text: "480", value: 480, low: 477.5, high: 482.5 }],
    [figure(54_038.4, 54_038.4, { method: "verdeeld" }), { text: "~54.040", value: 54_040 }],
    [figure(12, 12, { provisional: true }), { text: "12", value: 12, provisional: true }],
  ])("is shown with the digits that are sure: %#", (one, cell) => {
    expect(formatFigure(one, indicator("count"))).toEqual(cell);
  });
});

describe("a share", () => {
  test.each([
    [figure(2.2767), { text: "2,3%", value: 2.277 }],
    [figure(2.2, 2.4), { text: "2,3%", value: 2.3, low: 2.2, high: 2.4 }],
    [figure(1, 4), { text: "1,0 tot 4,0%", value: 2.5, low: 1, high: 4 }],
    [figure(-0.04), { text: "0,0%", value: -0.04 }],
  ])("is shown with its decimals, or as bounds where they are far apart: %#", (one, cell) => {
    expect(formatFigure(one, indicator("share"))).toEqual(cell);
  });
});

test.each([
  [3.14, 5000, "+3,1%"],
  [-11.58, 1000, "\u221211,6%"],
  [-3.77, 53, "\u22124%"],
])("a growth of %d over %i persons is shown as %s: no finer than one person", (growth, denominator, text) => {
  expect(formatFigure(figure(growth, growth, { denominator }), indicator("growth")).text).toBe(text);
});

test("an incomplete region says how many gemeenten it has", () => {
  const none = { value: null, low: null, high: null };
  expect(formatFigure(figure(0, 0, { ...none, absence: "incomplete" }), indicator("count"))).toEqual({
    text: "cijfer van 5 van de 7 gemeenten",
    absence: "incomplete",
  });
});

test("an absence never becomes a number, and a number never an absence", () => {
  const kinds = fc.constantFrom("count", "share", "rate", "growth").map((kind) => indicator(kind as "count"));
  fc.assert(
    fc.property(kinds, fc.constantFrom(...Absence.options), (one, absence) => {
      const cell = formatFigure(figure(0, 0, { value: null, low: null, high: null, absence }), one);
      expect(cell.value).toBeUndefined();
      expect(cell.absence).toBe(absence);
      if (absence !== "incomplete") expect(cell.text).not.toMatch(/\d/);
    }),
  );
  fc.assert(
    fc.property(
      kinds,
      fc.double({ min: 0, max: 1e7, noNaN: true }),
      fc.double({ min: 0, max: 1e5, noNaN: true }),
      (one, low, width) => {
        const cell = formatFigure(figure(low, low + width), one);
        expect(cell.absence).toBeUndefined();
        expect(cell.value).toBeTypeOf("number");
        expect(cell.text).toMatch(/\d/);
      },
    ),
  );
});

test("what is shown of a count lies between its bounds, as near as the digits shown", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e7 }), fc.integer({ min: 1, max: 1000 }), (low, width) => {
      const { value } = formatFigure(figure(low, low + width), indicator("count"));
      expect(value).toBeGreaterThanOrEqual(low - width);
      expect(value).toBeLessThanOrEqual(low + 2 * width);
    }),
  );
});

test.each([
  [0.05, 1, "0,1"],
  [1.005, 2, "1,01"],
  [2.5, 0, "3"],
  [-2.5, 0, "\u22123"],
  [1234.5, 1, "1.234,5"],
  [-0.001, 1, "0,0"],
] as const)("%d with %i decimals is written %s, rounded half away from zero", (value, decimals, text) => {
  expect(formatNumber(value, decimals)).toBe(text);
});

test.each([
  [0.01, "0,0%"],
  [3.06, "+3,1%"],
  [-2, "\u22122,0%"],
])("a change of %d is written %s", (value, text) => expect(formatChange(value)).toBe(text));

test("a date is written out", () => expect(formatDate("2026-11-22")).toBe("22 november 2026"));
