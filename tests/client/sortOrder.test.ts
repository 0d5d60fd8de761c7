import fc from "fast-check";
import { expect, test } from "vitest";
import { sortOrder } from "../../src/client/sortOrder.ts";

test("rows without a value come last in both directions", () => {
  expect(sortOrder([2, null, 10], "ascending")).toEqual([0, 2, 1]);
  expect(sortOrder([2, null, 10], "descending")).toEqual([2, 0, 1]);
});

test("names are in Dutch order: accents and case do not matter, numbers count", () => {
  const names = ["Zwolle", "Één", "ede", "Regio 10", "Regio 2"];
  expect(sortOrder(names, "ascending").map((i) => names[i])).toEqual(["ede", "Één", "Regio 2", "Regio 10", "Zwolle"]);
});

test("equal rows keep their order, and no row is lost", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 3 }))), (keys) => {
      const order = sortOrder(keys, "descending");
      expect(order.toSorted((a, b) => a - b)).toEqual([...keys.keys()]);
      order.slice(1).forEach((row, i) => {
        if (keys[row] === keys[order[i]!]) expect(row).toBeGreaterThan(order[i]!);
      });
    }),
  );
});
