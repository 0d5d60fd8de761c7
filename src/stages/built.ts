import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Summary } from "../pipeline.ts";

/** What a folder of views was made from, and what the editor was told. */
export interface Built {
  /** See hashDataInputs; null where that cannot be known. */
  inputs: string | null;
  summary: Summary;
}

const name = "built.json";

/** What is known of a folder of views; nothing where there is none. */
export function readBuilt(work: string): Built | null {
  const file = join(work, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Built) : null;
}

/** Keeps for the next time what a folder was made from. */
export function writeBuilt(work: string, built: Built): void {
  writeFileSync(join(work, name), JSON.stringify(built));
}
