import { resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { InputError } from "../domain/problem.ts";
import { attempt } from "../stages/attempt.ts";

/** What the commands take: npm run build -- --data DIR --reports DIR --out DIR --work DIR --store DIR. */
export interface Options {
  /** The release to read. */
  data: string;
  /** What to report on it. */
  reports: string;
  /** Where the site goes. */
  out: string;
  /** The folder between data and site: view models, published figures. */
  work: string;
  /** What is kept of earlier releases. */
  store: string;
  /** The release to go back to. */
  to?: string | undefined;
}

/** Runs a command with its options. `still`: what is as it was where it fails. */
export function command(run: (options: Options) => Promise<void>, still?: string): Promise<void> {
  return attempt(() => run(readOptions()), still);
}

function readOptions(): Options {
  const text = (value: string) => ({ type: "string", default: value }) as const;
  try {
    const { values } = parseArgs({
      options: {
        data: text("data"),
        reports: text("reports"),
        out: text("dist"),
        work: text(".build"),
        store: text("releases"),
        to: { type: "string" },
      },
    });
    // A folder keeps its place beside the one that is being built, however its path was typed: dist, dist/ or ./dist.
    return { ...values, out: resolve(values.out), work: resolve(values.work) };
  } catch {
    const value = process.argv.slice(2).join(" ");
    const hint = "dit kan: --data MAP --reports MAP --out MAP --work MAP --store MAP";
    throw new InputError([{ file: "opdracht", message: "is niet te begrijpen", value, hint }]);
  }
}
