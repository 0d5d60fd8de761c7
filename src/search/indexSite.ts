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
  const pages = [...listFiles(folder)].filter((file) => file.endsWith(".html")).sort();
  // One by one: given a folder, Pagefind takes its files in the order of the disk, and numbers pages by that. While it reads
  // one, the next is made ready.
  let reading: Promise<unknown> = Promise.resolve();
  for (const page of pages) {
    const html = readFileSync(join(folder, page), "utf8");
    if (!html.includes("data-pagefind-body")) continue;
    const content = findablePart(html);
    await reading;
    reading = add(page, content);
  }
  await reading;
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

  async function add(sourcePath: string, content: string): Promise<void> {
    const added = await index!.addHTMLFile({ sourcePath, content });
    if (added.errors.length > 0) throw new Error(`search: ${sourcePath}: ${added.errors.join(", ")}`);
  }
}
