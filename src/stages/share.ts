import process from "node:process";
import { attempt } from "./attempt.ts";
import { type Order, printPages } from "./printPages.ts";

/** Prints a share of the pages in a process of its own, and reports which those are. */
process.once("message", async (order: Order) => {
  await attempt(async () => {
    process.send!(await printPages(order));
  });
  process.disconnect();
});
