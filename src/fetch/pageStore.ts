import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "./writeWhole.ts";

/** Pages that came in earlier, so that what was fetched is not fetched again. */
export interface PageStore {
  /** The n-th page, or null; pages after one that is missing are not asked for. */
  read: (number: number) => Promise<unknown>;
  write: (number: number, page: unknown) => Promise<void>;
  clear: () => Promise<void>;
}

/**
 * Opens the pages in a folder. They are kept for as long as the publisher's table is the same: `version` is what it
 * calls this one. Of a table without versions nothing is kept, for pages of two versions would make one wrong table.
 */
export async function openPageStore(folder: string, version: string | null): Promise<PageStore> {
  const place = (number: number) => join(folder, `${String(number).padStart(5, "0")}.json`);
  const clear = async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    if (version !== null) await writeWhole(join(folder, "version"), version);
  };
  const kept = await readFile(join(folder, "version"), "utf8").catch(() => null);
  if (version === null || kept !== version) await clear();
  return {
    clear,
    read: async (number) => (existsSync(place(number)) ? JSON.parse(await readFile(place(number), "utf8")) : null),
    write: (number, page) => writeWhole(place(number), JSON.stringify(page)),
  };
}
