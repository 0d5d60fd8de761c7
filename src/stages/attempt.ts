import process from "node:process";
import { formatProblem, InputError, type Problem } from "../domain/problem.ts";
import { machineProblem } from "./machineProblem.ts";
import { StageError } from "./runStage.ts";

/**
 * Runs what a process is for. Mistakes in people's files and refusals of the machine are printed
 * as such, others as they are; all exit with 1.
 * @param still what is as it was where this fails.
 */
export async function attempt(run: () => Promise<void>, still = nothingBuilt): Promise<void> {
  try {
    await run();
  } catch (error) {
    // A stage that failed has printed why.
    if (!(error instanceof StageError)) console.error(explain(error, still));
    process.exitCode = 1;
  }
}

function explain(error: unknown, still: string): unknown {
  if (error instanceof InputError) return formatProblems(error.problems, still);
  const problem = machineProblem(error);
  return problem === null ? error : formatProblems([problem], still);
}

const nothingBuilt = "Er is niets gebouwd; de vorige site staat er nog.";

/** All problems, each on a line, and what they mean for the site. */
function formatProblems(problems: readonly Problem[], still: string): string {
  const number = problems.length.toLocaleString("nl-NL");
  const total = `${number} ${problems.length === 1 ? "fout" : "fouten"}`;
  return [...problems.map(formatProblem), "", `${total}. ${still}`].join("\n");
}
