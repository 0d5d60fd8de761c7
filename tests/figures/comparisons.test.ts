import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CountingIndicator, difference } from "../../src/comparison/difference.ts";
import { type Difference, isDifferent } from "../../src/domain/comparison.ts";
import type { Figure } from "../../src/domain/figure.ts";
import type { NamedIndicator } from "../../src/domain/indicator.ts";
import { figureOf } from "../comparison/countedFigures.ts";
import { deriveTables, type Tables } from "./deriveTables.ts";
import { type InventedCountry, inventedCountry } from "./inventedCountry.ts";
import { cell, indicator } from "./smallCountry.ts";

const seeds = fc.integer({ min: 1, max: 1_000_000 });

function derive({ observations, indicators, ...circumstances }: InventedCountry): Promise<Tables> {
  return deriveTables(observations, indicators, circumstances);
}

/** The figures that have a value, by "indicator area period". */
function valuesOf({ published }: Tables): Map<string, Figure> {
  const known = published.filter(({ absence }) => absence === null);
  return new Map(known.map((figure) => [`${figure.indicator} ${figure.area} ${figure.period}`, figure]));
}

const breaksOf = (all: readonly NamedIndicator[], slug: string) =>
  all.find((one) => one.slug === slug)!.breaks.map(({ period }) => period);

describe("what is compared", () => {
  test("is two figures of the same year, and gets a word only where the difference is sure and large enough", async () => {
    let words = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const invented = inventedCountry(seed, 0.003);
        const tables = await derive(invented);
        const values = valuesOf(tables);
        for (const { indicator: slug, area, benchmark, period, ...found } of tables.comparisons) {
          const own = values.get(`${slug} ${area} ${period}`)!;
          const other = values.get(`${slug} ${benchmark} ${period}`)!;
          expect(found.value).toBe(own.value! - other.value!);
          if (isDifferent(found.verdict)) words += expectEarned(found, own, other);
        }
      }),
      { numRuns: 6 },
    );
    expect(words).toBeGreaterThan(0);
  });

  test("is the area within the region for the part that lies in it, and the area beside those that are like it", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const { indicators, country, ...rest } = inventedCountry(seed);
        const tables = await derive({ indicators, country, ...rest });
        const values = valuesOf(tables);
        const inside = insideOf({ tables, country });
        const counting = tables.comparisons.filter(({ area }) => area.startsWith("GM"));
        for (const { indicator: slug, area, benchmark, period, ...found } of counting) {
          const one = indicators.find((named) => named.slug === slug) as CountingIndicator;
          const [own, other] = [area, benchmark].map((code) => counted(values.get(`${slug} ${code} ${period}`)!, one));
          const expected = difference(own!, other!, one, inside(area, benchmark));
          expect(found.verdict).toBe(expected!.verdict);
          expect(found.lower).toBeCloseTo(expected!.lower, 6);
          expect(found.upper).toBeCloseTo(expected!.upper, 6);
        }
        expect(counting.length).toBeGreaterThan(100);
      }),
      { numRuns: 6 },
    );
  });

  test("is a share or a rate that was counted: no forecast, outlook, growth, mean, amount or number", async () => {
    const tables = await derive(inventedCountry(5));
    for (const table of [tables.comparisons, tables.changes, tables.trends, tables.positions, tables.standouts])
      expect(
        [...new Set(table.map((row) => row.indicator))].filter((slug) => !/^(deel|verhouding)$/.test(slug)),
      ).toEqual([]);
    expect(new Set(tables.comparisons.map((row) => row.indicator))).toEqual(new Set(["deel", "verhouding"]));
    expect(tables.published.filter(({ expected }) => expected).length).toBeGreaterThan(100);
  });

  test("never lies on two sides of a break, and a trend has five years", async () => {
    let trends = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const invented = inventedCountry(seed, 0.01);
        const tables = await derive(invented);
        const values = valuesOf(tables);
        const spans = [
          ...tables.changes.map(({ period, ...row }) => ({ ...row, until: period })),
          ...tables.trends,
        ].map(({ indicator: slug, area, since, until }) => ({ slug, area, since, until }));
        for (const { slug, area, since, until } of spans) {
          for (const first of breaksOf(invented.indicators, slug)) expect(since < first && first <= until).toBe(false);
          expect(values.has(`${slug} ${area} ${since}`)).toBe(true);
          expect(values.has(`${slug} ${area} ${until + 1}`)).toBe(false);
        }
        for (const { indicator: slug, area, since, until } of tables.trends) {
          const years = [...values.values()].filter((row) => row.indicator === slug && row.area === area);
          expect(years.filter(({ period }) => period >= since && period <= until)).toHaveLength(5);
          trends++;
        }
      }),
      { numRuns: 5 },
    );
    expect(trends).toBeGreaterThan(0);
  });

  test("is nothing in the first year after a break, and no trend for four years after it", async () => {
    const tell = async (first: number) => {
      const cells = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].flatMap((year) => [
        cell("teller", "GM0001", year, 100 + 50 * (year - 2018)),
        cell("noemer", "GM0001", year, 1000),
      ]);
      const one = indicator("share", { breaks: [{ period: first, reason: "andere telling" }] });
      const { changes, trends } = await deriveTables(cells, [one]);
      return { since: changes[0]?.since, trend: trends[0]?.since };
    };
    expect(await tell(2025)).toEqual({ since: undefined, trend: undefined });
    expect(await tell(2022)).toEqual({ since: 2022, trend: undefined });
    expect(await tell(2021)).toEqual({ since: 2021, trend: 2021 });
    expect(await tell(2018)).toEqual({ since: 2021, trend: 2021 });
  });
});

