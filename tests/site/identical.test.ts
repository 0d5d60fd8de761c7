import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { afterAll, expect, test } from "vitest";
import { hashFiles } from "../../src/files/hashFiles.ts";
import { copyProject } from "./copyProject.ts";

const folder = mkdtempSync(join(tmpdir(), "gelijk-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds the small country in a place of its own, and tells what every file of the site holds. */
function build(place: string, environment: Record<string, string>): ReturnType<typeof hashFiles> {
  const project = join(folder, place);
  mkdirSync(dirname(project), { recursive: true });
  copyProject(project);
  execFileSync(process.execPath, ["src/commands/build.ts"], {
    cwd: project,
    stdio: "pipe",
    env: { ...process.env, ...environment },
  });
  return hashFiles(join(project, "dist"));
}

test("another folder, another day, another language and other time zone give the same site, byte for byte", () => {
  const one = build("een", { TZ: "Europe/Amsterdam", LANG: "nl_NL.UTF-8" });
  const clock = new URL("./laterClock.mjs", import.meta.url).href;
  const other = build("een/map/met/een/veel langere naam", {
    TZ: "Pacific/Kiritimati",
    LANG: "C",
    LC_ALL: "C",
    HOME: join(folder, "een/map"),
    MALLOC_PERTURB_: "85",
    NODE_OPTIONS: `--import ${clock}`,
  });
  expect(Object.keys(one).length).toBeGreaterThan(300);
  expect(Object.keys(one)).toContain("data/monitor.duckdb");
  expect(Object.keys(one)).toContain("pagefind/pagefind-entry.json");
  expect(other).toEqual(one);
}, 180_000);
