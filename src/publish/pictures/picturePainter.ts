import { writeFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { renderSvg } from "../../charts/svg.ts";
import { drawPreview } from "./drawPreview.ts";
import type { Preview } from "./preview.ts";
import { rasterise } from "./rasterise.ts";

/** A thread of its own that paints one picture after another, and says when each is written. */
parentPort!.on("message", ({ preview, file }: { preview: Preview; file: string }) => {
  writeFileSync(file, rasterise(renderSvg(drawPreview(preview))));
  parentPort!.postMessage("written");
});
