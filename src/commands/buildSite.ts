import { buildData } from "../pipeline.ts";
import { indexSite } from "../search/indexSite.ts";
import type { Options } from "./command.ts";
import { printSite } from "./printSite.ts";
import { reportProgress, seconds } from "./progress.ts";
import { formatSummary } from "./summary.ts";
import { clearPlace, swapIn } from "./swapIn.ts";

/** Builds everything beside the last good build, and only when all is well takes its place. */
export async function buildSite({ data, reports, out, work }: Options): Promise<void> {
  const start = performance.now();
  await clearPlace(work);
  await clearPlace(out);
  const summary = await buildData(data, reports, `${work}.new`, reportProgress);
  await reportProgress("Pagina's maken", () => printSite(`${work}.new`, `${out}.new`));
  await reportProgress("Zoekindex maken", () => indexSite(`${out}.new`));
  await swapIn(`${work}.new`, work);
  await swapIn(`${out}.new`, out);
  console.log(formatSummary(summary, seconds(performance.now() - start)));
}
