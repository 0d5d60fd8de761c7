import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { hashFiles } from "../files/hashFiles.ts";
import { headersFile } from "./headersFile.ts";
import type { Target } from "./target.ts";

/** A folder, such as the mounted disk of a web host. Its files are as they are in the site; `_headers` comes with them. */
export function folderTarget(folder: string): Target {
  const place = (path: string) => join(folder, path);
  return {
    name: resolve(folder),
    form: () => ({}),
    extra: (paths) => ({ _headers: headersFile(topEntries(paths)) }),
    list: async () => new Map(Object.entries(hashFiles(folder, (path) => path.endsWith(unfinished)))),
    read: async (path) => (existsSync(place(path)) ? readFileSync(place(path), "utf8") : null),
    put: async (path, bytes) => {
      await mkdir(dirname(place(path)), { recursive: true });
      await writeFile(place(path) + unfinished, bytes);
      await rename(place(path) + unfinished, place(path));
      return hash("sha256", bytes);
    },
    remove: async (path) => {
      await rm(place(path), { force: true });
      await removeEmpty(folder, dirname(path));
    },
  };
}

/** A file on its way. One that stayed behind is written over, or may go. */
const unfinished = ".deel";

/** "gemeente/almere/index.html", "index.html" → "gemeente/", "index.html". */
function topEntries(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => /^[^/]*\/?/.exec(path)![0]))].sort();
}

async function removeEmpty(folder: string, path: string): Promise<void> {
  if (path === "." || !existsSync(join(folder, path)) || readdirSync(join(folder, path)).length > 0) return;
  await rmdir(join(folder, path));
  await removeEmpty(folder, dirname(path));
}
