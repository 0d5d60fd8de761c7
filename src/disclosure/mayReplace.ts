import type { AnswerCount, ReachCount } from "../domain/answerCount.ts";

/** What one version of the answers of a group in a region holds. */
export interface Version {
  counts: readonly AnswerCount[];
  reach: readonly ReachCount[];
}

/**
 * Whether a corrected version may take the place of one that was published (C7): in each group that has a result as many
 * persons as before, or at least `minimum` more or fewer. One respondent less would be the difference of two pages.
 */
export function mayReplace(earlier: Version, corrected: Version, minimum: number): boolean {
  const [before, after] = [sizes(earlier), sizes(corrected)];
  return [...new Set([...before.keys(), ...after.keys()])].every((of) => {
    const change = Math.abs((after.get(of) ?? 0) - (before.get(of) ?? 0));
    return change === 0 || change >= minimum;
  });
}

/** How many took part and how many answered each item, of each subgroup and of those that are shown together. */
function sizes({ counts, reach }: Version): Map<string, number> {
  const found = new Map<string, number>();
  const add = (subgroup: string, what: string, persons: number) => {
    const together = subgroup === "po" || subgroup === "vo" ? ["onderwijs", "alle"] : ["alle"];
    for (const unit of new Set([subgroup, ...together])) {
      const name = `${unit} ${what}`;
      found.set(name, (found.get(name) ?? 0) + persons);
    }
  };
  for (const { subgroup, respondents } of reach) add(subgroup, "deelnemers", respondents);
  for (const { subgroup, item, option, ...answered } of counts)
    add(
      subgroup,
      `${item} ${option}`,
      answered.counts.reduce((sum, count) => sum + count, 0),
    );
  return found;
}
