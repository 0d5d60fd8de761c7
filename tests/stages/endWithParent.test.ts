import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "wees-"));
const watch = fileURLToPath(new URL("../../src/stages/endWithParent.ts", import.meta.url));

function script(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const lives = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("a stage ends with the command that started it, even where it is too busy to look", async () => {
  // Busy for a minute without a pause, but for the time it takes to say so.
  const stage = script(
    "stage.mjs",
    `import { endWithParent } from ${JSON.stringify(watch)};
     endWithParent();
     setTimeout(() => { console.log(process.pid); setImmediate(() => { for (const end = Date.now() + 60_000; Date.now() < end; ); }); }, 500);`,
  );
  const command = script(
    "command.mjs",
    `import { spawnSync } from "node:child_process";
     spawnSync(process.execPath, [${JSON.stringify(stage)}], { stdio: "inherit" });`,
  );
  const child = spawn(process.execPath, [command], { stdio: ["ignore", "pipe", "inherit"] });
  const pid = await new Promise<number>((done) => child.stdout.once("data", (said) => done(Number(said))));
  expect(lives(pid)).toBe(true);
  child.kill("SIGKILL");
  await vi.waitFor(() => expect(lives(pid)).toBe(false), { timeout: 5000, interval: 50 });
});
