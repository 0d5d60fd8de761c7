import { join } from "node:path";
import type { Collected, Collection, Desk } from "./desk.ts";
import { Failure } from "./failure.ts";
import { openPageStore, type PageStore } from "./pageStore.ts";

/** How often a table that changed while we were reading it is read anew. */
const attempts = 3;

/**
 * Collects a table of many pages, all of one version: CBS replaces a table at once, and pages of the old one and the
 * new would make a third that never was. A table of the version that we have is not read at all.
 * @param readVersion what the publisher calls the table as it is now: the time of its last change
 */
export async function collectVersion(
  { folder, known }: Desk,
  readVersion: () => Promise<string | undefined>,
  collect: (store: PageStore) => Promise<Collection>,
): Promise<Collected> {
  let version = await readVersion();
  if (version !== undefined && version === known?.modified) return { unchanged: true };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const store = await openPageStore(join(folder, "pages"), version ?? null);
    const files = await collectOrForget(store, collect);
    const after = await readVersion();
    if (after === version) return { files, ...(version === undefined ? {} : { modified: version }) };
    version = after;
  }
  throw new Failure("de tabel verandert steeds tijdens het ophalen", { hint: "probeer het later" });
}

/** Pages that do not fit together would not fit the next time either; those before a broken line are kept. */
async function collectOrForget(
  store: PageStore,
  collect: (store: PageStore) => Promise<Collection>,
): Promise<Collection> {
  try {
    return await collect(store);
  } catch (error) {
    if (error instanceof Failure && !error.passing) await store.clear();
    throw error;
  }
}
