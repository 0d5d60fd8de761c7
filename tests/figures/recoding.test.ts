import fc from "fast-check";
import { expect, test } from "vitest";
import type { Area, FormerGemeente, Merger, Register } from "../../src/domain/area.ts";
import { deriveTables } from "./deriveTables.ts";
import { randomNumbers } from "./randomNumbers.ts";
import { cell, indicator } from "./smallCountry.ts";

const [first, last] = [2010, 2025];

/** A country of which gemeenten merge and are split up all the time, with who was there on 1 January of each year. */
interface History {
  country: Register;
  alive: Map<number, string[]>;
}

/** Every year some gemeenten end and go on in new ones or in others, for parts that add up to 1. */
function history(seed: number): History {
  const random = randomNumbers(seed);
  const since = new Map<string, string | null>();
  const create = (from: string | null) => {
    const code = `GM${String(since.size + 1).padStart(4, "0")}`;
    since.set(code, from);
    return code;
  };
  let now = Array.from({ length: 6 }, () => create(null));
  const [alive, mergers, former] = [new Map([[first, now]]), [] as Merger[], [] as FormerGemeente[]];
  for (let year = first + 1; year <= last; year++) {
    const date = `${year}-01-01`;
    const ending = now.filter(() => random.uniform() < 0.25);
    const staying = now.filter((code) => !ending.includes(code));
    // A new gemeente comes of all that end.
    const founded = ending.slice(0, 2).map(() => create(date));
    const heirs = [...staying, ...founded];
    for (const from of ending) {
      const weights = heirs.map((code) => (founded.includes(code) || random.uniform() < 0.3 ? random.uniform() : 0));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const parts = heirs.map((to, index) => ({ from, to, date, share: weights[index]! / total }));
      mergers.push(...parts.filter(({ share }) => share > 0));
      former.push({ code: from, name: from, since: since.get(from)!, until: date });
    }
    now = heirs;
    alive.set(year, now);
  }
  return { country: { ...registerOf(now, since), mergers, former }, alive };
}

function registerOf(codes: readonly string[], since: ReadonlyMap<string, string | null>): Register {
  const area = (code: string, kind: Area["kind"]): Area => ({
    ...{ code, kind, name: code, slug: code.toLowerCase(), lon: null, lat: null },
    since: since.get(code) ?? null,
  });
  return {
    areas: [...codes.map((code) => area(code, "gemeente")), area("NL", "nederland")],
    memberships: codes.map((member) => ({ region: "NL", member, share: 1, divided: false, classification: last })),
    ...{ mergers: [], former: [], aliases: [], places: [] },
  };
}

test("recoding to the gemeenten of today keeps every national total, whatever merged and was split up", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
      const { country, alive } = history(seed);
      const random = randomNumbers(seed + 1);
      const cells = [...alive].flatMap(([year, codes]) =>
        codes.map((code) => {
          const low = Math.floor(10_000 * random.uniform());
          return cell("teller", code, year, [low, low + Math.floor(4 * random.uniform())]);
        }),
      );
      const { published } = await deriveTables(cells, [indicator("count")], { country });
      for (const year of alive.keys()) {
        const of = cells.filter(({ period }) => period === year);
        const national = published.find(({ area, period }) => area === "NL" && period === year)!;
        for (const side of ["low", "high"] as const)
          expect(national[side]).toBeCloseTo(
            of.reduce((sum, one) => sum + one[side]!, 0),
            4,
          );
      }
      expect(country.mergers.length).toBeGreaterThan(5);
    }),
    { numRuns: 15 },
  );
});

test("a gemeente that merged, was split up and merged again passes on what it had, part by part", async () => {
  const { areas, memberships, ...nothing } = registerOf(["GM0001", "GM0002"], new Map([["GM0001", "2020-01-01"]]));
  const country: Register = {
    ...{ ...nothing, areas, memberships },
    mergers: [
      { from: "GM0010", to: "GM0020", date: "2015-01-01", share: 1 },
      { from: "GM0011", to: "GM0020", date: "2015-01-01", share: 1 },
      { from: "GM0020", to: "GM0030", date: "2018-01-01", share: 0.75 },
      { from: "GM0020", to: "GM0002", date: "2018-01-01", share: 0.25 },
      { from: "GM0030", to: "GM0001", date: "2020-01-01", share: 1 },
    ],
    former: [
      { code: "GM0010", name: "a", since: null, until: "2015-01-01" },
      { code: "GM0011", name: "b", since: null, until: "2015-01-01" },
      { code: "GM0020", name: "c", since: "2015-01-01", until: "2018-01-01" },
      { code: "GM0030", name: "d", since: "2018-01-01", until: "2020-01-01" },
    ],
  };
  const cells = [
    ...["GM0010", "GM0011", "GM0002"].map((code, index) => cell("teller", code, 2014, [100, 300, 50][index]!)),
    ...["GM0020", "GM0002"].map((code, index) => cell("teller", code, 2016, [440, 60][index]!)),
    ...["GM0030", "GM0002"].map((code, index) => cell("teller", code, 2019, [330, 170][index]!)),
  ];
  const { published } = await deriveTables(cells, [indicator("count")], { country });
  const values = published.map(({ area, period, value, method }) => `${area} ${period} ${value} ${method}`);
  expect(values.toSorted()).toEqual([
    "GM0001 2014 300 verdeeld",
    "GM0001 2016 330 verdeeld",
    "GM0001 2019 330 bron",
    "GM0002 2014 150 verdeeld",
    "GM0002 2016 170 verdeeld",
    "GM0002 2019 170 bron",
    "NL 2014 450 som",
    "NL 2016 500 som",
    "NL 2019 500 som",
  ]);
});
