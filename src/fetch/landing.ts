import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { Received } from "../domain/origin.ts";
import { InputError } from "../domain/problem.ts";
import { noteReceived } from "./noteReceived.ts";
import { writeWhole } from "./writeWhole.ts";

/** Files that go to their places, and what is then noted of them. Paths are seen from the folder of the release. */
const Landing = z.strictObject({
  moves: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  notes: z.array(
    z.strictObject({
      manifest: z.string(),
      path: z.array(z.union([z.string(), z.int()])),
      date: z.string().nullable(),
      received: Received,
    }),
  ),
});
export type Landing = z.infer<typeof Landing>;

/**
 * Brings files to their places and notes them. It is first written down what will be done: a process that is killed
 * halfway leaves each file whole, the old one or the new one, and the next run does the rest.
 * @param folder the folder of the download, seen from the release; it is gone afterwards
 */
export async function land(data: string, folder: string, landing: Landing): Promise<void> {
  await checkNotes(data, landing);
  await writeWhole(join(data, folder, "landing.json"), JSON.stringify(landing));
  await finish(data, folder, landing);
}

/** Does what an earlier run was killed in. */
export async function finishLandings(data: string, folder: string): Promise<void> {
  for (const name of await readdir(join(data, folder)).catch(() => [])) {
    const text = await readFile(join(data, folder, name, "landing.json"), "utf8").catch(() => null);
    if (text !== null) await finish(data, join(folder, name), Landing.parse(JSON.parse(text)));
  }
}

async function finish(data: string, folder: string, { moves, notes }: Landing): Promise<void> {
  for (const { from, to } of moves) {
    if (!existsSync(join(data, from))) continue;
    await mkdir(dirname(join(data, to)), { recursive: true });
    await rename(join(data, from), join(data, to));
  }
  for (const note of notes) await writeNote(data, note);
  await rm(join(data, folder), { recursive: true });
}

async function writeNote(data: string, { manifest, path, ...note }: Landing["notes"][number]): Promise<void> {
  const file = join(data, manifest);
  const text = await readFile(file, "utf8");
  const noted = noteReceived(text, path, note);
  if (noted !== null && noted !== text) await writeWhole(file, noted);
}

/** Finds out that a note cannot be made before anything is moved. */
async function checkNotes(data: string, { notes }: Landing): Promise<void> {
  for (const { manifest, path, ...note } of notes) {
    if (noteReceived(await readFile(join(data, manifest), "utf8"), path, note) !== null) continue;
    const hint = "schrijf date bij elk deel van het manifest voluit, zonder & en *";
    const message = "deelt zijn datum met een ander deel, zodat hier niet te noteren is wat binnenkwam";
    throw new InputError([{ file: join(data, manifest), column: path.join("."), message, hint }]);
  }
}
