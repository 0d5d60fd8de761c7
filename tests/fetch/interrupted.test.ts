import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { finishLandings } from "../../src/fetch/landing.ts";
import { folderOf } from "../sources/folderOf.ts";
import { plainExtract, quickWorld, releaseWith, run, textOf } from "./fetching.ts";
import { plainFile, publisher, type Trouble } from "./publisher.ts";

const rows = (value: number, count = 300) =>
  `RegioS;N\n${Array.from({ length: count }, (_, row) => `GM${String(row).padStart(4, "0")};${value}\n`).join("")}`;
const [older, newer] = [rows(1), rows(22, 400)];

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  fc.constant(null),
  fc.constantFrom<Trouble>({ status: 503 }, { status: 429, retryAfter: "1" }, { status: 404 }, { page: "text/html" }),
  fc.integer({ min: 0, max: newer.length }).map((cutAfter) => ({ cutAfter })),
  fc.integer({ min: 0, max: newer.length }).map((cutAfter) => ({ cutAfter, chunked: true })),
);

test("whatever goes wrong, and however often, the file is the old one whole or the new one whole", async () => {
  const duo = await publisher({ "/a.csv": plainFile(older) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ troubles: fc.array(trouble, { maxLength: 5 }), replace: fc.boolean() }), { maxLength: 3 }),
      fc.constantFrom({}, { ranges: false }, { etag: 'W/"1"' }),
      async (runs, more) => {
        duo.troubles.length = 0;
        duo.answers["/a.csv"] = plainFile(older);
        const data = releaseWith(plainExtract(`${duo.address}/a.csv`), { "fetch.yaml": "limits: { attempts: 3 }\n" });
        await run(data);
        duo.answers["/a.csv"] = plainFile(newer, more);
        let ours = older;
        for (const { troubles, replace } of runs) {
          duo.troubles.push(...troubles);
          const { outcomes } = await run(data, { replace });
          duo.troubles.length = 0;
          if (outcomes[0]!.state === "vervangen") ours = newer;
          expect(textOf(data, "bron/a.csv")).toBe(ours);
          const { received } = parse(textOf(data, "bron/manifest.yaml")).extracts[0];
          expect(received.bytes).toBe(ours.length);
          const waiting = readdirSync(join(data, "bron")).includes("a.csv.nieuw");
          if (waiting) expect(textOf(data, "bron/a.csv.nieuw")).toBe(newer);
        }
        expect(["vervangen", "ongewijzigd"]).toContain((await run(data, { replace: true })).outcomes[0]!.state);
        expect(textOf(data, "bron/a.csv")).toBe(newer);
      },
    ),
    { numRuns: 12 },
  );
});

/** npm run fetch, in a process of its own. */
function fetchCommand(data: string): ChildProcess {
  return spawn(process.execPath, ["src/commands/fetch.ts", "--data", data], { stdio: "ignore" });
}

test("a process that is killed halfway a file leaves ours whole; the next run goes on from there", async () => {
  const duo = await publisher({ "/a.csv": plainFile(older) });
  const data = releaseWith(plainExtract(`${duo.address}/a.csv`));
  await run(data);
  duo.answers["/a.csv"] = plainFile(newer);
  duo.troubles.push({ stallAfter: 1000 });
  const child = fetchCommand(data);
  const part = () => {
    const [key] = readdirSync(join(data, ".fetch")).filter((name) => name !== "lock");
    return (
      key !== undefined && existsSync(join(data, ".fetch", key, "part")) && textOf(data, `.fetch/${key}/part`).length
    );
  };
  await expect.poll(() => existsSync(join(data, ".fetch")) && part(), { timeout: 25_000 }).toBe(1000);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(textOf(data, "bron/a.csv")).toBe(older);
  duo.asked.length = 0;
  expect((await run(data, { replace: true })).states).toEqual({ "bron/a.csv": "vervangen" });
  expect(duo.asked[0]!.headers.range).toBe("bytes=1000-");
  expect(textOf(data, "bron/a.csv")).toBe(newer);
});

test("a disk on which no more fits is said so and leaves ours whole; the next run succeeds", async () => {
  const duo = await publisher({ "/a.csv": plainFile(older) });
  const data = releaseWith(plainExtract(`${duo.address}/a.csv`));
  await run(data);
  duo.answers["/a.csv"] = plainFile(newer);
  // Files of at most two blocks of 1024 bytes, as a quota would have it.
  const limited = spawn("bash", [
    "-c",
    `ulimit -f 2; exec "$0" src/commands/fetch.ts --data "$1"`,
    process.execPath,
    data,
  ]);
  const said: string[] = [];
  limited.stdout.on("data", (text) => said.push(String(text)));
  const [code] = await once(limited, "close");
  expect([code, said.join("")]).toEqual([
    1,
    expect.stringContaining("het bestand mag op deze schijf niet zo groot zijn"),
  ]);
  expect(textOf(data, "bron/a.csv")).toBe(older);
  expect((await run(data, { replace: true })).states).toEqual({ "bron/a.csv": "vervangen" });
  expect(textOf(data, "bron/a.csv")).toBe(newer);
});

const received = { address: "https://duo.nl/a.csv", sha256: "0".repeat(64), bytes: 3 };

test.each([0, 1, 2])(
  "a process that is killed when %i files of a set are in place: the next run does the rest",
  async (moved) => {
    const names = ["a.csv", "aCodes.csv"];
    const landing = {
      moves: names.map((name) => ({ from: `.fetch/k/ready/${name}`, to: `bron/${name}` })),
      notes: [{ manifest: "bron/manifest.yaml", path: ["extracts", 0], date: "2026-11-23", received }],
    };
    const files = names.map((name, index) => [index < moved ? `bron/${name}` : `.fetch/k/ready/${name}`, "new"]);
    const old = names.slice(moved).map((name) => [`bron/${name}`, "old"]);
    const data = folderOf({
      ...Object.fromEntries([...old, ...files]),
      "bron/manifest.yaml": plainExtract("https://duo.nl/a.csv").replace(/^/, "extracts:\n"),
      ".fetch/k/landing.json": JSON.stringify(landing),
    });
    await finishLandings(data, ".fetch");
    expect(names.map((name) => textOf(data, `bron/${name}`))).toEqual(["new", "new"]);
    expect(parse(textOf(data, "bron/manifest.yaml")).extracts[0]).toMatchObject({ date: "2026-11-23", received });
    expect(existsSync(join(data, ".fetch", "k"))).toBe(false);
  },
);

test("one run at a time fetches into a release, and the lock of a dead one does not hold", async () => {
  const duo = await publisher({ "/a.csv": plainFile(older) });
  const data = releaseWith(plainExtract(`${duo.address}/a.csv`), { ".fetch/lock": String(process.ppid) });
  expect((await run(data)).problems[0]).toContain("haalt al bestanden op voor deze uitgave");
  const dead = releaseWith(plainExtract(`${duo.address}/a.csv`), { ".fetch/lock": "999999999" });
  expect((await run(dead, { world: quickWorld() })).states).toEqual({ "bron/a.csv": "nieuw" });
});
