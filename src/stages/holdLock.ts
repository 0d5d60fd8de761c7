import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import { InputError } from "../domain/problem.ts";

/** What this process holds, and gives free when it ends. */
const held = new Set<string>();
process.on("exit", () => {
  for (const file of held) freeLock(file);
});

/**
 * Makes sure that one process at a time works in a place, until it gives the place free or ends. A lock that a killed
 * process left does not hold.
 * @param does what the other process is said to do: "bouwt al in deze map"
 * @throws InputError where another process has it
 */
export function holdLock(file: string, does: string): void {
  const holder = holderOf(file);
  if (holder > 0 && holder !== process.pid && lives(holder)) {
    const hint = `wacht tot dat klaar is; gebeurt er niets, haal dan ${file} weg`;
    throw new InputError([{ file, message: `proces ${holder} ${does}`, hint }]);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, String(process.pid));
  held.add(file);
}

/** Gives a place free, if this process has it. */
export function freeLock(file: string): void {
  if (held.delete(file)) rmSync(file, { force: true });
}

/** The process that has a lock; 0 where none has. */
function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0;
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
