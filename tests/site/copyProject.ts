import { cpSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

/** A copy of the program with a small release in the place of the demo, so that a build and its leavings are its own. */
export function copyProject(place: string): void {
  for (const part of ["src", "content", "astro.config.mjs", "tsconfig.json", "package.json", "package-lock.json"]) {
    cpSync(part, join(place, part), { recursive: true });
  }
  cpSync("tests/fixtures/klein-nederland", place, { recursive: true });
  cpSync("reports/print", join(place, "reports/print"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(place, "node_modules"));
}
