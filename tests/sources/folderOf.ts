import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A new folder with these files, for as long as the test runs; null makes a folder of that name. */
export function folderOf(files: Record<string, string | Uint8Array | null>): string {
  const folder = mkdtempSync(join(tmpdir(), "bronnen-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(content === null ? join(folder, name) : dirname(join(folder, name)), { recursive: true });
    if (content !== null) writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A new folder with a copy of another and these files in it. */
export function folderLike(original: string, files: Record<string, string | Uint8Array>): string {
  const folder = folderOf({});
  cpSync(original, folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
