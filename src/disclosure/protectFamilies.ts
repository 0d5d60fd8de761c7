import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type ProtectedFamily, protectFamily } from "./protectFamily.ts";
import { loadSolver } from "./solver.ts";
import type { Family } from "./surveyFamily.ts";

/** Families share no person, so two threads can take them side by side; for few results one is faster. */
const threads = 2;
const fewResults = 10_000;

/** Protects each family; the results come in their order. */
export async function protectFamilies(families: readonly Family[], minimum: number): Promise<ProtectedFamily[]> {
  const results = families.reduce((sum, { leaves, questions }) => sum + leaves.length * questions.length, 0);
  if (results < fewResults) {
    const highs = await loadSolver();
    return families.map((family) => protectFamily(highs, family, minimum));
  }
  const found: ProtectedFamily[] = [];
  const waiting = [...families.entries()].sort(([, a], [, b]) => a.leaves.length - b.leaves.length);
  await Promise.all(Array.from({ length: threads }, () => workThrough(waiting, found, minimum)));
  return found;
}

/** Takes the largest of what waits, as long as something does. */
async function workThrough(waiting: [number, Family][], found: ProtectedFamily[], minimum: number): Promise<void> {
  const worker = new Worker(new URL("./familyThread.ts", import.meta.url), { workerData: minimum });
  try {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      worker.postMessage(next[1]);
      [found[next[0]]] = (await once(worker, "message")) as [ProtectedFamily];
    }
  } finally {
    await worker.terminate();
  }
}
