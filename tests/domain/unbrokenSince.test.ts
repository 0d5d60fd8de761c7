import { expect, test } from "vitest";
import { unbrokenSince } from "../../src/domain/unbrokenSince.ts";

const breaks = [2015, 2019].map((period) => ({ period, reason: "een andere telling" }));

test.each([
  [2014, 0],
  [2015, 2015],
  [2018, 2015],
  [2019, 2019],
  [2024, 2019],
])("the years that %i can be put beside begin at the last break up to it: %i", (period, since) => {
  expect(unbrokenSince({ breaks: breaks.toReversed() }, period)).toBe(since);
});
