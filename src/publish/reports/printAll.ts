import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Sheet, Template } from "./typesetter.ts";

/** A document to be set, and the file that it is written to. */
export interface PrintJob {
  template: Template;
  given: Sheet;
  file: string;
}

/** Each thread holds 300 MB. */
const most = 4;

/**
 * Sets documents side by side, on as many threads as there are cores, and returns how many. A job is asked for when a
 * thread is free, so that what is to be printed need not be held at once.
 */
export async function printAll(jobs: Iterable<PrintJob>): Promise<number> {
  const waiting = jobs[Symbol.iterator]();
  const threads = Array.from({ length: Math.min(most, availableParallelism()) }, () => printOneByOne(waiting));
  const printed = await Promise.all(threads);
  return printed.reduce((sum, count) => sum + count, 0);
}

async function printOneByOne(waiting: Iterator<PrintJob>): Promise<number> {
  const printer = new Worker(new URL("printer.ts", import.meta.url));
  let count = 0;
  try {
    for (let job = waiting.next(); !job.done; job = waiting.next()) {
      mkdirSync(dirname(job.value.file), { recursive: true });
      printer.postMessage(job.value);
      await once(printer, "message");
      count += 1;
    }
  } finally {
    await printer.terminate();
  }
  return count;
}
