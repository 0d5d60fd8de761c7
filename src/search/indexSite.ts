import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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
  // Pagefind's own writing may still be under way when it says that it is done: an empty file would be served.
  const { files, errors: failures } = await index.getFiles();
  if (failures.length > 0) throw new Error(`search: ${failures.join(", ")}`);
  await close();
  const outputPath = join(folder, "pagefind");
  for (const { path, content } of files.filter(({ path }) => !screens.test(path))) {
    mkdirSync(dirname(join(outputPath, path)), { recursive: true });
    writeFileSync(join(outputPath, path), content);
  }
  sortFilters(outputPath);
  return page_count;
}
