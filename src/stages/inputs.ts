import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parse } from "yaml";
import { type Hashes, hashFiles } from "../files/hashFiles.ts";
import { recordFiles } from "../store/readRecords.ts";

/** Folders of src/ that no view, figure or download is made with. */
const rightOfViews = [
  "attack",
  "client",
  "components",
  "deploy",
  "fetch",
  "layouts",
  "pages",
  "proof",
  "search",
  "styles",
  "demo",
];

/** Folders of src/ that no page is printed with. A new folder belongs to neither list until someone adds it. */
const leftOfViews = [
  "attack",
  "checking",
  "deploy",
  "demo",
  "disclosure",
  "exchange",
  "fetch",
  "figures",
  "proof",
  "publish",
  "sources",
  "survey",
  "warehouse",
];

/**
 * One hash of all that figures, views and downloads are made from: the release, the records of earlier ones, the reports,
 * the prose, the address of the site, the program and its packages. Null where a manifest names files outside the release, for those may change unseen.
 */
export function hashDataInputs(data: string, reports: string, store: string): string | null {
  const received = hashFiles(data);
  if (Object.keys(received).some((path) => path.endsWith(".yaml") && pointsOutside(join(data, path)))) return null;
  return hashAll(
    { data, reports, site: process.env.MONITOR_SITE },
    received,
    hashEarlier(data, store),
    hashFiles(reports),
    program(rightOfViews),
  );
}

/**
 * One hash of all that pages are printed with, but for their views: components, styles, prose, settings, packages, and
 * what all pages share in the folder of the views, such as boundaries. What was read and checked is printed on one page.
 */
export function hashSiteInputs(folder: string): string {
  const shared = hashFiles(folder, (path) =>
    /^(views|public)\/|\.duckdb|^(addresses|built|printed|record)\.json$/.test(path),
  );
  return hashAll({ site: process.env.MONITOR_SITE }, shared, program(leftOfViews));
}

/** The records of releases, but for that of the release itself: once it is kept, its views are still made of the same. */
function hashEarlier(data: string, store: string): Hashes {
  const others = [...recordFiles(store)].filter(([id]) => id !== releaseId(data));
  return Object.fromEntries(others.map(([id, file]) => [id, hashFiles(file)[""]!]));
}

/** What runs, and the prose: an explanation may be printed, or set in a report. */
function program(leaveOut: readonly string[]): Hashes[] {
  const settings = ["astro.config.mjs", "tsconfig.json", "package-lock.json"].map((file) => hashFiles(file));
  return [
    { node: process.version },
    ...settings,
    hashFiles("content"),
    hashFiles("src", (path) => leaveOut.includes(path.split("/")[0]!)),
  ];
}

function hashAll(...parts: unknown[]): string {
  return hash("sha256", JSON.stringify(parts));
}

/** Whether a text in a YAML file is a path that leads out of its release. */
function pointsOutside(file: string): boolean {
  try {
    return /"(\/|[^"]*\.\.\/)/.test(JSON.stringify(parse(readFileSync(file, "utf8"))));
  } catch {
    // What is wrong with it, the reader of the file says.
    return true;
  }
}

/** The id in release.yaml; null where the file is not to be read, which its reader says. */
function releaseId(data: string): unknown {
  try {
    return (parse(readFileSync(join(data, "release.yaml"), "utf8")) as { id?: unknown }).id;
  } catch {
    return null;
  }
}
