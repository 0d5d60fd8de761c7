import process from "node:process";
import { parseArgs } from "node:util";
import { InputError } from "../domain/problem.ts";
import { describeOutcome, describeOutcomes } from "../fetch/describeOutcome.ts";
import { fetchRelease } from "../fetch/fetchRelease.ts";
import { attempt } from "../stages/attempt.ts";

/**
 * npm run fetch: gets the files that manifests say where to find. Ends with 1 where a file could not be fetched, and with 2
 * where one changed at the publisher and waits for a decision.
 */
await attempt(async () => {
  const outcomes = await fetchRelease({ ...readOptions(), done: (outcome) => console.log(describeOutcome(outcome)) });
  console.log(describeOutcomes(outcomes));
  const states = new Set(outcomes.map(({ state }) => state));
  if (outcomes.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
  else if (states.has("veranderd")) process.exitCode = 2;
});

function readOptions(): { data: string; source: string | null; replace: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: "string", default: "data" },
        source: { type: "string" },
        replace: { type: "boolean", default: false },
      },
    });
    return { ...values, source: values.source ?? null };
  } catch {
    const value = process.argv.slice(2).join(" ");
    const hint = "dit kan: --data MAP --source BRON --replace";
    throw new InputError([{ file: "opdracht", message: "is niet te begrijpen", value, hint }]);
  }
}
