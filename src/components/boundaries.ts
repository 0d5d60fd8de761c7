import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import type { FeatureCollection } from "geojson";

const file = join(process.env.MONITOR_BUILD ?? ".build", "geometry.json");

/** The boundaries of the gemeenten, read once for all maps; null where the release has none. */
export const boundaries: FeatureCollection | null = existsSync(file)
  ? (JSON.parse(await readFile(file, "utf8")) as FeatureCollection)
  : null;
