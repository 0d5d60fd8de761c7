import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles } from "../files/listFiles.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The version in package.json, with the start of the SHA-256 of all files of the program: "0.1.0 (3f5a9c2e41d0)". */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const sum = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  for (const path of [...listFiles(join(root, "src"))].sort())
    sum.update(`${path}\n`).update(readFileSync(join(root, "src", path)));
  return `${version} (${sum.digest("hex").slice(0, 12)})`;
}
