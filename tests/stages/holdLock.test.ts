import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { freeLock, holdLock } from "../../src/stages/holdLock.ts";

const folder = mkdtempSync(join(tmpdir(), "slot-"));
const does = "bouwt al in deze map";

test("a place where another process works is refused, with its number and what to do", () => {
  const lock = join(folder, "bezet.lock");
  writeFileSync(lock, String(process.ppid));
  expect(() => holdLock(lock, does)).toThrow(`${lock}: proces ${process.ppid} bouwt al in deze map. Tip: wacht tot`);
  freeLock(lock);
  expect(readdirSync(folder)).toEqual(["bezet.lock"]);
});

test("a lock of a process that is gone, or a broken one, does not hold, and one's own is given free", () => {
  for (const [name, holder] of [
    ["dood", "999999999"],
    ["stuk", "geen getal"],
  ] as const) {
    const lock = join(folder, name);
    writeFileSync(lock, holder);
    holdLock(lock, does);
    holdLock(lock, does);
    freeLock(lock);
    expect(readdirSync(folder)).not.toContain(name);
  }
});
