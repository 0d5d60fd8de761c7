import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * The paths in a folder, in one order on every machine: "gemeente/almere/index.html"; "" for a file itself. What a link
 * points at counts; of what is not there: nothing.
 */
export function* listFiles(place: string, path = ""): Generator<string> {
  const found = statSync(join(place, path), { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) return yield path;
  for (const name of readdirSync(join(place, path)).sort()) {
    yield* listFiles(place, path === "" ? name : `${path}/${name}`);
  }
}
