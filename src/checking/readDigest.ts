import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { zstdDecompress } from "node:zlib";
import { InputError } from "../domain/problem.ts";
import { readIfThere } from "../sources/readIfThere.ts";
import { readInputs } from "../sources/readRelease.ts";
import { digestInputs, type InputsDigest } from "./digest.ts";

/**
 * What an earlier release was made from: kept in the store under its id (2026-1), or read anew from its folder.
 * @throws InputError where there is no such release
 */
export async function readDigest(from: string, store: string, reports: string): Promise<InputsDigest> {
  const kept = await readIfThere(join(store, from, "inputs.json.zst"));
  if ("bytes" in kept) return JSON.parse((await promisify(zstdDecompress)(kept.bytes)).toString()) as InputsDigest;
  const written = await readIfThere(from);
  if ("bytes" in written) return JSON.parse(await readFile(from, "utf8")) as InputsDigest;
  const folder = await readIfThere(join(from, "release.yaml"));
  if ("bytes" in folder) return digestInputs((await readInputs(from, reports)).inputs);
  const hint = `noem een uitgave uit ${store}, bijvoorbeeld --from 2026-1, of de map van een eerdere uitgave`;
  throw new InputError([{ file: "opdracht", column: "--from", message: "is geen uitgave", value: from, hint }]);
}
