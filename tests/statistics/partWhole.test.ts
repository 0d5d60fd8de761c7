import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOfProportions } from "../../src/statistics/differenceOfProportions.ts";
import { differenceOfRates } from "../../src/statistics/differenceOfRates.ts";
import { partWhole, partWholeOfRates } from "../../src/statistics/partWhole.ts";
import { expectClose } from "./closeTo.ts";
import { confidences, proportions, rates, together } from "./groups.ts";

const kinds = [
  { kind: "share", beside: partWhole, difference: differenceOfProportions, groups: proportions },
  { kind: "rate", beside: partWholeOfRates, difference: differenceOfRates, groups: rates },
];

describe.each(kinds)("a $kind of a part beside that of the whole", ({ kind, beside, difference, groups }) => {
  test("differs as the two do, within its interval", () => {
    fc.assert(
      fc.property(groups, groups, confidences, (part, other, confidence) => {
        const whole = together(part, other);
        const { value, lower, upper } = beside(part, whole, confidence);
        expect(value).toBeCloseTo(part.count / part.n - whole.count / whole.n, 6);
        expect(lower).toBeLessThanOrEqual(value);
        expect(upper).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  test("differs less, and less uncertainly, than beside the rest", () => {
    fc.assert(
      fc.property(groups, groups, (part, other) => {
        const [all, rest] = [beside(part, together(part, other), 0.95), difference(part, other, 0.95)];
        expect(all.upper - all.lower).toBeLessThanOrEqual((rest.upper - rest.lower) * (1 + 1e-6));
        expect(Math.abs(all.value)).toBeLessThanOrEqual(Math.abs(rest.value) + 1e-6);
      }),
    );
  });

  test("differs as from the rest where the part is a small one", () => {
    const [part, other] = [
      { count: 12, n: 40 },
      { count: 4_000_000, n: 20_000_000 },
    ];
    const [all, rest] = [beside(part, together(part, other), 0.95), difference(part, other, 0.95)];
    expectClose([all.value, all.lower, all.upper], [rest.value, rest.lower, rest.upper], 1e-5);
  });

  test("differs 0 to 0 where the part is all of it, whatever its fractions", () => {
    const none = { value: 0, lower: 0, upper: 0 };
    expect(beside({ count: 7, n: 12 }, { count: 7, n: 12 }, 0.95)).toEqual(none);
    expect(beside({ count: 0.3, n: 0.3 }, { count: 0.3, n: 0.1 + 0.2 }, 0.95)).toEqual(none);
  });

  test("may lie for a part in the whole, and then counts for that part", () => {
    const [part, other, half] = [
      { count: 30, n: 100 },
      { count: 90, n: 500 },
      { count: 15, n: 50 },
    ];
    const { value, lower, upper } = beside(part, together(other, half), 0.95, 0.5);
    const rest = difference(part, other, 0.95);
    const left = 500 / 550;
    expectClose([value, lower, upper], [left * rest.value, left * rest.lower, left * rest.upper], 1e-12);
  });

  test("is refused where it does not fit", () => {
    const part = { count: 7, n: 12 };
    for (const whole of [
      { count: 8, n: 11 },
      { count: 6, n: 20 },
      { count: 8, n: 12 },
      { count: 0, n: 0 },
    ])
      expect(() => beside(part, whole, 0.95), JSON.stringify(whole)).toThrow(RangeError);
    expect(() => beside({ count: 0, n: 0 }, part, 0.95)).toThrow(RangeError);
    expect(() => beside(part, part, 0.95, 1.5)).toThrow("Share of a part outside 0 to 1: 1.5");
    if (kind === "share") expect(() => beside(part, { count: 11, n: 15 }, 0.95)).toThrow("4 left of 3");
  });
});
