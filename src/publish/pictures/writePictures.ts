import { existsSync, linkSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderSvg } from "../../charts/svg.ts";
import type { Edition } from "../../views/edition.ts";
import { inThreads } from "../inThreads.ts";
import { drawPreview } from "./drawPreview.ts";
import { previews } from "./previews.ts";
import { markOf } from "./rasterise.ts";

/** A drawing and the file of its picture. */
export interface PictureJob {
  svg: string;
  file: string;
}

/**
 * Writes the preview picture of each page that has its own, and one for all others; returns how many were painted. One
 * that the last build painted of the same drawing is taken over: the new folder stands beside the last, .build.new beside
 * .build (src/stages/data.ts).
 */
export function writePictures(edition: Edition, folder: string): Promise<number> {
  const at = join("public", "beeld");
  const jobs = changed(edition, join(folder, at), join(folder.replace(/\.new$/, ""), at));
  return inThreads(new URL("picturePainter.ts", import.meta.url), jobs);
}

function* changed(edition: Edition, folder: string, last: string): Generator<PictureJob> {
  for (const { address, preview } of previews(edition)) {
    const file = join(folder, `${address}.png`);
    const svg = renderSvg(drawPreview(preview));
    if (!takeOver(join(last, `${address}.png`), file, svg)) yield { svg, file };
  }
}

/** Whether the last picture is of this drawing; it then stands in the new folder too. */
function takeOver(last: string, file: string, svg: string): boolean {
  if (last === file || !existsSync(last) || !readFileSync(last).includes(markOf(svg))) return false;
  mkdirSync(dirname(file), { recursive: true });
  linkSync(last, file);
  return true;
}
