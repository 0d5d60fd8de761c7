import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Area, Register } from "../../src/domain/area.ts";
import { type Candidate, standouts } from "../../src/figures/standouts.ts";
import { parts } from "../comparison/countedFigures.ts";
import { deriveTables } from "./deriveTables.ts";
import { type RandomNumbers, randomNumbers } from "./randomNumbers.ts";
import { cell, indicator } from "./smallCountry.ts";

/** Some striking, some not, of a few themes; now and then two that are equal in all but their name. */
const candidates: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      theme: fc.constantFrom("onderwijs", "jeugdhulp", "risicofactoren", "bevolking"),
      p: fc.oneof(
        fc.constantFrom(0, 1e-12, 1e-4),
        parts.map((part) => part / 100),
        parts,
      ),
      different: fc.boolean(),
      outward: fc.oneof(fc.constantFrom(0, 0.1), parts),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map((one, index) => ({ indicator: `cijfer${String(index).padStart(2, "0")}`, ...one })));

const themeOf = (all: readonly Candidate[], slug: string) => all.find(({ indicator: one }) => one === slug)!.theme;

describe("what stands out", () => {
  test("is never more than five figures, nor more than two of a theme, nor one twice", () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const chosen = standouts(all);
        expect(chosen.length).toBeLessThanOrEqual(5);
        expect(new Set(chosen).size).toBe(chosen.length);
        const themes = Map.groupBy(chosen, (slug) => themeOf(all, slug));
        for (const of of themes.values()) expect(of.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 500 },
    );
  });

  test("is the five farthest out where three themes have three striking figures each", () => {
    const all = ["onderwijs", "jeugdhulp", "bevolking"].flatMap((theme, place) =>
      [1, 2, 3].map((nth) => {
        const outward = (3 * place + nth) / 100;
        return { indicator: `${theme}${nth}`, theme, p: 1e-12, different: true, outward };
      }),
    );
    expect(standouts(all)).toEqual(["onderwijs1", "onderwijs2", "jeugdhulp1", "jeugdhulp2", "bevolking1"]);
  });

  test("is nothing where nothing is different", () => {
    fc.assert(
      fc.property(candidates, (all) => {
        expect(standouts(all.map((one) => ({ ...one, different: false })))).toEqual([]);
      }),
    );
  });

  test("is different, beyond chance by itself, and among the outer tenth", () => {
    fc.assert(
      fc.property(candidates, (all) => {
        for (const slug of standouts(all)) {
          const { p, different, outward } = all.find(({ indicator: one }) => one === slug)!;
          expect(different).toBe(true);
          expect(p).toBeLessThanOrEqual(0.05);
          expect(outward).toBeLessThanOrEqual(0.1);
        }
      }),
    );
  });

  test("is told the farthest out first", () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const places = standouts(all).map((slug) => all.find(({ indicator: one }) => one === slug)!.outward);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  test("is the same in whatever order the figures come", () => {
    fc.assert(
      fc.property(
        candidates.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(standouts(shuffled)).toEqual(standouts(all));
        },
      ),
    );
  });

  test("grows harder with the number of figures that are looked at", () => {
    const striking = { indicator: "cijfer", theme: "onderwijs", p: 0.02, different: true, outward: 0 };
    const dull = (index: number) => ({ ...striking, indicator: `stil${index}`, p: 0.9, different: false });
    expect(standouts([striking])).toEqual(["cijfer"]);
    expect(standouts([striking, ...[1, 2, 3].map(dull)])).toEqual([]);
  });
});

/** A country of 342 gemeenten, no region but the country. */
const codes = Array.from({ length: 342 }, (_, index) => `GM${String(index + 1).padStart(4, "0")}`);
const place = (code: string, kind: Area["kind"]): Area => ({
  ...{ code, kind, name: code, slug: code.toLowerCase() },
  ...{ lon: null, lat: null, since: null },
});
const country: Register = {
  areas: [...codes.map((code) => place(code, "gemeente")), place("NL", "nederland")],
  memberships: codes.map((member) => ({ region: "NL", member, share: 1, divided: false, classification: 2025 })),
  ...{ mergers: [], former: [], aliases: [], places: [] },
};

interface World {
  kind: "share" | "rate";
  /** How many persons gemeenten have, and how many of them are counted: powers of ten between which both lie. */
  persons: [number, number];
  chance: [number, number];
  seed: number;
}

/** Which gemeenten have a figure that stands out, where forty figures differ by nothing but chance. */
async function chosenByChance({ kind, persons, chance, seed }: World): Promise<Set<string>> {
  const random = randomNumbers(seed);
  const sizes = codes.map(() => Math.round(power(random, persons)));
  const figures = Array.from({ length: 40 }, (_, index) => ({ index, chance: power(random, chance) }));
  const indicators = figures.map(({ index }) => ({
    ...indicator(kind, { numerator: [`bron.teller${index}`], smallest_difference: 0.1 }),
    slug: `cijfer${index}`,
    theme: `thema${index % 8}`,
  }));
  const counts = figures.flatMap((figure) =>
    codes.map((code, index) =>
      cell(`teller${figure.index}`, code, 2025, random.binomial(sizes[index]!, figure.chance)),
    ),
  );
  const groups = codes.map((code, index) => cell("noemer", code, 2025, sizes[index]!));
  const { standouts: chosen } = await deriveTables([...counts, ...groups], indicators, { country });
  return new Set(chosen.map(({ area }) => area));
}

function power(random: RandomNumbers, [low, high]: [number, number]): number {
  return 10 ** (low + (high - low) * random.uniform());
}

describe("of figures that differ by nothing but chance", () => {
  test.each<[string, World]>([
    ["gemeenten of all sizes", { kind: "share", persons: [2.3, 5], chance: [-2.5, -0.5], seed: 1 }],
    ["small gemeenten, where few are counted", { kind: "share", persons: [2, 3], chance: [-2.5, -2], seed: 3 }],
    ["rates", { kind: "rate", persons: [2, 4], chance: [-3, -1], seed: 4 }],
  ])("one stands out in at most one in twenty of 342 gemeenten: %s", async (_, world) => {
    const chosen = await chosenByChance(world);
    expect(chosen.size / codes.length).toBeLessThanOrEqual(0.05);
  });
});

test("figures of mere chance, added to those that differ, are at most one in twenty of what is chosen", () => {
  const random = randomNumbers(11);
  const real = Array.from({ length: 3 }, (_, index) => ({
    ...{ indicator: `echt${index}`, theme: `thema${index}` },
    ...{ p: 1e-6, different: true, outward: 0.05 },
  }));
  const wrong = Array.from({ length: 1000 }, () => {
    const noise = Array.from({ length: 40 }, (_, index) => {
      const p = random.uniform();
      // The farther from the country, the farther out among the gemeenten: as good as it gets for noise.
      return { indicator: `ruis${index}`, theme: `ruis${index}`, p, different: p < 0.05, outward: p / 2 };
    });
    const chosen = standouts([...real, ...noise]);
    return chosen.filter((slug) => slug.startsWith("ruis")).length / chosen.length;
  });
  expect(wrong.reduce((sum, part) => sum + part, 0) / wrong.length).toBeLessThanOrEqual(0.05);
  expect(Math.max(...wrong)).toBeGreaterThan(0);
});
