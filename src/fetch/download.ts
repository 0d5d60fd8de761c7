import { hash } from "node:crypto";
import type { Extract } from "../domain/manifest.ts";
import type { Origin, Received } from "../domain/origin.ts";

/** Where the facts of a file are noted: in a YAML file, at a place (`["extracts", 0]`). */
export interface Place {
  manifest: string;
  path: (string | number)[];
}

/** A file that a release asks for. Paths are seen from the folder of the release. */
export interface Download {
  file: string;
  /** The file of code lists that comes with a v3 table. */
  codes: string | null;
  origin: Origin;
  /** What was noted of it when it came in. */
  received: Received | null;
  /** More than one where several extracts read the same file. */
  places: Place[];
  /** How the file is read; none for a file that is no extract. */
  extracts: Extract[];
}

/** The name of the folder in which a download is under way: another for another file, table or selection. */
export function keyOf({ file, codes, origin }: Download): string {
  return hash("sha256", JSON.stringify([file, codes, origin])).slice(0, 16);
}
