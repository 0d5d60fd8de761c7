import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sizeClass, urbanClass } from "../../src/figures/classes.ts";

test.each([
  [0, "GK1", "gemeenten met minder dan 5.000 inwoners"],
  [4999, "GK1", "gemeenten met minder dan 5.000 inwoners"],
  [5000, "GK2", "gemeenten met 5.000 tot 10.000 inwoners"],
  [10_000, "GK3", "gemeenten met 10.000 tot 20.000 inwoners"],
  [20_000, "GK4", "gemeenten met 20.000 tot 50.000 inwoners"],
  [50_000, "GK5", "gemeenten met 50.000 tot 100.000 inwoners"],
  [100_000, "GK6", "gemeenten met 100.000 tot 150.000 inwoners"],
  [150_000, "GK7", "gemeenten met 150.000 tot 250.000 inwoners"],
  [249_999.5, "GK7", "gemeenten met 150.000 tot 250.000 inwoners"],
  [250_000, "GK8", "gemeenten met 250.000 of meer inwoners"],
  [1_000_000, "GK8", "gemeenten met 250.000 of meer inwoners"],
])("a gemeente with %d inhabitants is in size class %s", (inhabitants, code, name) => {
  expect(sizeClass(inhabitants)).toEqual({ code, kind: "grootteklasse", name });
});

test.each([
  [6000, "ST1", "zeer sterk stedelijke gemeenten"],
  [2500, "ST1", "zeer sterk stedelijke gemeenten"],
  [2499.9, "ST2", "sterk stedelijke gemeenten"],
  [1500, "ST2", "sterk stedelijke gemeenten"],
  [1000, "ST3", "matig stedelijke gemeenten"],
  [500, "ST4", "weinig stedelijke gemeenten"],
  [499, "ST5", "niet-stedelijke gemeenten"],
  [0, "ST5", "niet-stedelijke gemeenten"],
])("a gemeente with %d addresses per km² around is in class %s", (addresses, code, name) => {
  expect(urbanClass(addresses)).toEqual({ code, kind: "stedelijkheid", name });
});

describe.each([
  { what: "more inhabitants", classOf: sizeClass, lower: (a: string, b: string) => a <= b },
  { what: "more addresses around", classOf: urbanClass, lower: (a: string, b: string) => a >= b },
])("a gemeente with $what", ({ classOf, lower }) => {
  test("is in no lower class", () => {
    const amounts = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
        expect(lower(classOf(fewer).code, classOf(more).code)).toBe(true);
      }),
    );
  });
});
