/** Something wrong in a file that a person wrote or delivered, said so that the person can mend it. In Dutch. */
export interface Problem {
  file: string;
  /** 1 is the first line of the file. */
  line?: number;
  column?: string;
  /** What is wrong: `is geen getal`. */
  message: string;
  /** What stands there, as it stands there. */
  value?: string;
  /** What the editor may do about it. */
  hint?: string;
}

/** Thrown once with every problem found, so that one run shows all there is to mend. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "InputError";
    this.problems = problems;
  }
}

/** For example `data/cbs-bevolking/2025.csv:3 Mannen_2: is geen getal ("n.v.t."). Tip: …`. */
export function formatProblem({ file, line, column, message, value, hint }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const what = value === undefined ? message : `${message} ("${shorten(value)}")`;
  return `${column === undefined ? place : `${place} ${column}`}: ${what}${hint === undefined ? "" : `. Tip: ${hint}`}`;
}

/** What stands in a cell may be a whole file, if a quote is missing. */
function shorten(value: string): string {
  return value.length <= 80 ? value : `${value.slice(0, 79)}…`;
}
