import { join } from "node:path";
import type { Edition } from "../../views/edition.ts";
import { inThreads } from "../inThreads.ts";
import type { Preview } from "./preview.ts";
import { previews } from "./previews.ts";

/** Writes the preview picture of each page that has its own, and one for all others; returns how many. */
export function writePictures(edition: Edition, folder: string): Promise<number> {
  const beeld = join(folder, "public", "beeld");
  return inThreads(new URL("picturePainter.ts", import.meta.url), jobs(edition, beeld));
}

function* jobs(edition: Edition, beeld: string): Generator<{ preview: Preview; file: string }> {
  for (const { address, preview } of previews(edition)) yield { preview, file: join(beeld, `${address}.png`) };
}
