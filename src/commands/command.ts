import process from "node:process";
import { parseArgs } from "node:util";
import { InputError } from "../domain/problem.ts";
import { formatProblems } from "./summary.ts";

/** What the commands take: npm run build -- --data DIR --out DIR --work DIR. */
export interface Options {
  /** The release to read. */
  data: string;
  /** Where the site goes. */
  out: string;
  /** The folder between data and site: view models, published figures. */
  work: string;
}

/** Runs a command with its options. Mistakes in people's files are printed as such, others as they are; both exit with 1. */
export async function command(run: (options: Options) => Promise<void>): Promise<void> {
  try {
    const text = (value: string) => ({ type: "string", default: value }) as const;
    const { values } = parseArgs({ options: { data: text("data"), out: text("dist"), work: text(".build") } });
    await run(values);
  } catch (error) {
    console.error(error instanceof InputError ? formatProblems(error.problems) : error);
    process.exitCode = 1;
  }
}
