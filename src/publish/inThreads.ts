import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";

/** One that sets documents holds 300 MB. */
const most = 4;

/** Left to itself a thread that makes workbooks piles up 135 MB more of what it is done with. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/**
 * Has files made side by side, on as many threads as there are cores, and returns how many. A job is asked for when a
 * thread is free, so that what is to be made need not be held at once. The script answers each job when its file is
 * written.
 */
export async function inThreads<Job extends { file: string }>(script: URL, jobs: Iterable<Job>): Promise<number> {
  const waiting = jobs[Symbol.iterator]();
  const threads = Array.from({ length: Math.min(most, availableParallelism()) }, () => oneByOne(script, waiting));
  const made = await Promise.all(threads);
  return made.reduce((sum, count) => sum + count, 0);
}

async function oneByOne<Job extends { file: string }>(script: URL, waiting: Iterator<Job>): Promise<number> {
  const worker = new Worker(script, { resourceLimits });
  let count = 0;
  try {
    for (let job = waiting.next(); !job.done; job = waiting.next()) {
      mkdirSync(dirname(job.value.file), { recursive: true });
      worker.postMessage(job.value);
      await once(worker, "message");
      count += 1;
    }
  } finally {
    await worker.terminate();
  }
  return count;
}
