import { rename, rm } from "node:fs/promises";

/** Puts a finished folder in the place of the last one. The last one is gone only when the new one stands. */
export async function swapIn(fresh: string, place: string): Promise<void> {
  const old = `${place}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(place, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(fresh, place);
  await rm(old, { recursive: true, force: true });
}
