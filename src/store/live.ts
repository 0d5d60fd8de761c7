import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "./objects.ts";
import { readRecords } from "./readRecords.ts";

/**
 * The releases in the order in which they came to stand at the plain addresses. A roll-back takes the last ones away, so
 * that the release after it goes back to what readers saw before it.
 */
export function readLive(store: string): string[] {
  const kept = readRecords(store).map(({ release }) => release.id);
  const file = join(store, "live.json");
  if (!existsSync(file)) return kept;
  return (JSON.parse(readFileSync(file, "utf8")) as string[]).filter((id) => kept.includes(id));
}

/** Notes that a release comes to stand at the plain addresses: after the others, or again where it stood before. */
export function noteLive(store: string, id: string): void {
  const live = readLive(store);
  const place = live.indexOf(id);
  const now = place === -1 ? [...live, id] : live.slice(0, place + 1);
  writeWhole(join(store, "live.json"), `${JSON.stringify(now)}\n`);
}
