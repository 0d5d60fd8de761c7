import { buildData } from "../pipeline.ts";
import { command } from "./command.ts";
import { reportProgress, seconds } from "./progress.ts";
import { formatSummary } from "./summary.ts";
import { clearPlace, swapIn } from "./swapIn.ts";

/** npm run data: the left half of the pipeline, from data/ and reports/ to .build/. */
await command(async ({ data, reports, work }) => {
  const start = performance.now();
  await clearPlace(work);
  const summary = await buildData(data, reports, `${work}.new`, reportProgress);
  await swapIn(`${work}.new`, work);
  console.log(formatSummary(summary, seconds(performance.now() - start)));
});
