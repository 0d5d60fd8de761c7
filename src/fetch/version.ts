import { stat } from "node:fs/promises";
import { join } from "node:path";
import { sha256Of } from "./sha256Of.ts";

/** A file as it was or is. */
export interface Version {
  sha256: string;
  bytes: number;
  /** Rows of data, or boundaries; null where nobody counted. */
  rows: number | null;
}

/** The version of a file that is on disk, or null. */
export async function readVersion(data: string, file: string): Promise<Version | null> {
  const sha256 = await sha256Of(join(data, file));
  return sha256 === null ? null : { sha256, bytes: (await stat(join(data, file))).size, rows: null };
}
