import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Extent, overlap } from "../../src/comparison/overlap.ts";

const gemeenten = Array.from({ length: 6 }, (_, index) => `GM000${index}`);
const gemeente = (code: string): Extent => ({ code, kind: "gemeente", members: new Map([[code, 1]]) });

const shares = fc.dictionary(fc.constantFrom(...gemeenten), fc.constantFrom(1, 1, 1, 0.98, 0.5, 0.02), { minKeys: 1 });

const extents: fc.Arbitrary<Extent> = fc.oneof(
  fc.constantFrom(...gemeenten).map(gemeente),
  fc
    .tuple(fc.constantFrom("PV1", "PV2", "JZ1", "JZ2", "PO1", "PO2", "VO1", "VO2", "ST1", "GK1"), shares)
    .map(([code, of]) => region(code, of)),
);

const kinds: Record<string, string> = { PV: "provincie", JZ: "jeugdregio", PO: "samenwerkingsverband" };

function region(code: string, of: Record<string, number>): Extent {
  const kind = kinds[code.slice(0, 2)] ?? (code.startsWith("VO") ? "samenwerkingsverband" : "grootteklasse");
  return { code, kind, members: new Map(Object.entries(of)) };
}

const country = region("PV9", Object.fromEntries(gemeenten.map((code) => [code, 1])));

describe("how two areas lie to each other", () => {
  test("an area and itself are the same, whatever it is", () => {
    fc.assert(
      fc.property(extents, (area) => {
        expect(overlap(area, area)).toEqual({ part: null, reason: "same" });
      }),
    );
  });

  test("seen from the other side is the mirror: what was in is around, and a reason stays a reason", () => {
    fc.assert(
      fc.property(extents, extents, (one, two) => {
        const [there, back] = [overlap(one, two), overlap(two, one)];
        if (there.part === null || back.part === null) expect(there).toEqual(back);
        // Two areas that hold each other whole, or have nobody in common, look alike from both sides.
        else if (there.part === back.part) expect([0, 1]).toContain(there.within);
        else expect(there.within).toBe(back.within);
      }),
      { numRuns: 1000 },
    );
  });

  test("two gemeenten have nobody in common, nor have two regions of one kind", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...gemeenten),
        fc.constantFrom(...gemeenten),
        shares,
        shares,
        (a, b, some, others) => {
          if (a !== b) expect(overlap(gemeente(a), gemeente(b))).toEqual({ part: "own", within: 0 });
          const regions = overlap(region("JZ1", some), region("JZ2", others));
          expect(regions).toEqual({ part: "own", within: 0 });
        },
      ),
    );
  });

  test("a gemeente lies in a region for its share, and the region around it for the same", () => {
    fc.assert(
      fc.property(fc.constantFrom(...gemeenten), shares, (code, of) => {
        const share = of[code] ?? 0;
        const held = region("PO1", of);
        expect(overlap(gemeente(code), held)).toEqual({ part: "own", within: share });
        expect(overlap(held, gemeente(code))).toEqual({ part: share === 0 ? "own" : "other", within: share });
      }),
    );
  });

  test("a region lies wholly in whatever holds all its gemeenten whole, also one that has a part of a gemeente", () => {
    fc.assert(
      fc.property(shares, (of) => {
        expect(overlap(region("JZ1", of), country)).toEqual({ part: "own", within: 1 });
        if (Object.keys(of).length < gemeenten.length || Object.values(of).some((share) => share < 1))
          expect(overlap(country, region("JZ1", of))).toEqual({ part: "other", within: 1 });
      }),
    );
  });

  test("regions that share a gemeente and neither hold the other are not compared", () => {
    const [one, two] = [region("JZ1", { GM0001: 1, GM0002: 1 }), region("PO1", { GM0002: 1, GM0003: 1 })];
    expect(overlap(one, two)).toEqual({ part: null, reason: "partly" });
    expect(overlap(region("JZ1", { GM0001: 1 }), region("PO1", { GM0001: 0.98 }))).toMatchObject({ within: 1 });
    expect(overlap(region("JZ1", { GM0001: 0.5 }), region("PO1", { GM0001: 0.5 }))).toMatchObject({ part: null });
  });

  test("verbanden of two sectors are about other pupils, wherever they are", () => {
    fc.assert(
      fc.property(shares, shares, (some, others) => {
        expect(overlap(region("PO1", some), region("VO1", others))).toEqual({ part: null, reason: "sectors" });
      }),
    );
  });
});
