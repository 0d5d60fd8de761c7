import { readBuilt } from "../stages/built.ts";
import { seconds } from "../stages/progress.ts";
import { runStage } from "../stages/runStage.ts";
import type { Options } from "./command.ts";
import { makeSite } from "./makeSite.ts";
import { formatSummary } from "./summary.ts";
import { clearPlace, freshest, swapIn } from "./swapIn.ts";

/** Builds everything beside the last good build, and only when all is well takes its place. */
export async function buildSite({ data, reports, out, work, store }: Options): Promise<void> {
  const start = performance.now();
  await clearPlace(work);
  await clearPlace(out);
  runStage("data", data, reports, store, work);
  await makeSite({ folder: freshest(work), work, out, store });
  await swapIn(work);
  await swapIn(out);
  console.log(formatSummary(readBuilt(work)!.summary, seconds(performance.now() - start)));
}
