import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Check } from "../domain/releaseRecord.ts";
import { checkOf } from "./checkOf.ts";
import { addressOf, type SitePages } from "./sitePages.ts";

/**
 * The files that earlier releases published and that must answer, each with the release. `folder`: that of the views,
 * which says what those are.
 */
export function promisedFiles(folder: string): [file: string, release: string][] {
  const file = join(folder, "addresses.json");
  if (!existsSync(file)) return [];
  return Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>);
}

/** Looks whether every address of earlier releases answers. `folder`: that of the views. */
export function checkAddresses({ files }: Pick<SitePages, "files">, folder: string): Check {
  const published = promisedFiles(folder).map(([path]) => path);
  const gone = published.filter((path) => !files.has(path)).map(addressOf);
  const what = "Elke pagina en elk bestand van eerdere uitgaven staat nog op hetzelfde adres.";
  return checkOf("Adressen van eerder", what, published.length, gone);
}
