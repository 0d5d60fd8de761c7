import { readRelease } from "../sources/readRelease.ts";
import { reportProgress } from "../stages/progress.ts";
import { command } from "./command.ts";
import { formatAccounts, formatDropped, formatWarnings } from "./summary.ts";

/** npm run validate: reads and checks all inputs, and builds nothing. */
await command(async ({ data, reports }) => {
  const { received, survey, warnings } = await reportProgress("Bronnen lezen", () => readRelease(data, reports));
  const dropped = formatDropped(survey?.dropped ?? []);
  console.log([formatAccounts(received), ...dropped, ...formatWarnings(warnings), "De invoer is in orde."].join("\n"));
});
