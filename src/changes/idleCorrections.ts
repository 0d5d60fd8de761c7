import type { Problem } from "../domain/problem.ts";
import type { Release } from "../domain/release.ts";
import type { Change } from "./change.ts";

/**
 * Corrections under which no figure changed: a slip of the pen in release.yaml, or a file that was not replaced. Readers
 * would be told of a mistake that still stands.
 */
export function idleCorrections(
  { corrections = [] }: Pick<Release, "corrections">,
  changes: readonly Change[],
  data: string,
): Problem[] {
  const made = new Set(
    changes.flatMap(({ indicator, why }) => (why.because === "correction" ? [`${indicator} ${why.reason}`] : [])),
  );
  return corrections
    .filter(({ indicator, reason }) => !made.has(`${indicator} ${reason}`))
    .map(({ indicator }) => ({
      file: `${data}/release.yaml`,
      column: "corrections",
      message: "noemt een correctie, maar geen cijfer ervan is anders dan in de vorige uitgave",
      value: indicator,
      hint: "kijk of indicator, areas en years kloppen, en of het nieuwe bestand er staat",
    }));
}
