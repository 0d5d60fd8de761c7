import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Register } from "../../src/domain/area.ts";
import { existed, lineage } from "../../src/domain/lineage.ts";

const nothing: Register = { areas: [], memberships: [], mergers: [], former: [], aliases: [], places: [] };

function gemeente(code: string, since: string | null = null) {
  return { code, kind: "gemeente" as const, name: code, slug: code.toLowerCase(), lon: null, lat: null, since };
}

/** A and B merged into C in 2011; C was split over D and E in 2019; F was there all the time. */
const register: Register = {
  ...nothing,
  areas: [gemeente("D", "2019-01-01"), gemeente("E"), gemeente("F")],
  former: [
    { code: "A", name: "A", since: null, until: "2011-01-01" },
    { code: "B", name: "B", since: null, until: "2011-01-01" },
    { code: "C", name: "C", since: "2011-01-01", until: "2019-01-01" },
  ],
  mergers: [
    { from: "A", to: "C", date: "2011-01-01", share: 1 },
    { from: "B", to: "C", date: "2011-01-01", share: 1 },
    { from: "C", to: "D", date: "2019-01-01", share: 0.75 },
    { from: "C", to: "E", date: "2019-01-01", share: 0.25 },
  ],
};

describe("lineage", () => {
  test.each([
    [2010, ["A→D 0.75", "A→E 0.25", "B→D 0.75", "B→E 0.25", "E→E 1", "F→F 1"]],
    [2011, ["C→D 0.75", "C→E 0.25", "E→E 1", "F→F 1"]],
    [2018, ["C→D 0.75", "C→E 0.25", "E→E 1", "F→F 1"]],
    [2019, ["D→D 1", "E→E 1", "F→F 1"]],
  ])("of %i names the gemeenten of that year and follows them to today", (year, expected) => {
    expect(
      lineage(register, year)
        .map(({ old, current, share }) => `${old}→${current} ${share}`)
        .sort(),
    ).toEqual(expected);
  });

  test("never loses or doubles a child: the shares of every old gemeente sum to 1, whatever the mergers", () => {
    const parts = fc.array(fc.record({ to: fc.nat(4), weight: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 6 }), (splits) => {
        // Gemeente n goes on in higher numbers only, so that there is no way round.
        const codes = splits.map((_, index) => `O${index}`);
        const mergers = splits.flatMap((split, index) => {
          const total = split.reduce((sum, { weight }) => sum + weight, 0);
          return split.map(({ to, weight }) => ({
            from: codes[index]!,
            to: codes[index + 1 + to] ?? "N",
            date: `20${10 + index}-01-01`,
            share: weight / total,
          }));
        });
        const former = codes.map((code, index) => ({ code, name: code, since: null, until: `20${10 + index}-01-01` }));
        const sums = new Map<string, number>();
        for (const { old, share } of lineage({ ...nothing, areas: [gemeente("N")], former, mergers }, 2009)) {
          sums.set(old, (sums.get(old) ?? 0) + share);
        }
        for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });
});

test.each([
  ["2019-01-01", "2020-01-01", 2018, false],
  ["2019-01-01", "2020-01-01", 2019, true],
  ["2019-01-01", "2020-01-01", 2020, false],
  ["2015-07-01", null, 2015, false],
  [null, "2015-07-01", 2015, true],
])("a gemeente from %s until %s existed on 1 January %i: %s", (since, until, year, expected) => {
  expect(existed({ since, until }, year)).toBe(expected);
});
