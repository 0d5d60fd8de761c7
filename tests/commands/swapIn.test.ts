import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, expect, test } from "vitest";
import { clearPlace, swapIn } from "../../src/commands/swapIn.ts";

const folder = mkdtempSync(join(tmpdir(), "plaats-"));
afterAll(() => rmSync(folder, { recursive: true }));

function make(place: string, text: string): void {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "index.html"), text);
}

const read = (place: string) => readFileSync(join(place, "index.html"), "utf8");
// The lock of the build that has a place is gone when that ends.
const names = (start: string) =>
  readdirSync(folder).filter((name) => name.startsWith(start) && !name.endsWith(".lock"));

test("whoever reads while a site takes the place of another has the one or the other, and never none", async () => {
  const place = join(folder, "steeds");
  make(`${place}.new`, "0");
  await swapIn(place);
  const reader = new Worker(
    `const { parentPort, workerData } = require("node:worker_threads");
     const { readFileSync } = require("node:fs");
     const seen = { read: 0, missed: 0, ended: false };
     parentPort.on("message", () => { seen.ended = true; });
     const look = () => {
       for (let time = 0; time < 100; time++) {
         try { if (readFileSync(workerData, "utf8") !== "") seen.read++; else seen.missed++; } catch { seen.missed++; }
       }
       if (seen.ended) { parentPort.postMessage(seen); parentPort.close(); } else setImmediate(look);
     };
     look();`,
    { eval: true, workerData: join(place, "index.html") },
  );
  for (let time = 1; time <= 40; time++) {
    make(`${place}.new`, String(time));
    await swapIn(place, 20);
  }
  const seen = new Promise<{ read: number; missed: number }>((done) => reader.once("message", done));
  reader.postMessage("stop");
  const { read: times, missed } = await seen;
  expect(times).toBeGreaterThan(200);
  expect(missed).toBe(0);
  expect(read(place)).toBe("40");
  expect(names("steeds").length).toBe(2);
});

test("a folder of an earlier version of the program is taken over, and kept until the new one stands", async () => {
  const place = join(folder, "map");
  make(place, "oud");
  make(`${place}.new`, "nieuw");
  await swapIn(place);
  expect(read(place)).toBe("nieuw");
  expect(lstatSync(place).isSymbolicLink()).toBe(true);
  expect(names("map").length).toBe(2);
  // Cut off between the two steps.
  make(join(folder, "half.old"), "oud");
  make(join(folder, "half.build-a"), "nieuw");
  await clearPlace(join(folder, "half"));
  expect(read(join(folder, "half"))).toBe("oud");
  expect(names("half")).toEqual(["half"]);
});

test("a build that was cut off before it stood leaves the last one, and nothing beside it", async () => {
  const place = join(folder, "af");
  make(`${place}.new`, "goed");
  await swapIn(place);
  make(`${place}.new`, "half");
  renameSync(`${place}.new`, `${place}.build-b`);
  make(`${place}.new`, "half");
  await clearPlace(place);
  expect(read(place)).toBe("goed");
  expect(names("af").sort()).toEqual(["af", "af.build-a"]);
});

test("a site that somebody threw away is made anew", async () => {
  const place = join(folder, "weg");
  make(`${place}.new`, "een");
  await swapIn(place);
  rmSync(place, { recursive: true });
  expect(existsSync(place)).toBe(false);
  await clearPlace(place);
  make(`${place}.new`, "twee");
  await swapIn(place);
  expect(read(place)).toBe("twee");
  expect(names("weg").length).toBe(2);
});
