import { readRelease } from "../sources/readRelease.ts";
import { reportProgress } from "../stages/progress.ts";
import { command } from "./command.ts";
import { formatAccounts, formatWarnings } from "./summary.ts";

/** npm run validate: reads and checks all inputs, and builds nothing. */
await command(async ({ data, reports }) => {
  const { received, warnings } = await reportProgress("Bronnen lezen", () => readRelease(data, reports));
  console.log([formatAccounts(received), ...formatWarnings(warnings), "De invoer is in orde."].join("\n"));
});