test("an area that has a year more than the others takes nobody's place away", async () => {
  const cells = ["GM0001", "GM0002", "GM0003"].flatMap((code, index) =>
    (index === 0 ? [2024, 2025] : [2024]).flatMap((year) => [
      cell("teller", code, year, 100 + 100 * index),
      cell("noemer", code, year, 1000),
    ]),
  );
  const { positions } = await deriveTables(cells, [indicator("share")]);
  const gemeenten = positions.filter(({ area }) => area.startsWith("GM"));
  expect(gemeenten.map(({ area, period, below, above }) => [area, period, below, above])).toEqual([
    ["GM0002", 2024, 0, 1],
    ["GM0003", 2024, 1, 0],
  ]);
});

/** What must be so of a difference that has a word; counts it. */
function expectEarned({ value, lower, upper }: Omit<Difference, "verdict">, own: Figure, other: Figure): number {
  expect(Math.sign(lower)).toBe(Math.sign(value));
  expect(Math.sign(upper)).toBe(Math.sign(value));
  expect(Math.abs(value)).toBeGreaterThanOrEqual(0.1);
  expect(Math.abs(value)).toBeGreaterThanOrEqual(0.05 * Math.max(own.value!, other.value!));
  return 1;
}

/** Published figures carry the middle and the bounds: of exact denominators the numerator's bounds follow. */
function counted({ low, high, denominator }: Figure, one: CountingIndicator) {
  const per = one.kind === "rate" ? one.per : 100;
  const bounds = { low: (low! * denominator!) / per, high: (high! * denominator!) / per };
  return figureOf(bounds, { low: denominator!, high: denominator! }, one);
}

/** The part of a gemeente that a region or group holds, from the register and the published members of groups. */
function insideOf({ tables, country }: { tables: Tables; country: InventedCountry["country"] }) {
  const shares = new Map([
    ...country.memberships.map(({ region, member, share }): [string, number] => [`${member} ${region}`, share]),
    ...tables.group_members.map(({ group, member }): [string, number] => [`${member} ${group}`, 1]),
  ]);
  return (area: string, benchmark: string) => shares.get(`${area} ${benchmark}`) ?? 0;
}

