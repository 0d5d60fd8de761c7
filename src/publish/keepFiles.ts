import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { endOf, type Fate, fateOf, type Present } from "../changes/fateOf.ts";
import { lastKnown } from "../changes/lastKnown.ts";
import type { Ended } from "../domain/ended.ts";
import type { ReleaseRecord } from "../domain/releaseRecord.ts";

/**
 * Keeps files of earlier releases answering at their addresses: what an area that got another name has now, and of what
 * ended the last file there was. Pages are not among them. `read` gives the bytes that have a SHA-256.
 */
export function keepFiles(
  records: readonly ReleaseRecord[],
  now: Present,
  read: (sha256: string) => Uint8Array,
  folder: string,
): void {
  const place = (path: string) => join(folder, "public", path);
  for (const [path, record] of lastKnown(records)) {
    if (path.endsWith(".html") || existsSync(place(path))) continue;
    const fate = fateOf(path, records, now);
    if (fate === null || (fate.fate === "ended" && fate.end.withdrawn)) continue;
    mkdirSync(dirname(place(path)), { recursive: true });
    const same = sameFile(path, fate);
    if (same !== null && existsSync(place(same))) copyFileSync(place(same), place(path));
    else writeFileSync(place(path), read(record.site[path]!));
  }
}

/** Writes which addresses of earlier releases must answer, for who finishes the site: addresses.json. */
export function writeAddresses(records: readonly ReleaseRecord[], ended: Ended, folder: string): void {
  const expected = [...lastKnown(records)]
    .filter(([path]) => path.endsWith(".html") || endOf(path, ended)?.withdrawn !== true)
    .map(([path, { release }]) => [path, release.id]);
  writeFileSync(join(folder, "addresses.json"), JSON.stringify(Object.fromEntries(expected)));
}

/** The file that an area has under its new name. */
function sameFile(path: string, fate: Fate): string | null {
  if (fate.fate !== "renamed") return null;
  const { kind, slug } = fate.area;
  return path.replace(`${kind}/${slug}`, `${kind}/${fate.slug}`);
}
