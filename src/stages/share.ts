import process from "node:process";
import { attempt } from "./attempt.ts";
import { endWithParent } from "./endWithParent.ts";
import { type Order, printPages } from "./printPages.ts";

endWithParent();

/** Prints a share of the pages in a process of its own, and reports which those are. */
process.on("message", async (order: Order) => {
  await attempt(async () => {
    const pages = await printPages(order);
    // The list of a large site is on its way for a while, and lost where the process ends meanwhile.
    await new Promise((sent) => process.send!(pages, sent));
  });
  process.disconnect();
});
