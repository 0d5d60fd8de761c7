import type { Origin } from "../domain/origin.ts";
import { collectBoundaries } from "./collectBoundaries.ts";
import { collectFile } from "./collectFile.ts";
import { collectOdata3 } from "./collectOdata3.ts";
import { collectOdata4 } from "./collectOdata4.ts";
import type { Collected, Desk } from "./desk.ts";

/**
 * Fetches all that belongs to a file, or finds that it did not change.
 * @throws Failure
 */
export function collect(origin: Origin, desk: Desk): Promise<Collected> {
  if (typeof origin === "string") return collectFile(origin, desk);
  if ("odata4" in origin) return collectOdata4(origin, desk);
  if ("odata3" in origin) return collectOdata3(origin, desk);
  return collectBoundaries(origin, desk);
}
