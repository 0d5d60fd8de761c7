import process from "node:process";
import { parseArgs } from "node:util";
import { InputError } from "../domain/problem.ts";

/** What the two commands that check take. */
export interface CheckOptions {
  data: string;
  reports: string;
  store: string;
  /** The release to compare with: its id in the store, or its folder. */
  from: string | undefined;
  /** Where a page of the findings goes, and where the same as JSON. */
  page: string | undefined;
  json: string | undefined;
}

const known = "--data MAP --reports MAP --out MAP --work MAP --store MAP --page BESTAND.html --json BESTAND.json";

/** @throws InputError where an option is unknown, or the release to compare with is asked for and not said */
export function readCheckOptions({ compares }: { compares: boolean }): CheckOptions {
  const text = { type: "string" } as const;
  const value = process.argv.slice(2).join(" ");
  const hint = `dit kan: ${known}${compares ? " --from UITGAVE" : ""}`;
  try {
    const { values } = parseArgs({
      options: { data: text, reports: text, out: text, work: text, store: text, page: text, json: text, from: text },
    });
    const { data = "data", reports = "reports", store = "releases", from, page, json } = values;
    if ((from !== undefined) === compares) return { data, reports, store, from, page, json };
  } catch {
    // Said below, as of every command that cannot be understood.
  }
  const message = compares ? "vraagt om een eerdere uitgave, of is niet te begrijpen" : "is niet te begrijpen";
  throw new InputError([{ file: "opdracht", message, value, hint }]);
}
