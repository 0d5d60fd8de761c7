import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkAddresses } from "../stages/checkAddresses.ts";
import { type Places, printSite } from "../stages/printSite.ts";
import { reportProgress } from "../stages/progress.ts";
import { runStage } from "../stages/runStage.ts";

const number = new Intl.NumberFormat("nl-NL");

/** Makes a site of a folder of views, beside the last good one. The index of pages that are all the same stays. */
export async function makeSite(places: Places): Promise<void> {
  await reportProgress(
    "Pagina's maken",
    () => printSite(places),
    ({ pages, made }) => `${number.format(pages)} pagina's, ${number.format(made)} opnieuw gemaakt`,
  );
  const fresh = `${places.out}.new`;
  if (existsSync(fresh)) checkAddresses(places.folder, fresh);
  if (existsSync(fresh) && !existsSync(join(fresh, "pagefind"))) runStage("search", fresh);
}
