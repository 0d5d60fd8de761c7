import { hash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "./listFiles.ts";

/** What files hold, by their paths: "gemeente/almere/index.html" → SHA-256. */
export type Hashes = Readonly<Record<string, string>>;

/** Hashes a file, or all files in a folder but those that are left out. Of what is not there: nothing. */
export function hashFiles(place: string, leaveOut: (path: string) => boolean = () => false): Hashes {
  const hashes: Record<string, string> = {};
  for (const path of listFiles(place)) {
    if (!leaveOut(path)) hashes[path] = hashFile(join(place, path));
  }
  return hashes;
}

/** Whether two lots of files are the same. */
export function sameFiles(some: Hashes, others: Hashes): boolean {
  const paths = Object.keys(some);
  return paths.length === Object.keys(others).length && paths.every((path) => some[path] === others[path]);
}

/** Files are read into the same memory one by one: a site is hundreds of megabytes, and would be held until it is cleared. */
let bytes = Buffer.alloc(1 << 20);

function hashFile(file: string): string {
  const open = openSync(file, "r");
  const { size } = fstatSync(open);
  if (size > bytes.length) bytes = Buffer.alloc(2 * size);
  let read = 0;
  while (read < size) {
    const more = readSync(open, bytes, read, size - read, null);
    if (more === 0) break;
    read += more;
  }
  closeSync(open);
  return hash("sha256", bytes.subarray(0, read));
}
