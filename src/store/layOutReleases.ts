import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReleaseRecord } from "../domain/releaseRecord.ts";
import { listFiles } from "../files/listFiles.ts";
import { releaseNote, type Standing } from "../views/frozen/releaseNote.ts";
import { fillMarker } from "./marker.ts";
import { readObject } from "./objects.ts";
import { readRecords } from "./readRecords.ts";

const style = fileURLToPath(new URL("../styles/frozen.css", import.meta.url));

/** A release as its pages name it. */
type Named = ReleaseRecord["release"];

/**
 * Finishes a site that was just printed: every release that was kept stands under release/<id>/ as it was, and every page
 * there says of which release it is. `own` is the release that the site is of; it may be kept already.
 */
export function layOutReleases(site: string, own: Named, store: string): void {
  const records = readRecords(store);
  const standing = standingIn(site, own.id);
  if (!records.some(({ release }) => release.id === own.id)) finishOwn(site, own, standing);
  for (const record of records) {
    rmSync(join(site, "release", record.release.id), { recursive: true, force: true });
    for (const path of Object.keys(record.frozen)) {
      writeInto(site, `release/${record.release.id}/${path}`, laidOut(record, path, standing, store));
    }
  }
}

/** A file of a release as it stands in a site: a page says of which release it is. */
export function laidOut({ release, frozen }: ReleaseRecord, path: string, standing: Standing, store: string): Buffer {
  const bytes = readObject(store, frozen[path]!);
  return path.endsWith(".html") ? Buffer.from(filled(bytes.toString("utf8"), release, path, standing)) : bytes;
}

/** A site as pages of releases are laid out in it, by what files it has. */
export function standingSite(id: string, hasFile: (file: string) => boolean): Standing {
  return { id, has: (address) => hasFile(`${address}/index.html`) };
}

function standingIn(site: string, id: string): Standing {
  return standingSite(id, (file) => existsSync(join(site, file)));
}

/** Writes a file of a site, with the folders that lead to it. */
export function writeInto(site: string, path: string, bytes: Uint8Array | string): void {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** The pages of the release itself, which were printed without its name, and their style. */
function finishOwn(site: string, own: Named, standing: Standing): void {
  const folder = join(site, "release", own.id);
  if (!existsSync(folder)) return;
  copyFileSync(style, join(folder, "stijl.css"));
  for (const path of listFiles(folder)) {
    if (path.endsWith(".html")) nameRelease(site, own, path, standing);
  }
}

/** Says on a page of a release, in a site, which release that is. */
function nameRelease(site: string, own: Named, path: string, standing: Standing): void {
  const file = join(site, "release", own.id, path);
  writeFileSync(file, filled(readFileSync(file, "utf8"), own, path, standing));
}

/** The same of one page that was printed again. `path`: of the page within its release. */
export function finishPage(site: string, own: Named, path: string): void {
  nameRelease(site, own, path, standingIn(site, own.id));
}

function filled(html: string, release: Named, path: string, standing: Standing): string {
  const address = path.replace(/\/?index\.html$/, "");
  return fillMarker(html, releaseNote(release, address, standing));
}
