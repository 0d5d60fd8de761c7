import { readRelease } from "../sources/readRelease.ts";
import { command } from "./command.ts";
import { reportProgress } from "./progress.ts";
import { formatAccounts } from "./summary.ts";

/** npm run validate: reads and checks all inputs, and builds nothing. */
await command(async ({ data }) => {
  const { received } = await reportProgress("Bronnen lezen", () => readRelease(data, "reports"));
  console.log(`${formatAccounts(received)}\nDe invoer is in orde.`);
});
