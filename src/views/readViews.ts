import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";

/** The folder that the data stage wrote. The build names it; `npm run dev` and `npm run site` take the last good one. */
const folder = join(process.env.MONITOR_BUILD ?? ".build", "views");

/**
 * The addresses of all views under a folder: listViews("gemeente") → ["aa-en-hunze", "aa-en-hunze/onderwijs", …]. None
 * where there is no such folder: not every release has a survey.
 */
export async function listViews(kind: string): Promise<string[]> {
  if (!existsSync(join(folder, kind))) return [];
  const files = await readdir(join(folder, kind), { recursive: true });
  return files.filter((file) => file.endsWith(".json")).map((file) => file.slice(0, -".json".length));
}

/** Reads one view; the caller knows from its address what it holds. */
export async function readView<View>(address: string): Promise<View> {
  return JSON.parse(await readFile(join(folder, `${address}.json`), "utf8")) as View;
}
