import fc from "fast-check";
import { expect, test } from "vitest";
import { plainNumber } from "../../src/domain/plainNumber.ts";

test.each([
  [0, "0"],
  [1.5, "1.5"],
  [-31.57894736842105, "-31.57894736842105"],
  [1.5e-7, "0.00000015"],
  [-1e-21, "-0.000000000000000000001"],
  [1.25e21, "1250000000000000000000"],
])("writes %d as %s", (value, text) => expect(plainNumber(value)).toBe(text));

test("writes any number without an exponent, so that the same number comes back", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = plainNumber(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(value + 0);
      expect(plainNumber(value, ",")).toBe(text.replace(".", ","));
    }),
  );
});
