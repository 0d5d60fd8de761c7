import { basename } from "node:path";
import type { FileDigest, InputsDigest } from "./digest.ts";

/** A file of this release with the one that it follows. */
export interface FilePair {
  old: FileDigest;
  now: FileDigest;
}

/** Files of two releases that follow each other, and those that have no counterpart. */
export interface PairedFiles {
  pairs: FilePair[];
  gone: FileDigest[];
  fresh: FileDigest[];
}

/** Below this two files have too few columns in common to be editions of one table. */
const alikeEnough = 0.5;

/**
 * Which file follows which: the same name first, for publishers write the day of download in it the same name but for
 * its digits, and then what is most alike in columns among files of the same source.
 */
export function pairFiles(old: InputsDigest, now: InputsDigest): PairedFiles {
  const pairs: FilePair[] = [];
  let [gone, fresh] = [old.files, now.files];
  for (const alike of [sameName, sameStem, similarity]) {
    const scored = gone
      .flatMap((before) => fresh.map((after) => ({ old: before, now: after, score: alike(before, after) })))
      .filter(({ score }) => score >= alikeEnough)
      .toSorted((a, b) => b.score - a.score);
    for (const { old: before, now: after } of scored) {
      if (!gone.includes(before) || !fresh.includes(after)) continue;
      pairs.push({ old: before, now: after });
      gone = gone.filter((file) => file !== before);
      fresh = fresh.filter((file) => file !== after);
    }
  }
  return { pairs, gone, fresh };
}

function sameName(a: FileDigest, b: FileDigest): number {
  return a.file === b.file ? 1 : 0;
}

function sameStem(a: FileDigest, b: FileDigest): number {
  const stem = ({ file }: FileDigest) => basename(file).replace(/\d+/g, "");
  return sharesSource(a, b) && stem(a) === stem(b) ? similarity(a, b) + 0.5 : 0;
}

function similarity(a: FileDigest, b: FileDigest): number {
  if (!sharesSource(a, b)) return 0;
  const [own, other] = [a, b].map(({ profile }) => new Set(profile.columns.map(({ name }) => stemOf(name)))) as [
    Set<string>,
    Set<string>,
  ];
  const both = [...own].filter((name) => other.has(name)).length;
  return both / Math.max(1, own.size + other.size - both);
}

/** A name without years and without StatLine's number. */
export function stemOf(name: string): string {
  return name
    .replace(/_\d+$/, "")
    .replace(/(19|20)\d\d\*{0,2}/g, "{jaar}")
    .toLowerCase();
}

function sharesSource(a: FileDigest, b: FileDigest): boolean {
  return a.sources.some(({ source }) => b.sources.some((other) => other.source === source));
}
