import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import { listFiles } from "../files/listFiles.ts";
import { findablePart } from "./findablePart.ts";
import { sortFilters } from "./sortFilters.ts";

/** Pagefind's own search screens; this site has one of its own. */
const screens = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Indexes the finished pages of a folder, so that search knows what readers see; only what is marked data-pagefind-body
 * can be found. Returns how many pages were read.
 */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: "nl" });
  if (index === undefined) throw new Error(`search: ${errors.join(", ")}`);
  // One by one: given a folder, Pagefind takes its files in the order of the disk, and numbers pages by that.
  const pages = [...listFiles(folder)].filter((file) => file.endsWith(".html")).sort();
  for (const page of pages) {
    const html = readFileSync(join(folder, page), "utf8");
    if (!html.includes("data-pagefind-body")) continue;
    const added = await index.addHTMLFile({ sourcePath: page, content: findablePart(html) });
    if (added.errors.length > 0) throw new Error(`search: ${page}: ${added.errors.join(", ")}`);
  }
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
  return pages.length;
}
