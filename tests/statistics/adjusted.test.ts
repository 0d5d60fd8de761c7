import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { benjaminiHochberg } from "../../src/statistics/benjaminiHochberg.ts";
import { holm } from "../../src/statistics/holm.ts";

const chances = fc.array(
  fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.01, 0.05, 0.05, 1)),
  { maxLength: 40 },
);

describe.each([
  { name: "Benjamini and Hochberg", adjust: benjaminiHochberg },
  { name: "Holm", adjust: holm },
])("chances adjusted as $name do", ({ adjust }) => {
  test("are at least the chances themselves and at most 1", () => {
    fc.assert(
      fc.property(chances, (ps) => {
        for (const [index, adjusted] of adjust(ps).entries()) {
          expect(adjusted).toBeGreaterThanOrEqual(ps[index]!);
          expect(adjusted).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("keep the order of the chances", () => {
    fc.assert(
      fc.property(chances, (ps) => {
        const adjusted = adjust(ps.toSorted((a, b) => a - b));
        expect(adjusted).toEqual(adjusted.toSorted((a, b) => a - b));
      }),
    );
  });

  test("are the same in whatever order the chances come, and alike for alike chances", () => {
    fc.assert(
      fc.property(
        chances.chain((ps) => fc.tuple(fc.constant(ps), fc.shuffledSubarray([...ps.keys()], { minLength: ps.length }))),
        ([ps, order]) => {
          const adjusted = adjust(ps);
          expect(adjust(order.map((index) => ps[index]!))).toEqual(order.map((index) => adjusted[index]));
          for (const [index, p] of ps.entries()) expect(adjusted[index]).toBe(adjusted[ps.indexOf(p)]);
        },
      ),
    );
  });

  test("are left alone where there is one, and refused where one is no chance", () => {
    expect(adjust([])).toEqual([]);
    expect(adjust([0.03])).toEqual([0.03]);
    expect(() => adjust([0.03, 1.2])).toThrow("A chance outside 0 to 1: 1.2");
    expect(() => adjust([Number.NaN])).toThrow(RangeError);
  });
});

test("Holm's are never below those of Benjamini and Hochberg", () => {
  fc.assert(
    fc.property(chances, (ps) => {
      const milder = benjaminiHochberg(ps);
      for (const [index, strict] of holm(ps).entries()) expect(strict).toBeGreaterThanOrEqual(milder[index]! - 1e-12);
    }),
  );
});
