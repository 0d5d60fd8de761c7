import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { noteLive, readLive } from "../../src/store/live.ts";
import { keepSmall } from "./smallSite.ts";

const folder = mkdtempSync(join(tmpdir(), "live-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("after a roll-back and another release, the one before is what readers saw, not what was withdrawn", async () => {
  const store = join(folder, "releases");
  for (const id of ["2026-1", "2026-2", "2026-3"]) await keepSmall(folder, store, id, {});
  expect(readLive(store)).toEqual(["2026-1", "2026-2", "2026-3"]);
  noteLive(store, "2026-2");
  expect(readLive(store)).toEqual(["2026-1", "2026-2"]);
  await keepSmall(folder, store, "2026-4", {});
  expect(readLive(store).at(-2)).toBe("2026-2");
  rmSync(join(store, "live.json"));
  expect(readLive(store)).toEqual(["2026-1", "2026-2", "2026-3", "2026-4"]);
});
