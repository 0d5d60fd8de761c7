import process from "node:process";
import { formatProblem, InputError, type Problem } from "../domain/problem.ts";
import { StageError } from "./runStage.ts";

/**
 * Runs what a process is for. Mistakes in people's files are printed as such, others as they are; both exit with 1.
 * @param still what is as it was where this fails.
 */
export async function attempt(run: () => Promise<void>, still = nothingBuilt): Promise<void> {
  try {
    await run();
  } catch (error) {
    // A stage that failed has printed why.
    if (!(error instanceof StageError))
      console.error(error instanceof InputError ? formatProblems(error.problems, still) : error);
    process.exitCode = 1;
  }
}

const nothingBuilt = "Er is niets gebouwd; de vorige site staat er nog.";

/** All problems, each on a line, and what they mean for the site. */
function formatProblems(problems: readonly Problem[], still: string): string {
  const number = problems.length.toLocaleString("nl-NL");
  const total = `${number} ${problems.length === 1 ? "fout" : "fouten"}`;
  return [...problems.map(formatProblem), "", `${total}. ${still}`].join("\n");
}
