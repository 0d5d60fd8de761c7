import { open } from "node:fs/promises";
import { join } from "node:path";

/** Adds text to a file that is being written. */
export type Writer = (text: string) => Promise<unknown>;

/** Writes a file in pieces, for a table may be larger than memory. */
export async function writeFile(folder: string, name: string, fill: (write: Writer) => Promise<void>): Promise<void> {
  const handle = await open(join(folder, name), "w");
  try {
    await fill((text) => handle.appendFile(text));
    await handle.sync();
  } finally {
    await handle.close();
  }
}
