import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Check } from "../domain/releaseRecord.ts";
import { checkOf } from "./checkOf.ts";
import type { SitePages } from "./sitePages.ts";

/** Looks whether every address of earlier releases answers. `folder`: that of the views, which says what those are. */
export function checkAddresses({ files }: Pick<SitePages, "files">, folder: string): Check {
  const file = join(folder, "addresses.json");
  const published = existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, "utf8")) as object) : [];
  const gone = published.filter((path) => !files.has(path)).map((path) => `/${path.replace(/index\.html$/, "")}`);
  const what = "Elke pagina en elk bestand van eerdere uitgaven staat nog op hetzelfde adres.";
  return checkOf("Adressen van eerder", what, published.length, gone);
}
