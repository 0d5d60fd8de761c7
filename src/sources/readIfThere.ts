import { readFile } from "node:fs/promises";

/** The bytes of a file, or in Dutch why there are none. */
export async function readIfThere(path: string): Promise<{ bytes: Uint8Array } | { message: string }> {
  try {
    return { bytes: await readFile(path) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    return { message: reasons.get(code) ?? `het bestand kan niet gelezen worden (${code})` };
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "het bestand bestaat niet"],
  ["ENOTDIR", "het bestand bestaat niet"],
  ["EISDIR", "is een map en geen bestand"],
  ["EACCES", "het bestand mag niet gelezen worden"],
]);
