import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { attack } from "../../src/disclosure/attack.ts";
import { loadSolver } from "../../src/disclosure/solver.ts";
import { describeReference, referenceValues } from "../statistics/reference.ts";

const file = join(process.cwd(), "..", "shared", "data", "cbs-statline", "excerpts", "85095NED_voogdij_2022-06-30.csv");
const kinds = ["reguliere", "voorlopige", "tijdelijke"];
const agesOf: Record<string, [number, number]> = {
  "0 tot 4 jaar": [0, 4],
  "4 tot 12 jaar": [4, 12],
  "12 tot 18 jaar": [12, 18],
  // Those of 18 and older have no row of their own.
  Totaal: [0, 19],
};

describeReference("a table of CBS, rounded to five with dots below ten", () => {
  test("of what ages add up to, each dot can be all of 0 to 7", async () => {
    const rows: Record<string, string>[] = existsSync(file) ? parse(readFileSync(file), { columns: true }) : [];
    const { attack_bounds_integer } = referenceValues("disclosure-cases/85095NED_attack.json", {
      attack_bounds_integer: {} as Record<string, Record<string, [number, number]>>,
    });
    const cells = rows.flatMap((row) =>
      kinds.map((kind) => ({
        name: `${kind} ${row.leeftijd}`,
        cells: innerOf(row.leeftijd!, kind),
        value: row[kind]!,
      })),
    );
    const facts = cells.map(({ cells, value }) => ({ cells, ...standsFor(value) }));
    const dots = cells.filter(({ value }) => value === ".").map((cell) => ({ ...cell, integers: Infinity }));
    const findings = attack(await loadSolver(), { size: 19 * kinds.length, facts }, dots);
    const found = dots.map(({ name }, index) => [name, [findings[index]!.low, findings[index]!.high].map(Math.round)]);
    const expected = Object.entries(attack_bounds_integer).flatMap(([kind, bounds]) =>
      Object.entries(bounds).map(([age, bound]) => [`${kind} ${age}`, bound]),
    );
    expect(found).toHaveLength(23);
    expect(new Map(found as [])).toEqual(new Map(expected as []));
  });
});

function innerOf(age: string, kind: string): number[] {
  const year = Number.parseInt(age, 10);
  const [from, until] = agesOf[age] ?? [year, year + 1];
  const years = Array.from({ length: until - from }, (_, index) => from + index);
  return years.map((at) => at * kinds.length + kinds.indexOf(kind));
}

/** Whole numbers that round to it; a dot rounds to 0 or 5. */
function standsFor(value: string): { low: number; high: number } {
  return value === "." ? { low: 0, high: 7 } : { low: Number(value) - 2, high: Number(value) + 2 };
}
