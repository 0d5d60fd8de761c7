import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/domain/figure.ts";
import { deriveTables, type Tables } from "./deriveTables.ts";
import { inventedCountry } from "./inventedCountry.ts";
import { cell, indicator } from "./smallCountry.ts";

const seeds = fc.integer({ min: 1, max: 1_000_000 });

/** The members of every region and group, by its code. */
function membersOf({ country }: ReturnType<typeof inventedCountry>, { group_members: groups }: Tables) {
  const all = [
    ...country.memberships.map(({ region, member }) => ({ region, member })),
    ...groups.map(({ group, member }) => ({ region: group, member })),
  ].filter(({ member }) => member !== "GM9999");
  return Map.groupBy(all, ({ region }) => region);
}

const byKey = ({ published }: Tables) =>
  new Map(published.map((figure) => [`${figure.indicator} ${figure.area} ${figure.period}`, figure]));

/** The bounds that members set, widened by what a sum is rounded to. */
function range(members: readonly Figure[], side: "value" | "low" | "high"): [number, number] {
  const values = members.map((figure) => figure[side]!);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return [least - 1e-6 * Math.abs(least), most + 1e-6 * Math.abs(most)];
}

describe("the figure of a region or group", () => {
  test("lies between the lowest and the highest of its gemeenten, of shares, rates, means and amounts", async () => {
    let regions = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const invented = inventedCountry(seed);
        const tables = await deriveTables(invented.observations, invented.indicators, invented);
        const [members, figures] = [membersOf(invented, tables), byKey(tables)];
        for (const { indicator: slug, area, period, ...figure } of figures.values()) {
          const levels = ["deel", "verhouding", "gemiddelde", "bedrag"].includes(slug);
          if (!levels || area.startsWith("GM") || figure.absence !== null) continue;
          const own = members.get(area)!.map(({ member }) => figures.get(`${slug} ${member} ${period}`)!);
          expect(own.map(({ absence }) => absence)).toEqual(own.map(() => null));
          for (const side of ["value", "low", "high"] as const) {
            const [least, most] = range(own, side);
            expect(figure[side]).toBeGreaterThanOrEqual(least);
            expect(figure[side]).toBeLessThanOrEqual(most);
          }
          regions++;
        }
      }),
      { numRuns: 5 },
    );
    expect(regions).toBeGreaterThan(1000);
  });

  test("counts a gemeente without a school of the kind as one with none of them", async () => {
    const schools = [
      ...[12, 30].map((count, index) => cell("sbo", `GM000${index + 1}`, 2025, count)),
      ...[100, 400, 500].map((count, index) => cell("noemer", `GM000${index + 1}`, 2025, count)),
    ];
    const one = indicator("share", { numerator: ["bron.sbo"] });
    const { published } = await deriveTables(schools, [one], { rows: "places" });
    const of = (code: string) => published.find(({ area }) => area === code)!;
    expect(of("GM0003")).toMatchObject({ value: null, absence: "none-here" });
    // Between 0 for that gemeente and 12% of the first.
    expect(of("NL").value).toBe(4.2);
  });

  test("is absent where a gemeente is, whatever else is known", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const invented = inventedCountry(seed, 0.02);
        const tables = await deriveTables(invented.observations, invented.indicators, invented);
        const [members, figures] = [membersOf(invented, tables), byKey(tables)];
        for (const { indicator: slug, area, period, absence } of figures.values()) {
          if (area.startsWith("GM") || slug !== "deel" || absence !== null) continue;
          for (const { member } of members.get(area)!)
            expect(figures.get(`${slug} ${member} ${period}`)!.absence).toBeNull();
        }
      }),
      { numRuns: 4 },
    );
  });
});

describe("a group of gemeenten", () => {
  test("has the ratio of the sums of its members: those most like one, and those of a class", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const invented = inventedCountry(seed);
        const tables = await deriveTables(invented.observations, invented.indicators, invented);
        const [figures, members] = [byKey(tables), Map.groupBy(tables.group_members, ({ group }) => group)];
        expect(members.size).toBeGreaterThan(14);
        for (const [group, of] of members) {
          const parts = of.map(({ member }) => figures.get(`deel ${member} 2025`)!);
          const sum = (side: "numerator" | "denominator") => parts.reduce((total, one) => total + one[side]!, 0);
          expect(figures.get(`deel ${group} 2025`)!.value).toBeCloseTo(
            (100 * sum("numerator")) / sum("denominator"),
            6,
          );
        }
      }),
      { numRuns: 4 },
    );
  });

  test("of 7.83%, where a mean of percentages would be 11.67% (methods.md G1)", async () => {
    const likeness = {
      count: 3,
      variables: [{ title: "noemer", numerator: ["bron.noemer"], scale: "log" as const }],
      ...{ inhabitants: undefined, addresses: undefined },
    };
    const cells = [
      [50, 400],
      [900, 12_000],
      [45, 300],
    ].flatMap(([count, n], index) => [
      cell("teller", `GM000${index + 1}`, 2025, count!),
      cell("noemer", `GM000${index + 1}`, 2025, n!),
    ]);
    const { published, neighbours } = await deriveTables(cells, [indicator("share")], { likeness });
    expect(published.find(({ area }) => area === "NL")!.value!.toFixed(2)).toBe("7.83");
    // Those like the first are the two others: 945 of 12,300.
    const alike = neighbours.filter(({ area }) => area === "GM0001").sort((a, b) => a.rank - b.rank);
    expect(alike.map(({ neighbour }) => neighbour)).toEqual(["GM0003", "GM0002"]);
    expect(published.find(({ area }) => area === "VG0001")!.value).toBeCloseTo(94_500 / 12_300, 9);
  });

  test("is of whom all that makes them alike is known, over the last three years", async () => {
    const likeness = {
      count: 1,
      inhabitants: { title: "inwoners", numerator: ["bron.teller"], scale: "linear" as const },
      ...{ addresses: undefined, variables: [] },
    };
    const inhabitants = [90_000, 8000, 9000, 10_000].map((count, index) =>
      cell("teller", "GM0001", 2022 + index, count),
    );
    const { groups, group_members } = await deriveTables(inhabitants, [indicator("count")], { likeness });
    // The mean of 8,000, 9,000 and 10,000; the years before do not count.
    expect(groups.map(({ code, name }) => [code, name])).toEqual([["GK2", "gemeenten met 5.000 tot 10.000 inwoners"]]);
    expect(group_members).toEqual([{ group: "GK2", member: "GM0001" }]);
  });

  test("leaves out whom a factor cannot place: of nobody nothing is ten times as much", async () => {
    const likeness = {
      count: 2,
      ...{ inhabitants: undefined, addresses: undefined },
      variables: [{ title: "teller", numerator: ["bron.teller"], scale: "log" as const }],
    };
    const cells = [0, 10, 100].map((count, index) => cell("teller", `GM000${index + 1}`, 2025, count));
    const { neighbours } = await deriveTables(cells, [indicator("count")], { likeness });
    expect(neighbours.map(({ area, neighbour }) => `${area} ${neighbour}`)).toEqual(["GM0002 GM0003", "GM0003 GM0002"]);
  });
});
