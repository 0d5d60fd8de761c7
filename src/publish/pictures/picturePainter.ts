import { writeFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { rasterise } from "./rasterise.ts";
import type { PictureJob } from "./writePictures.ts";

/** A thread of its own that paints one picture after another, and says when each is written. */
parentPort!.on("message", ({ svg, file }: PictureJob) => {
  writeFileSync(file, rasterise(svg));
  parentPort!.postMessage("written");
});
