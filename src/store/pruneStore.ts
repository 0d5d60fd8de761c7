import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { listObjects } from "./objects.ts";
import { readRecords } from "./readRecords.ts";
import { keptWhole, neededObjects } from "./wholeSites.ts";

/** Throws away what no release needs any more, and what was cut off while it was written. */
export function pruneStore(store: string): void {
  if (!existsSync(store)) return;
  const needed = neededObjects(readRecords(store), keptWhole(store));
  for (const [file, hash] of listObjects(store)) if (!needed.has(hash)) rmSync(file);
  for (const name of readdirSync(store)) if (name.endsWith(".part")) rmSync(join(store, name), { recursive: true });
}
