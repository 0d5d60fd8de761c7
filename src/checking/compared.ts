import { join } from "node:path";
import type { FileDigest, InputsDigest } from "./digest.ts";
import type { FilePair } from "./pairFiles.ts";

/** Two releases side by side. */
export interface Comparison {
  old: InputsDigest;
  now: InputsDigest;
  /** The folder of this release, as messages name it. */
  folder: string;
  pairs: readonly FilePair[];
  /** Gemeenten that ended between the indelingen of the two releases. */
  ended: ReadonlySet<string>;
}

/** Where a finding about a file belongs. */
export function inFile({ sources, file }: FileDigest, { folder }: Pick<Comparison, "folder">) {
  return { file: join(folder, file), source: sources.length === 1 ? sources[0]!.source : "" };
}

/** "12 van 340". */
export function outOf(some: number, all: number): string {
  return `${say(some)} van ${say(all)}`;
}

/** 12345 → "12.345". */
export function say(count: number): string {
  return count.toLocaleString("nl-NL");
}

/** "a, b en nog 3". */
export function nameFew(names: readonly string[], most = 6): string {
  const few = names.slice(0, most).join(", ");
  return names.length > most ? `${few} en nog ${say(names.length - most)}` : few;
}
