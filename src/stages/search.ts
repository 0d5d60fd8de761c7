import process from "node:process";
import { indexSite } from "../search/indexSite.ts";
import { attempt } from "./attempt.ts";
import { endWithParent } from "./endWithParent.ts";
import { reportProgress } from "./progress.ts";

const [site] = process.argv.slice(2) as [string];

endWithParent();

/** From finished pages to their search index. */
await attempt(async () => {
  await reportProgress("Zoekindex maken", () => indexSite(site));
});
