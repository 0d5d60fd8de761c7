import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { sortFilters } from "./sortFilters.ts";

/** Pagefind's own search screens; this site has one of its own. */
const screens = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Indexes the finished pages of a folder, so that search knows what readers see; only what is marked data-pagefind-body
 * is read. Returns how many pages can be found.
 */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: "nl" });
  if (index === undefined) throw new Error(`search: ${errors.join(", ")}`);
  const { page_count } = await index.addDirectory({ path: folder });
  const outputPath = join(folder, "pagefind");
  await index.writeFiles({ outputPath });
  await close();
  for (const file of await readdir(outputPath)) if (screens.test(file)) await rm(join(outputPath, file));
  sortFilters(outputPath);
  return page_count;
}
