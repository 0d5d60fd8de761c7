import fc from "fast-check";
import { expect, test } from "vitest";
import { linearScale } from "../../src/charts/linearScale.ts";

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const ends = fc.tuple(number, number);

test("both ends of a domain come out exactly at the ends of the range", () => {
  fc.assert(
    fc.property(ends, ends, ([first, last], range) => {
      fc.pre(first !== last);
      const scale = linearScale([first, last], range);
      expect(scale(first)).toBeCloseTo(range[0], 6);
      expect(scale(last)).toBeCloseTo(range[1], 6);
    }),
  );
});

test("what lies halfway a domain lies halfway the range, and a domain of one value in the middle of it", () => {
  expect(linearScale([2000, 2020], [40, 600])(2010)).toBe(320);
  expect(linearScale([2020, 2020], [40, 600])(2020)).toBe(320);
  expect(linearScale([0, 100], [300, 20])(25)).toBe(230);
});
