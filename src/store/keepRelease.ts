import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import { type Check, ReleaseRecord } from "../domain/releaseRecord.ts";
import { listFiles } from "../files/listFiles.ts";
import type { ReleaseDescription } from "./describeRelease.ts";
import { emptyMarker } from "./marker.ts";
import { keepObject } from "./objects.ts";
import { writeFigures } from "./storedFigures.ts";
import { ofRelease } from "./wholeSites.ts";

/** A finished site with the folder of views that it was made from, and what is known of it and its inputs. */
export interface FinishedSite {
  site: string;
  folder: string;
  description: ReleaseDescription;
  checks: readonly Check[];
  /** What the inputs of a later release are held against. */
  digest: object;
}

/**
 * Keeps a release for good: its site, its figures, the digest of its inputs and its record. The release is there when its
 * folder has its name: until then all that was written can be thrown away, or written again.
 */
export async function keepRelease(
  store: string,
  { site, folder, description, checks, digest }: FinishedSite,
): Promise<void> {
  const { id } = description.release;
  const kept = keepSite(store, site, id);
  const part = join(store, `${id}.part`);
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  await writeFigures(join(folder, "published.duckdb"), join(part, "figures.parquet"));
  writeFileSync(join(part, "inputs.json.zst"), zstdCompressSync(JSON.stringify(digest)));
  const record = ReleaseRecord.parse({ ...description, ...kept, checks });
  writeFileSync(join(part, "release.json"), `${JSON.stringify(record, null, 1)}\n`);
  renameSync(part, join(store, id));
}

/** Keeps the files of a site. Pages of releases are kept without the name of theirs: of earlier ones they are kept already. */
function keepSite(store: string, folder: string, id: string): Pick<ReleaseRecord, "site" | "frozen"> {
  const site: Record<string, string> = {};
  const frozen: Record<string, string> = {};
  for (const path of [...listFiles(folder)].sort()) {
    const bytes = readFileSync(join(folder, path));
    site[path] = hash("sha256", bytes);
    const stays = ofRelease(path);
    if (stays === null) keepObject(store, bytes, site[path]);
    else if (stays.id === id) frozen[stays.rest] = keepObject(store, unnamed(bytes, path));
  }
  return { site, frozen };
}

function unnamed(bytes: Buffer, path: string): Buffer {
  return path.endsWith(".html") ? Buffer.from(emptyMarker(bytes.toString("utf8"))) : bytes;
}
