import process from "node:process";
import { isMainThread, Worker } from "node:worker_threads";

/** So often a stage looks whether the command that started it is still there, in milliseconds. */
const interval = 200;

/**
 * Ends this process when the one that started it does: a stage whose command was killed would go on writing where the next
 * build begins. A thread of its own looks, for a stage may be busy for half a minute.
 */
export function endWithParent(): void {
  new Worker(new URL(import.meta.url)).unref();
}

if (!isMainThread) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
  }, interval);
}
