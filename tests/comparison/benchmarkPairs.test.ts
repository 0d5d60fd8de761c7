import { beforeAll, describe, expect, test } from "vitest";
import { type Extent, overlap } from "../../src/comparison/overlap.ts";
import type { Register } from "../../src/domain/area.ts";
import { readRegister } from "../../src/sources/readRegister.ts";
import { load, openWarehouse, query, runSql } from "../../src/warehouse/warehouse.ts";

const sql = (table: string) => new URL(`../../src/figures/${table}.sql`, import.meta.url);

interface Pair {
  area: string;
  benchmark: string;
  within: number;
}

let register: Register;
let pairs: Pair[];
let extents: Map<string, Extent>;

beforeAll(async () => {
  ({ register } = await readRegister("data/areas"));
  const warehouse = await openWarehouse();
  await runSql(warehouse, sql("tables"));
  await load(warehouse, "areas", register.areas);
  await load(warehouse, "memberships", register.memberships);
  await runSql(warehouse, sql("benchmark_pairs"));
  pairs = await query<Pair>(warehouse, "from benchmark_pairs");
  warehouse.closeSync();
  const members = Map.groupBy(
    register.memberships.filter(({ member }) => member !== "GM9999"),
    ({ region }) => region,
  );
  const of = (code: string) => members.get(code)?.map(({ member, share }): [string, number] => [member, share]);
  extents = new Map(
    register.areas
      .filter(({ kind }) => kind !== "onbekend")
      .map(({ code, kind }) => [code, { code, kind, members: new Map(of(code) ?? [[code, 1]]) }]),
  );
}, 60_000);

const between = (area: string, benchmark: string) => overlap(extents.get(area)!, extents.get(benchmark)!);

describe("the browser and the build, of all areas of the demo", () => {
  test("agree on what part of an area lies in what it is compared with", () => {
    expect(pairs.length).toBeGreaterThan(1500);
    for (const { area, benchmark, within } of pairs)
      expect(between(area, benchmark), `${area} in ${benchmark}`).toEqual({ part: "own", within });
  });

  test("agree on what does not lie in a provincie, or in part only", () => {
    const known = new Set(pairs.map(({ area, benchmark }) => `${area} ${benchmark}`));
    const [provincies, regions] = [["provincie"], ["samenwerkingsverband", "jeugdregio", "gemeente"]].map((kinds) =>
      register.areas.filter(({ kind }) => kinds.includes(kind)),
    );
    let partly = 0;
    for (const { code } of regions!)
      for (const provincie of provincies!) {
        if (known.has(`${code} ${provincie.code}`)) continue;
        const lie = between(code, provincie.code);
        if (lie.part === null) partly += 1;
        else expect(lie.part === "own" ? lie.within : 0, `${code} ${provincie.code}`).toBe(0);
      }
    expect(partly).toBeGreaterThan(0);
  });
});
