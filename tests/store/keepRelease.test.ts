import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, expect, test } from "vitest";
import { hashFiles } from "../../src/files/hashFiles.ts";
import { readLive } from "../../src/store/live.ts";
import { listObjects } from "../../src/store/objects.ts";
import { pruneStore } from "../../src/store/pruneStore.ts";
import { readEarlier } from "../../src/store/readEarlier.ts";
import { readRecords } from "../../src/store/readRecords.ts";
import { restoreSite } from "../../src/store/restoreSite.ts";
import { countOthers } from "../../src/store/storedFigures.ts";
import { keepSmall, writePublished } from "./smallSite.ts";

const folder = mkdtempSync(join(tmpdir(), "uitgaven-"));
afterAll(() => rmSync(folder, { recursive: true }), 60_000);

/** Twenty pages, of which the first ones say something else each time. */
const pages = (version: number, changed: number) =>
  Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`gemeente/g${index}`, `pagina ${index < changed ? version : 0}`]),
  );

function record(store: string, id: string) {
  return readRecords(store).find(({ release }) => release.id === id)!;
}

test("a release comes back byte for byte, with what stays of the releases before it", async () => {
  const store = join(folder, "terug");
  const first = await keepSmall(folder, store, "2026-1", pages(1, 20));
  const second = await keepSmall(folder, store, "2026-2", pages(2, 3));
  for (const { site, description } of [first, second]) {
    const to = join(folder, `terug-${description.release.id}`);
    restoreSite(store, record(store, description.release.id), readRecords(store), to);
    expect(hashFiles(to)).toEqual(hashFiles(site));
  }
});

test("pages that say the same in two releases are one object, though each says of which release it is", async () => {
  const store = join(folder, "gedeeld");
  await keepSmall(join(folder, "g"), store, "2026-1", pages(1, 0));
  await keepSmall(join(folder, "g"), store, "2026-2", pages(2, 3));
  const [first, second] = readRecords(store).map(({ frozen }) => new Set(Object.values(frozen)));
  // Twenty pages of one text are one object, three others of one text another, and the style is the same.
  expect([first!.size, second!.size]).toEqual([2, 3]);
  expect([...first!].filter((hash) => !second!.has(hash))).toEqual([]);
  const page = readFileSync(join(folder, "g/2026-2/site/release/2026-1/gemeente/g9/index.html"), "utf8");
  expect(page).toContain("Uitgave 2026-1 van 1 maart 2026. Dit is niet de nieuwste uitgave.");
  expect(page).toContain('<a href="../../../../gemeente/g9/">Naar de nieuwste cijfers</a>');
});

test("of older releases only what stays is kept: pages, figures and record", async () => {
  const store = join(folder, "ouder");
  for (const id of ["2026-1", "2026-2", "2026-3"]) await keepSmall(join(folder, "o"), store, id, pages(1, 0));
  pruneStore(store);
  const whole = ["2026-2", "2026-3"].map((id) => record(store, id).site["index.html"]);
  const kept = new Set(listObjects(store).values());
  expect(whole.every((hash) => kept.has(hash!))).toBe(true);
  expect(kept.has(record(store, "2026-1").site["index.html"]!)).toBe(false);
  expect(Object.values(record(store, "2026-1").frozen).every((hash) => kept.has(hash))).toBe(true);
  expect((await readEarlier(store, "2026-2")).figures).toEqual([
    { indicator: "jong", area: "GM0034", period: 2020, value: 1 },
  ]);
});

test("the releases before one are those with a lower number, and the figures are of the last of them", async () => {
  const store = join(folder, "eerder");
  for (const id of ["2026-9", "2026-10", "2026-11"]) await keepSmall(join(folder, "e"), store, id, {});
  const { records } = await readEarlier(store, "2026-11");
  expect(records.map(({ release }) => release.id)).toEqual(["2026-9", "2026-10"]);
  expect(await readEarlier(join(folder, "nergens"), "2026-1")).toEqual({ records: [], figures: [] });
});

test("other figures are seen, to the row, and the same are seen as the same", async () => {
  const store = join(folder, "anders");
  await keepSmall(join(folder, "a"), store, "2026-1", {});
  const others = async (name: string, values: readonly number[]) => {
    await writePublished(join(folder, name), values);
    return countOthers(join(folder, name, "published.duckdb"), store, "2026-1");
  };
  expect(await others("dezelfde", [1])).toBe(0);
  expect(await others("ander-cijfer", [2])).toBe(2);
  expect(await others("een-meer", [1, 1])).toBe(1);
});

test("a record that was damaged stops what reads it, by name", () => {
  const store = join(folder, "kapot");
  mkdirSync(join(store, "2026-1"), { recursive: true });
  writeFileSync(join(store, "2026-1/release.json"), '{"release":');
  expect(() => readRecords(store)).toThrow(`${join(store, "2026-1/release.json")}: is geen heel verslag`);
});

test("keeping that is killed at any moment leaves no half release, and the next time it is kept whole", {
  timeout: 60_000,
}, async () => {
  for (const delay of [0, 50, 100, 200]) {
    const store = join(folder, `afgebroken-${delay}`);
    await killWhileKeeping(join(folder, `k-${delay}`), store, delay);
    for (const { site } of readRecords(store)) expect(Object.keys(site).length).toBe(2 * 100 + 2);
    if (!existsSync(join(store, "2026-1"))) await keepSmall(join(folder, `n-${delay}`), store, "2026-1", many);
    pruneStore(store);
    const to = join(folder, `heel-${delay}`);
    restoreSite(store, record(store, "2026-1"), readRecords(store), to);
    expect(Object.keys(hashFiles(to)).length).toBe(2 * 100 + 2);
    expect(readdirSync(store).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(readLive(store)).toEqual(["2026-1"]);
  }
});

const many = Object.fromEntries(
  Array.from({ length: 100 }, (_, index) => [`gemeente/g${index}`, `${index}`.repeat(999)]),
);

/** Keeps a release in a process of its own, and ends it so long after it began to keep. */
async function killWhileKeeping(made: string, store: string, delay: number): Promise<void> {
  const script = `
    import { keepSmall } from "${join(process.cwd(), "tests/store/smallSite.ts")}";
    const pages = Object.fromEntries(Array.from({ length: 100 }, (_, i) => ["gemeente/g" + i, String(i).repeat(999)]));
    process.stdout.write("begin");
    await keepSmall(${JSON.stringify(made)}, ${JSON.stringify(store)}, "2026-1", pages);
  `;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((done) => child.once("exit", done));
  await new Promise((begun) => child.stdout.once("data", begun));
  setTimeout(() => child.kill("SIGKILL"), delay);
  await ended;
}
