import { writeFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { workbook } from "../workbook/workbook.ts";
import type { WorkbookJob } from "./workbookJob.ts";

/** A thread of its own that writes one set of tables after another, and says when each is written. */
parentPort!.on("message", async ({ sheets, about, file }: WorkbookJob) => {
  const write = async (format: "xlsx" | "ods") =>
    writeFileSync(`${file}.${format}`, await workbook(sheets, format, about));
  // Packing is waited for: meanwhile the other is put together.
  await Promise.all([write("xlsx"), write("ods")]);
  parentPort!.postMessage("written");
});
