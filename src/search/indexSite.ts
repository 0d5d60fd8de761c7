import { join } from "node:path";
import { close, createIndex } from "pagefind";

/**
 * Indexes the finished pages of a folder, so that search knows what readers see; only what is marked data-pagefind-body
 * is read. Returns how many pages can be found.
 */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: "nl" });
  if (index === undefined) throw new Error(`search: ${errors.join(", ")}`);
  const { page_count } = await index.addDirectory({ path: folder });
  await index.writeFiles({ outputPath: join(folder, "pagefind") });
  await close();
  return page_count;
}
