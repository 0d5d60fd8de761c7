import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Wrong } from "./validateHtmlWorker.ts";

/** Pages are given out in lots: large enough to be few, small enough that no worker waits long for the last. */
const lot = 20;

/** Validates pages of a built site, a worker a core. Answers with what is wrong on which page. */
export async function validateHtml(folder: string, addresses: string[]): Promise<Wrong[]> {
  const waiting = [...addresses];
  const found = await Promise.all(
    Array.from({ length: availableParallelism() }, () => validateLots(folder, () => waiting.splice(0, lot))),
  );
  return found.flat();
}

function validateLots(folder: string, next: () => string[]): Promise<Wrong[]> {
  const worker = new Worker(new URL("./validateHtmlWorker.ts", import.meta.url), { workerData: folder });
  const wrong: Wrong[] = [];
  return new Promise((done, fail) => {
    const giveLot = () => {
      const addresses = next();
      if (addresses.length > 0) return worker.postMessage(addresses);
      void worker.terminate().then(() => done(wrong));
    };
    worker.on("error", fail);
    worker.on("message", (found: Wrong[]) => {
      wrong.push(...found);
      giveLot();
    });
    giveLot();
  });
}
