import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveFolder } from "../../src/commands/serveFolder.ts";
import { hashFiles } from "../../src/files/hashFiles.ts";
import { copyProject } from "./copyProject.ts";

const folder = mkdtempSync(join(tmpdir(), "heel-"));
const project = join(folder, "project");
const site = () => hashFiles(join(project, "dist"));
let good: ReturnType<typeof site>;

beforeAll(() => {
  copyProject(project);
  execFileSync(process.execPath, ["src/commands/build.ts"], { cwd: project, stdio: "pipe" });
  good = site();
  const file = join(project, "data/duo-leerlingen/leerlingen.csv");
  writeFileSync(file, readFileSync(file, "utf8").replace("A;BO;14;200", "A;BO;14;201"));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Kills a build and all that it started as soon as it says that a stage is done. */
async function killAfter(stage: string): Promise<void> {
  const build = spawn(process.execPath, ["src/commands/build.ts"], { cwd: project, detached: true });
  const ended = new Promise((done) => build.once("close", done));
  let said = "";
  build.stdout.on("data", (text) => {
    said += text;
    if (said.includes(`✓ ${stage}`)) process.kill(-build.pid!, "SIGKILL");
  });
  await ended;
  expect(said).toContain(`✓ ${stage}`);
}

test("a build that is killed leaves the served site whole, and the next gives what an undisturbed one gives", async () => {
  const server = await serveFolder(join(project, "dist"));
  for (const stage of ["Bronnen lezen", "Cijfers berekenen", "Bijlagen zetten", "Pagina's maken"]) {
    await killAfter(stage);
    expect(site(), stage).toEqual(good);
    expect((await fetch(`${server.url}/gemeente/almere/`)).status).toBe(200);
  }
  server.close();
  execFileSync(process.execPath, ["src/commands/build.ts"], { cwd: project, stdio: "pipe" });
  const after = site();
  expect(after).not.toEqual(good);
  const places = ["--out", join(folder, "schoon/dist"), "--work", join(folder, "schoon/.build")];
  execFileSync(process.execPath, ["src/commands/build.ts", ...places], { cwd: project, stdio: "pipe" });
  expect(after).toEqual(hashFiles(join(folder, "schoon/dist")));
}, 300_000);

test.runIf(process.platform === "linux")(
  "where no file may grow, the build says so in Dutch and the site stays",
  () => {
    const before = site();
    const file = join(project, "data/duo-leerlingen/leerlingen.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("A;BO;14;20", "A;BO;14;21"));
    const limited = `trap '' XFSZ; ulimit -f 1000; exec "${process.execPath}" src/commands/build.ts`;
    const { status, stderr } = spawnSync("bash", ["-c", limited], { cwd: project, encoding: "utf8" });
    expect([status, stderr]).toEqual([1, expect.stringContaining("een bestand wordt groter dan hier mag")]);
    expect(stderr).toContain("de vorige site staat er nog");
    expect(site()).toEqual(before);
  },
  60_000,
);
