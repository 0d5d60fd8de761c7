import { existsSync } from "node:fs";
import { readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Received } from "../domain/origin.ts";
import { sha256Of } from "./sha256Of.ts";
import { writeWhole } from "./writeWhole.ts";

/** Files that changed at the publisher and wait beside ours, as `cijfers.csv.nieuw`, for someone to decide. */
const Waiting = z.strictObject({ files: z.array(z.string()).min(1), received: Received });
export type Waiting = z.infer<typeof Waiting>;

/** The name under which the new version of a file waits. */
export function waitingName(file: string): string {
  return `${file}.nieuw`;
}

/**
 * Puts files that are ready beside the ones that they would replace.
 * @param files seen from the release; the first is the one that the manifest names
 */
export async function putAside(data: string, folder: string, ready: string, waiting: Waiting): Promise<void> {
  for (const file of waiting.files) {
    const name = file.slice(file.lastIndexOf("/") + 1);
    await rename(join(data, ready, name), join(data, waitingName(file)));
  }
  await writeWhole(join(data, folder, "waiting.json"), JSON.stringify(waiting));
}

/** What waits, if it is still there as it came in. */
export async function readWaiting(data: string, folder: string): Promise<Waiting | null> {
  const text = await readFile(join(data, folder, "waiting.json"), "utf8").catch(() => null);
  if (text === null) return null;
  const waiting = Waiting.parse(JSON.parse(text));
  if (!waiting.files.every((file) => existsSync(join(data, waitingName(file))))) return null;
  const same = (await sha256Of(join(data, waitingName(waiting.files[0]!)))) === waiting.received.sha256;
  return same ? waiting : null;
}
