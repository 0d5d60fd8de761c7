import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Hashes } from "../files/hashFiles.ts";

/** What a site was printed from, and what came of it. */
export interface Printed {
  /** All that pages share: see hashSiteInputs. */
  site: string;
  /** Files that are served as they are, by path. */
  downloads: Hashes;
  /** Views by file: "gemeente/almere/onderwijs.json". */
  views: Hashes;
  /** The files of the site, but for the search index, which is made of them. */
  files: Hashes;
}

const name = "printed.json";

/** What was printed last from this folder of views; nothing where that is not known. */
export function readPrinted(work: string): Printed {
  const file = join(work, name);
  if (!existsSync(file)) return { site: "", downloads: {}, views: {}, files: {} };
  return JSON.parse(readFileSync(file, "utf8")) as Printed;
}

/** Keeps for the next time what was printed. It is believed of a file only that still has these bytes. */
export function writePrinted(work: string, printed: Printed): void {
  writeFileSync(join(work, name), JSON.stringify(printed));
}
