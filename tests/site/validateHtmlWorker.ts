import { parentPort, workerData } from "node:worker_threads";
import { brokenRules } from "../../src/proof/pageRules.ts";
import { readPage } from "./htmlFiles.ts";

/** What is wrong on a page: "12:40 no-dup-id: Duplicate ID". */
export interface Wrong {
  address: string;
  message: string;
}

const seen = new Set<string>();

parentPort?.on("message", (addresses: string[]) => {
  const wrong = addresses.flatMap((address) => {
    return brokenRules(readPage(workerData as string, address), address, seen).map(
      (message): Wrong => ({ address, message }),
    );
  });
  parentPort?.postMessage(wrong);
});
