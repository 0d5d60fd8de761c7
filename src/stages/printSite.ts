import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Hashes, hashFiles, sameFiles } from "../files/hashFiles.ts";
import { readDescription } from "../store/describeRelease.ts";
import { layOutReleases } from "../store/layOutReleases.ts";
import { recordFiles } from "../store/readRecords.ts";
import { hashSiteInputs } from "./inputs.ts";
import { type Printed, readPrinted, writePrinted } from "./printed.ts";
import { printShares } from "./printShares.ts";

/** The folder of views to print, the last good build (its folder of views and its site), and earlier releases. */
export interface Places {
  folder: string;
  work: string;
  out: string;
  store: string;
}

/** How many pages a site has, and how many of them were printed just now. */
export interface Printing {
  pages: number;
  made: number;
}

/**
 * Prints views as a site beside the last good one. A page whose view and all that it shares with others are unchanged is
 * taken from the last good site; where nothing at all changed, no new site is made.
 */
export async function printSite({ folder, work, out, store }: Places): Promise<Printing> {
  const last = readPrinted(work);
  const served = hashFiles(join(folder, "public"));
  const now = {
    site: hashSiteInputs(folder),
    downloads: { ...served, ...hashRecords(store) },
    views: hashFiles(join(folder, "views")),
  };
  const sameSite = now.site === last.site;
  // What stands is of no use to pages that all are printed otherwise.
  const standing = sameSite ? hashFiles(out, isIndex) : {};
  if (sameSite && sameFiles(standing, last.files) && unchanged(now, last) && hasIndex(out)) {
    return { pages: Object.keys(standing).filter(isPage).length, made: 0 };
  }

  const fresh = `${out}.new`;
  await rm(fresh, { recursive: true, force: true });
  const views = Object.keys(now.views).length;
  const staying = Object.keys(standing).filter((file) => isPage(file) && mayStay(file, standing, now, last));
  const most = Math.max(views, Object.keys(pages(standing)).length);
  let [{ printed, kept }] = await Promise.all([
    printShares({ folder, out: fresh, staying }, most - staying.length),
    existsSync(join(folder, "public")) && cp(join(folder, "public"), fresh, { recursive: true }),
  ]);
  // A page that is kept names styles and scripts of the last site: they must be those of this one.
  if (kept.length > 0 && !sameFiles(hashFiles(join(fresh, "_astro")), hashFiles(join(out, "_astro")))) {
    ({ printed, kept } = await printShares({ folder, out: fresh, staying: [] }, views));
  }
  const twice = Object.keys(printed).find((file) => file in served);
  if (twice !== undefined) throw new Error(`${twice} is printed, and is served as it is too`);
  await keepPages(kept, out, fresh);
  layOutReleases(fresh, readDescription(folder).release, store);
  const stayed = new Set(kept);
  const placed = { ...served, ...printed, ...only(standing, (file) => stayed.has(file)) };
  const files = { ...placed, ...hashFiles(fresh, (file) => file in placed && !isOfRelease(file)) };
  if (sameSite && sameFiles(pages(files), pages(standing)) && hasIndex(out)) {
    await cp(join(out, "pagefind"), join(fresh, "pagefind"), { recursive: true });
  }
  // What changed while this ran may or may not be in the pages: next time they are all printed.
  const site = hashSiteInputs(folder) === now.site ? now.site : "";
  writePrinted(folder, { ...now, site, files });
  return { pages: Object.keys(pages(files)).length, made: Object.keys(printed).length };
}

/** What is kept of releases is served as it is. */
function hashRecords(store: string): Hashes {
  return Object.fromEntries([...recordFiles(store).values()].map((file) => [file, hashFiles(file)[""]!]));
}

function unchanged(now: Pick<Printed, "downloads" | "views">, last: Printed): boolean {
  return sameFiles(now.downloads, last.downloads) && sameFiles(now.views, last.views);
}

/**
 * Whether a page has the bytes that were printed, from the view that it still has. Some pages have no view; what is told
 * at an address of an earlier release has its view elsewhere.
 */
function mayStay(file: string, standing: Hashes, now: Pick<Printed, "views">, last: Printed): boolean {
  const views = [viewOf(file), `verhuisd/${file.replace(/(\/index)?\.html$/, ".json")}`];
  return standing[file] === last.files[file] && views.every((view) => now.views[view] === last.views[view]);
}

/** The view that a page is printed from: its own, or of figures to embed that of their report. */
function viewOf(file: string): string {
  return file.replace(/^inbedden\/(?=.+\/)/, "").replace(/(\/index)?\.html$/, ".json");
}

async function keepPages(files: readonly string[], out: string, fresh: string): Promise<void> {
  for (const file of files) {
    await mkdir(dirname(join(fresh, file)), { recursive: true });
    await copyFile(join(out, file), join(fresh, file));
  }
}

const hasIndex = (site: string) => existsSync(join(site, "pagefind/pagefind.js"));
const isIndex = (path: string) => path.startsWith("pagefind/");
/** Written anew after it was printed: every page there says of which release it is. */
const isOfRelease = (path: string) => path.startsWith("release/");
const isPage = (path: string) => path.endsWith(".html");
const pages = (files: Hashes) => only(files, isPage);

function only(files: Hashes, chosen: (path: string) => boolean): Hashes {
  return Object.fromEntries(Object.entries(files).filter(([path]) => chosen(path)));
}
