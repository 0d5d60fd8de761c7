import { readBuilt } from "../stages/built.ts";
import { seconds } from "../stages/progress.ts";
import { runStage } from "../stages/runStage.ts";
import { command } from "./command.ts";
import { formatSummary } from "./summary.ts";
import { clearPlace, swapIn } from "./swapIn.ts";

/** npm run data: the left half of the pipeline, from data/ and reports/ to .build/. */
await command(async ({ data, reports, work, store }) => {
  const start = performance.now();
  await clearPlace(work);
  runStage("data", data, reports, store, work);
  await swapIn(work);
  console.log(formatSummary(readBuilt(work)!.summary, seconds(performance.now() - start)));
});
