import { parentPort, workerData } from "node:worker_threads";
import { protectFamily } from "./protectFamily.ts";
import { loadSolver } from "./solver.ts";
import type { Family } from "./surveyFamily.ts";

// A thread of protectFamilies: it answers each family it is sent, one after the other.

const highs = await loadSolver();

parentPort!.on("message", (family: Family) => {
  parentPort!.postMessage(protectFamily(highs, family, workerData as number));
});
