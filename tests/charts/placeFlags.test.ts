import fc from "fast-check";
import { expect, test } from "vitest";
import { type Flag, flagGap, type PlacedFlag, placeFlags } from "../../src/charts/placeFlags.ts";

const width = 320;

test("flags hang at the right of their poles, the leftmost highest", () => {
  expect(placeFlags([flag(100, 80, 0), flag(90, 80, 1), flag(250, 60, 2)], width)).toEqual([
    { side: "right", row: 0 },
    { side: "right", row: 1 },
    { side: "right", row: 0 },
  ]);
});

test("a flag without room at its right hangs at the left", () => {
  expect(placeFlags([flag(300, 80, 0)], width)).toEqual([{ side: "left", row: 0 }]);
});

test("where two long flags face each other on the poles of one another, one goes", () => {
  expect(placeFlags([flag(120, 180, 0), flag(200, 180, 1)], width)).toEqual([{ side: "right", row: 0 }, null]);
});

test("no text meets another, is run through by a pole or leaves the picture, and the first one always stays", () => {
  fc.assert(
    fc.property(fc.array(flags(), { minLength: 1, maxLength: 4 }), (marks) => {
      const ranked = marks.map((mark, rank) => ({ ...mark, rank }));
      const placed = placeFlags(ranked, width);
      expect(placed[0]).not.toBeNull();
      const hung = ranked.flatMap((mark, i) =>
        placed[i] ? [{ ...placed[i], pole: mark.x, ...text(mark, placed[i]) }] : [],
      );
      for (const one of hung) {
        expect(one.from >= 0 && one.to <= width).toBe(true);
        for (const other of hung.filter((flag) => flag !== one && flag.row >= one.row)) {
          expect(other.pole <= one.from || other.pole >= one.to).toBe(true);
          if (other.row === one.row) expect(other.to <= one.from || other.from >= one.to).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

function flag(x: number, width: number, rank: number): Flag {
  return { x, width, rank };
}

function flags(): fc.Arbitrary<{ x: number; width: number }> {
  return fc
    .tuple(fc.integer({ min: 8, max: 312 }), fc.double({ min: 0.1, max: 1, noNaN: true }))
    .map(([x, part]) => ({ x, width: part * (Math.max(x, width - x) - flagGap) }));
}

function text({ x, width }: Flag, { side }: PlacedFlag): { from: number; to: number } {
  return side === "right"
    ? { from: x + flagGap, to: x + flagGap + width }
    : { from: x - flagGap - width, to: x - flagGap };
}
