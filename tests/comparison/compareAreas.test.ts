import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareAreas, compareYears } from "../../src/comparison/compareAreas.ts";
import { difference } from "../../src/comparison/difference.ts";
import { figureInterval } from "../../src/comparison/figureInterval.ts";
import { oppositeVerdict } from "../figures/oppositeVerdict.ts";
import { exactly, pairsOfFigures, partsAndWholes, share } from "./countedFigures.ts";

const in2025 = { period: 2025 };

describe("two areas are compared", () => {
  test("in the latest year of the own one, and only where the other has that year", () => {
    fc.assert(
      fc.property(pairsOfFigures, ({ one, a, b }) => {
        const own = [
          { ...b, period: 2023 },
          { ...a, period: 2024 },
        ];
        const apart = { part: "own", within: 0 } as const;
        const other = [
          { ...b, period: 2024 },
          { ...a, period: 2025 },
        ];
        expect(compareAreas(own, other, one, apart)).toEqual({ period: 2024, ...difference(a, b, one) });
        expect(compareAreas(own, other.slice(1), one, apart)).toBeNull();
        expect(compareAreas([], other, one, apart)).toBeNull();
      }),
    );
  });

  test("to the same effect from both sides: an area in a region, and the region around it", () => {
    fc.assert(
      fc.property(partsAndWholes, ({ one, part, whole, within }) => {
        const [own, other] = [[{ ...part, ...in2025 }], [{ ...whole, ...in2025 }]];
        const there = compareAreas(own, other, one, { part: "own", within });
        const back = compareAreas(other, own, one, { part: "other", within });
        if (there === null || back === null) expect(back).toBe(there);
        else {
          expect(back.verdict).toBe(oppositeVerdict[there.verdict]);
          expect([back.value, back.lower, back.upper].map((value) => value + 0)).toEqual(
            [-there.value, -there.upper, -there.lower].map((value) => value + 0),
          );
        }
      }),
    );
  });
});

test("a year alone has nothing before it, and no year at all neither", () => {
  const year = { ...exactly(40, 200, share), ...in2025 };
  expect(compareYears([], share)).toBeNull();
  expect(compareYears([year], share)).toBeNull();
  expect(compareYears([{ ...year, period: 2020 }, year], share)).toMatchObject({ since: 2020, period: 2025, value: 0 });
});

test("the interval of a share is Wilson's, with what rounding leaves open on both sides", () => {
  const exact = figureInterval(exactly(65, 100, share), share);
  expect(exact.lower).toBeCloseTo(55.2544, 4);
  expect(exact.upper).toBeCloseTo(73.6358, 4);
  const rounded = figureInterval({ ...exactly(65, 100, share), low: 62.5, high: 67.5 }, share);
  expect(rounded.lower).toBeCloseTo(exact.lower - 2.5, 9);
  expect(rounded.upper).toBeCloseTo(exact.upper + 2.5, 9);
});
