import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";

const scripts = {
  data: new URL("./data.ts", import.meta.url),
  search: new URL("./search.ts", import.meta.url),
};

/**
 * How Node is to be started: memory grows by a third at a time, not twofold, and of young objects no more than 48 MB pile
 * up. It takes as long, and a stage of a large release holds 0.1 to 0.5 GB less. It is no limit: a larger release takes more.
 */
export const smallHeap = ["--heap-growing-percent=30", "--max-semi-space-size=16"];

/** A stage did not end well, and has said why. */
export class StageError extends Error {}

/**
 * Runs a stage in a process of its own. What it holds in memory is given back when it ends, so that the stages' peaks do
 * not add up.
 * @throws StageError where it failed.
 */
export function runStage(stage: keyof typeof scripts, ...places: string[]): void {
  const options = [...smallHeap, fileURLToPath(scripts[stage]), ...places];
  const { status, signal } = spawnSync(process.execPath, options, { stdio: "inherit" });
  if (signal !== null) console.error(`${stage}: ${signal}`);
  if (status !== 0) throw new StageError(stage);
}
