import process from "node:process";
import { buildData } from "../pipeline.ts";
import { attempt } from "./attempt.ts";
import { readBuilt, writeBuilt } from "./built.ts";
import { endWithParent } from "./endWithParent.ts";
import { hashDataInputs } from "./inputs.ts";
import { readPrinted, writePrinted } from "./printed.ts";
import { reportProgress } from "./progress.ts";

const [data, reports, store, work] = process.argv.slice(2) as [string, string, string, string];

endWithParent();

/** From data/, reports/ and earlier releases to a folder of views beside the last one; none where the last one is made of the same. */
await attempt(async () => {
  const inputs = hashDataInputs(data, reports, store);
  if (inputs !== null && inputs === readBuilt(work)?.inputs)
    return console.log("✓ Bronnen en cijfers: niets veranderd");
  const fresh = `${work}.new`;
  const summary = await buildData(data, reports, store, fresh, reportProgress);
  // What changed while this ran may or may not be in it: next time all is made again.
  writeBuilt(fresh, { inputs: hashDataInputs(data, reports, store) === inputs ? inputs : null, summary });
  // The site still stands as it was printed from the last folder.
  writePrinted(fresh, readPrinted(work));
});
