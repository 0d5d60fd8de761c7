import { writeFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { PrintJob } from "./printAll.ts";
import { openTypesetter } from "./typesetter.ts";

/** A thread of its own that sets one document after another, and says when each is written. */
const set = openTypesetter();
parentPort!.on("message", ({ template, given, file }: PrintJob) => {
  writeFileSync(file, set(template, given));
  parentPort!.postMessage("written");
});
