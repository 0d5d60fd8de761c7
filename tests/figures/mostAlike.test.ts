import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostAlike, type Profiles } from "../../src/figures/mostAlike.ts";

const code = (index: number) => `GM${String(index).padStart(4, "0")}`;

/** Some gemeenten of which the same few things are known: whole numbers, so that many are equally far apart. */
const profiles: fc.Arbitrary<[string, number[]][]> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 100_000 }))
  .chain(([variables, most]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: variables, maxLength: variables }), {
      minLength: 1,
      maxLength: 15,
    }),
  )
  .map((all) => all.map((profile, index): [string, number[]] => [code(index), profile]));

const alike = (all: readonly [string, readonly number[]][], count = 10) => mostAlike(new Map(all) as Profiles, count);

describe("the gemeenten most like another", () => {
  test("never include itself, and number as many as asked or as there are", () => {
    fc.assert(
      fc.property(profiles, fc.integer({ min: 1, max: 12 }), (all, count) => {
        const found = Map.groupBy(alike(all, count), ({ area }) => area);
        for (const [area] of all) {
          const neighbours = (found.get(area) ?? []).map(({ neighbour }) => neighbour);
          expect(neighbours).not.toContain(area);
          expect(new Set(neighbours).size).toBe(Math.min(count, all.length - 1));
        }
      }),
    );
  });

  test("are as far from it as it is from them", () => {
    fc.assert(
      fc.property(profiles, (all) => {
        const found = alike(all, all.length);
        const distances = new Map(found.map(({ area, neighbour, distance }) => [`${area} ${neighbour}`, distance]));
        for (const { area, neighbour, distance } of found) expect(distances.get(`${neighbour} ${area}`)).toBe(distance);
      }),
    );
  });

  test("come from near to far, and by code where they are equally far", () => {
    fc.assert(
      fc.property(profiles, (all) => {
        for (const neighbours of Map.groupBy(alike(all), ({ area }) => area).values()) {
          const order = neighbours.toSorted((a, b) => a.distance - b.distance || (a.neighbour < b.neighbour ? -1 : 1));
          expect(neighbours).toEqual(order);
          expect(neighbours.map(({ rank }) => rank)).toEqual(neighbours.map((_, index) => index + 1));
        }
      }),
    );
  });

  test("include nobody who is farther than somebody who is left out", () => {
    fc.assert(
      fc.property(profiles, (all) => {
        const [few, everybody] = [alike(all, 3), alike(all, all.length)];
        for (const [area] of all) {
          const of = (found: typeof few) => found.filter((one) => one.area === area);
          expect(of(few)).toEqual(of(everybody).slice(0, 3));
        }
      }),
    );
  });

  test("are the same in whatever unit a variable is, and from whatever zero", () => {
    const units = fc.array(
      fc.record({ times: fc.constantFrom(0.001, 0.3, -1, 7, 1000), plus: fc.constantFrom(0, -1, 25) }),
      { minLength: 4, maxLength: 4 },
    );
    fc.assert(
      fc.property(profiles, units, (all, unit) => {
        const rescaled = all.map(([area, profile]): [string, number[]] => [
          area,
          profile.map((value, variable) => unit[variable]!.times * (value + unit[variable]!.plus)),
        ]);
        const names = (found: ReturnType<typeof alike>) => found.map(({ area, neighbour }) => `${area} ${neighbour}`);
        expect(names(alike(rescaled))).toEqual(names(alike(all)));
      }),
      { numRuns: 500 },
    );
  });

  test("are the same in whatever order gemeenten come, and stay the same when it is asked again", () => {
    fc.assert(
      fc.property(
        profiles.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const sorted = (found: ReturnType<typeof alike>) =>
            found.toSorted((a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : a.rank - b.rank));
          expect(sorted(alike(shuffled))).toEqual(sorted(alike(all)));
        },
      ),
    );
  });

  test("are not told apart by what is the same of all", () => {
    fc.assert(
      fc.property(profiles, fc.integer({ min: -5, max: 1_000_000 }), (all, same) => {
        const more = all.map(([area, profile]): [string, number[]] => [area, [...profile, same]]);
        expect(alike(more)).toEqual(alike(all));
      }),
    );
  });
});

test("each variable weighs as much: a standard deviation of it", () => {
  // Mean 0 and deviation 1 make −1, 0 and 1 of both; from A to C is the root of 2² + 2².
  const found = alike([
    ["A", [10, 2000]],
    ["B", [20, 4000]],
    ["C", [30, 6000]],
  ]);
  expect(found.map(({ area, neighbour, distance }) => [area, neighbour, distance.toFixed(6)])).toEqual([
    ["A", "B", "1.414214"],
    ["A", "C", "2.828427"],
    ["B", "A", "1.414214"],
    ["B", "C", "1.414214"],
    ["C", "B", "1.414214"],
    ["C", "A", "2.828427"],
  ]);
});
