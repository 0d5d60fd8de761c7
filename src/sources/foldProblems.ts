import type { Problem } from "../domain/problem.ts";

/** How often the same problem is told with its line. The rest is counted. */
const told = 5;

/**
 * The same slip in ten thousand rows is one thing to mend: the first rows are named, the others counted. What differs in
 * the wrong value is told apart; lines that are damaged as a whole are the same problem whatever stands in them.
 */
export function foldProblems(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems, ({ file, column, message, value }) =>
    [file, message.replace(/\d+/g, "#"), column === undefined ? "" : value].join("\u0000"),
  );
  return [...groups.values()].flatMap((same) => {
    if (same.length <= told + 1) return same;
    const next = same[told]!;
    return [
      ...same.slice(0, told),
      { ...next, message: `en nog ${same.length - told} keer vanaf hier: ${next.message}` },
    ];
  });
}
