import { open, readFile, rm } from "node:fs/promises";
import process from "node:process";
import { InputError } from "../domain/problem.ts";

/**
 * Makes sure that one run at a time fetches into a release. A lock that a killed process left does not hold.
 * @returns gives the place free
 */
export async function holdLock(file: string): Promise<() => Promise<void>> {
  const holder = Number(await readFile(file, "utf8").catch(() => "0"));
  if (holder > 0 && holder !== process.pid && lives(holder)) {
    const hint = "wacht tot dat klaar is";
    throw new InputError([{ file, message: `proces ${holder} haalt al bestanden op voor deze uitgave`, hint }]);
  }
  const handle = await open(file, "w");
  await handle.writeFile(String(process.pid));
  await handle.close();
  return () => rm(file, { force: true });
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