describe("order", () => {
  test("of lines, files, areas, memberships, mergers and indicators changes nothing at all", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.infiniteStream(fc.nat()), async (seed, noise) => {
        const invented = inventedCountry(seed, 0.003);
        const shuffle = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, at: noise.next().value! }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const { country } = invented;
        const shuffled = {
          ...invented,
          observations: shuffle(invented.observations).map((one, index) => ({ ...one, file: `f${index % 7}.csv` })),
          indicators: shuffle(invented.indicators),
          country: {
            ...country,
            areas: shuffle(country.areas),
            memberships: shuffle(country.memberships),
            mergers: shuffle(country.mergers),
            former: shuffle(country.former),
          },
        };
        expect(await derive(shuffled)).toEqual(await derive(invented));
      }),
      { numRuns: 4 },
    );
  });
});

describe("a gemeente of which nothing is known, added to the country", () => {
  const added = (invented: InventedCountry): InventedCountry => {
    const { country } = invented;
    const template = country.areas.find(({ kind }) => kind === "gemeente")!;
    const join = (region: string) => ({ region, member: "GM0077", share: 1, divided: false, classification: 2025 });
    const areas = [...country.areas, { ...template, code: "GM0077", name: "Niemandsland", slug: "niemandsland" }];
    return {
      ...invented,
      country: { ...country, areas, memberships: [...country.memberships, join("NL"), join("PV20")] },
    };
  };
  // It makes the country and its provincie incomplete: they lose their sums, and what was said beside them.
  const holds = (code: string) => code === "GM0077" || code === "NL" || code === "PV20";

  test("changes no figure, class, likeness, position or past of any other, nor what stands beside other areas", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const invented = inventedCountry(seed, 0.002);
        const [before, after] = [await derive(invented), await derive(added(invented))];
        const others = <T extends { area: string }>(rows: readonly T[]) => rows.filter(({ area }) => !holds(area));
        for (const table of ["published", "changes", "trends", "neighbours"] as const)
          expect(others<{ area: string }>(after[table])).toEqual(others<{ area: string }>(before[table]));
        const beside = ({ comparisons }: Tables) => others(comparisons).filter(({ benchmark }) => !holds(benchmark));
        expect(beside(after)).toEqual(beside(before));
        expect(after.groups).toEqual(before.groups);
        expect(after.group_members).toEqual(before.group_members);
        const placed = ({ positions }: Tables) => positions.filter(({ area }) => area.startsWith("GM"));
        expect(placed(after)).toEqual(placed(before));
        expect(after.published.filter(({ area, absence }) => area === "GM0077" && absence === null)).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  test("makes the country and its provincie incomplete, one gemeente short", async () => {
    const { published } = await derive(added(inventedCountry(3)));
    const of = (area: string) =>
      published.find((row) => row.area === area && row.indicator === "deel" && row.period === 2025)!;
    for (const area of ["NL", "PV20"]) {
      const { value, absence, present, members } = of(area);
      expect({ value, absence }).toEqual({ value: null, absence: "incomplete" });
      expect(present).toBe(members - 1);
    }
  });

  test("changes nothing that stands out of gemeenten, where the source gives the country itself", async () => {
    const invented = inventedCountry(8);
    const national = ["teller", "noemer"].map((measure) => {
      const of = invented.observations.filter((one) => one.measure === measure && one.period === 2025);
      const sum = (side: "low" | "high") => of.reduce((total, one) => total + one[side]!, 0);
      return cell(measure, "NL", 2025, [sum("low"), sum("high")]);
    });
    const given = { ...invented, observations: [...invented.observations, ...national] };
    const [before, after] = [await derive(given), await derive(added(given))];
    // Of the provincies one has no figure now: the others have fewer to stand out from.
    const gemeenten = ({ standouts }: Tables) => standouts.filter(({ area }) => area.startsWith("GM"));
    expect(gemeenten(after)).toEqual(gemeenten(before));
    expect(gemeenten(before).length).toBeGreaterThan(0);
  });
});
