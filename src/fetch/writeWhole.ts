import { open, rename } from "node:fs/promises";

/** Writes a file so that whoever looks sees all of it or nothing, also after a power cut. */
export async function writeWhole(file: string, content: string): Promise<void> {
  const fresh = `${file}.tmp`;
  const handle = await open(fresh, "w");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, file);
}
