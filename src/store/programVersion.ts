import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The version in package.json, with the start of the SHA-256 of all files of the program: "0.1.0 (3f5a9c2e41d0)". */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const sum = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  for (const path of files.map((file) => file.replaceAll("\\", "/")).sort()) {
    const file = join(root, "src", path);
    if (statSync(file).isFile()) sum.update(`${path}\n`).update(readFileSync(file));
  }
  return `${version} (${sum.digest("hex").slice(0, 12)})`;
}
