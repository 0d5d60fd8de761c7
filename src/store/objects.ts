import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { InputError } from "../domain/problem.ts";

/** Where what has this SHA-256 is kept, pressed: objects/ab/cdef… */
function objectFile(store: string, sha256: string): string {
  return join(store, "objects", sha256.slice(0, 2), sha256.slice(2));
}

/**
 * Keeps bytes under their hash; what is kept already stays. It has its name only when it is whole, so that what is cut off
 * leaves nothing that could be taken for it.
 */
export function keepObject(store: string, bytes: Uint8Array, sha256 = hash("sha256", bytes)): string {
  const file = objectFile(store, sha256);
  if (!existsSync(file)) writeWhole(file, zstdCompressSync(bytes));
  return sha256;
}

/** Writes a file that is there as a whole, or not. */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, bytes);
  renameSync(part, file);
}

/**
 * What has this hash.
 * @throws InputError where it is not there, or is no longer what it was.
 */
export function readObject(store: string, sha256: string): Buffer {
  const file = objectFile(store, sha256);
  const hint = "zet de map met uitgaven terug uit een reservekopie";
  if (!existsSync(file)) throw new InputError([{ file, message: "ontbreekt in wat van de uitgaven is bewaard", hint }]);
  const bytes = unpack(readFileSync(file));
  if (bytes === null || hash("sha256", bytes) !== sha256)
    throw new InputError([{ file, message: "is beschadigd: de inhoud is anders dan toen zij werd bewaard", hint }]);
  return bytes;
}

function unpack(bytes: Uint8Array): Buffer | null {
  try {
    return zstdDecompressSync(bytes);
  } catch {
    return null;
  }
}

/** All files among the objects by path, with the hash that each stands for; of what was cut off that is no hash. */
export function listObjects(store: string): Map<string, string> {
  const folder = join(store, "objects");
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).flatMap((start) => readdirSync(join(folder, start)).map((rest) => [start, rest]));
  return new Map(files.map(([start, rest]) => [join(folder, start!, rest!), `${start}${rest}`]));
}
