import { indexSite } from "../search/indexSite.ts";
import { command } from "./command.ts";
import { printSite } from "./printSite.ts";
import { reportProgress } from "./progress.ts";
import { clearPlace, swapIn } from "./swapIn.ts";

/** npm run site: the right half of the pipeline, from .build/ to dist/. */
await command(async ({ out, work }) => {
  await clearPlace(out);
  await reportProgress("Pagina's maken", () => printSite(work, `${out}.new`));
  await reportProgress("Zoekindex maken", () => indexSite(`${out}.new`));
  await swapIn(`${out}.new`, out);
});
