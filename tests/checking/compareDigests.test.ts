import fc from "fast-check";
import { expect, test } from "vitest";
import { formatFinding, type Kind } from "../../src/checking/finding.ts";
import { checkFiles, differences, manifest, table } from "./folder.ts";

const columns = ["Aantal", "Ander"];
const measures = { aantal: { column: "Aantal" }, ander: { column: "Ander" } };
const files = (text: string) => ({ "cijfers.csv": text, "manifest.yaml": manifest({ measures }) });

const anySeed = fc.array(fc.integer({ min: 100, max: 99_999 }), { minLength: 8, maxLength: 16 });
/** Numbers that hardly ever occur twice. */
const valuesOf = (seed: readonly number[]) => (area: number, year: number, column: number) =>
  seed[area % seed.length]! + 7919 * column + 131 * area + 17 * (year - 2022);

function split(text: string): string[][] {
  return text.split("\n").map((line) => line.split(";"));
}

function join(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join(";")).join("\n");
}

/** What happens to files, and the kinds of finding of which at least one must say so. */
const anyHarm = fc.oneof(
  fc.record({
    does: fc.constant("times" as const),
    column: fc.integer({ min: 2, max: 3 }),
    factor: fc.constantFrom(10, 100, 1000),
  }),
  fc.record({
    does: fc.constant("remove" as const),
    row: fc.integer({ min: 1, max: 36 }),
    count: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({ does: fc.constant("double" as const), row: fc.integer({ min: 1, max: 36 }) }),
  fc.record({
    does: fc.constant("alter" as const),
    row: fc.integer({ min: 1, max: 36 }),
    column: fc.integer({ min: 2, max: 3 }),
    by: fc.integer({ min: 1, max: 5000 }),
  }),
  fc.record({
    does: fc.constant("empty" as const),
    row: fc.integer({ min: 1, max: 36 }),
    column: fc.integer({ min: 2, max: 3 }),
  }),
  fc.record({ does: fc.constant("rename" as const), column: fc.integer({ min: 2, max: 3 }) }),
  fc.record({ does: fc.constant("swap" as const) }),
);
type Harm = typeof anyHarm extends fc.Arbitrary<infer T> ? T : never;

const tellers: Record<Harm["does"], Kind[]> = {
  times: ["andere-eenheid"],
  remove: ["cijfer-weg", "gebied-weg"],
  double: ["leesfout", "dubbel"],
  alter: ["herzien"],
  empty: ["ander-teken"],
  rename: ["kolom-hernoemd"],
  swap: ["kolom-verwisseld"],
};

function harm(text: string, act: Harm): string {
  const [head, ...rows] = split(text) as [string[], ...string[][]];
  const row = "row" in act ? rows[act.row - 1]! : [];
  if (act.does === "times")
    for (const cells of rows) cells[act.column] = String(Number(cells[act.column]) * act.factor);
  if (act.does === "remove") rows.splice(act.row - 1, act.count);
  if (act.does === "double") rows.splice(act.row, 0, row);
  if (act.does === "alter") row[act.column] = String(Number(row[act.column]) + act.by);
  if (act.does === "empty") row[act.column] = "";
  if (act.does === "rename") head[act.column] = "Nieuw";
  if (act.does === "swap") [head[2], head[3]] = [head[3]!, head[2]!];
  return join([head, ...rows]);
}

test("a release does not differ from itself", async () => {
  await fc.assert(
    fc.asyncProperty(anySeed, async (seed) => {
      const release = await checkFiles(files(table(columns, valuesOf(seed))));
      expect(differences(release, release)).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test("whatever is done to a file is found, and stops the release", async () => {
  await fc.assert(
    fc.asyncProperty(anySeed, anyHarm, async (seed, act) => {
      const text = table(columns, valuesOf(seed));
      const now = await checkFiles(files(harm(text, act)));
      const found = [...now.findings, ...differences(await checkFiles(files(text)), now)];
      const telling = found.filter(({ kind }) => tellers[act.does].includes(kind));
      expect(
        telling.map(({ severity }) => severity),
        found.map(formatFinding).join("\n"),
      ).toContain("stops");
    }),
    { numRuns: 60 },
  );
});

test("what is new one way round is gone the other way round", async () => {
  const opposite: [Kind, Kind][] = [
    ["kolom-nieuw", "kolom-weg"],
    ["code-nieuw", "code-weg"],
    ["jaar-nieuw", "jaar-weg"],
    ["gebied-nieuw", "gebied-weg"],
    ["cijfer-nieuw", "cijfer-weg"],
  ];
  await fc.assert(
    fc.asyncProperty(
      anySeed,
      fc.integer({ min: 6, max: 14 }),
      fc.subarray([2022, 2023, 2024], { minLength: 1 }),
      async (seed, areas, years) => {
        const old = await checkFiles(files(table(columns, valuesOf(seed))));
        const now = await checkFiles(files(table([...columns, "Extra"], valuesOf(seed), { areas, years })));
        const count = (found: ReturnType<typeof differences>, kind: Kind) =>
          found.filter((one) => one.kind === kind).length;
        const [forth, back] = [differences(old, now), differences(now, old)];
        for (const [fresh, gone] of opposite) {
          expect(count(forth, fresh), fresh).toBe(count(back, gone));
          expect(count(forth, gone), gone).toBe(count(back, fresh));
        }
      },
    ),
    { numRuns: 15 },
  );
});

test("a revision says how many, by how much and where most, with its line", async () => {
  const old = await checkFiles(files(table(columns, valuesOf([1000, 2000]))));
  const text = table(
    columns,
    (area, year, column) =>
      valuesOf([1000, 2000])(area, year, column) + (column === 0 && area < 2 ? 50 * (area + 1) : 0),
  );
  const lines = differences(old, await checkFiles(files(text))).filter(({ kind }) => kind === "herzien");
  expect(lines.map(formatFinding)).toEqual([
    expect.stringMatching(
      /^bron\/cijfers\.csv:5 Aantal: 6 van 36 cijfers van bron\.aantal zijn herzien, meestal met 4,8%; het meest .* in 2022 \("2\.131" → "2\.231"\)/,
    ),
  ]);
  expect(lines[0]!.examples).toHaveLength(5);
  expect(lines[0]!.examples[0]).toMatch(/^regel 6: .* 2023, 2\.148 → 2\.248 \(\+4,7%\)$/);
});

test("a revised figure that was provisional does not stop a release", async () => {
  const release = (add: number) =>
    checkFiles({
      "cijfers.csv": table(["Aantal"], (area, year) => 1001 + area * 13 + (year === 2024 ? add : 0)),
      "manifest.yaml": manifest({ provisional: [2024] }),
    });
  const found = differences(await release(0), await release(3));
  expect(found.filter(({ severity }) => severity === "stops").map(formatFinding)).toEqual([]);
  expect(found.map(({ kind }) => kind)).toContain("voorlopig-herzien");
});

test("a new edition of a table under a new name is held against the one before", async () => {
  const name = (day: string) => `70072ned_UntypedDataSet_${day}_101500.csv`;
  const release = (day: string, years: number[]) =>
    checkFiles({
      [name(day)]: table(columns, valuesOf([500, 900]), { years }),
      "manifest.yaml": manifest({ file: name(day), measures }),
    });
  const found = differences(await release("01012025", [2022, 2023]), await release("01012026", [2022, 2023, 2024]));
  expect(found.map(({ kind }) => kind).sort()).toEqual(["jaar-nieuw", "rijen"]);
});

test("a manifest that reads a file otherwise says what it reads otherwise", async () => {
  const text = table(columns, () => 1000);
  const old = await checkFiles({ "cijfers.csv": text, "manifest.yaml": manifest({ measures }) });
  const now = await checkFiles({ "cijfers.csv": text, "manifest.yaml": manifest({ measures, rounded: 10 }) });
  expect(differences(old, now).map(formatFinding)).toContain(
    'bron/cijfers.csv rounded: het manifest van bron leest dit bestand anders dan in de vorige uitgave ("niets" → "10")',
  );
});

test("an indicator that means something else is named", async () => {
  const { digest } = await checkFiles(files(table(columns, () => 1)));
  const indicator = {
    slug: "jong",
    title: "Jong",
    definition: "Tot 18 jaar.",
    unit: "kinderen",
    kind: "count",
    sides: {},
  };
  const old = { ...digest, indicators: [indicator] };
  const now = { ...digest, indicators: [{ ...indicator, definition: "Tot 23 jaar." }] };
  const found = differences({ digest: old, findings: [] }, { digest: now, findings: [] });
  expect(found.map(formatFinding)).toEqual([
    expect.stringContaining(
      'jong.yaml definition: betekent iets anders dan in de vorige uitgave ("Tot 18 jaar." → "Tot 23 jaar.")',
    ),
  ]);
});
