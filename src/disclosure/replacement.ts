import type { AnswerCount } from "../domain/answerCount.ts";
import { inSubgroup } from "../domain/unitMembers.ts";

/**
 * Whether a corrected version may take the place of one that was published (C7): of each item, in each subgroup and in
 * what they add up to, as many answers, or at least `minimum` more or fewer. What one person said would else be the
 * difference between two versions. If not, the earlier one stays.
 *
 * @param earlier the counts of one group in a region
 * @param corrected the same, after the correction
 */
export function mayReplace(
  earlier: readonly AnswerCount[],
  corrected: readonly AnswerCount[],
  minimum: number,
): boolean {
  const all = [...earlier, ...corrected];
  const subgroups = new Set([...all.map(({ subgroup }) => subgroup), "onderwijs", "alle"]);
  const items = new Set(all.map(itemOf));
  return [...items].every((item) =>
    [...subgroups].every((subgroup) =>
      numbersOf(earlier, item, subgroup).every((before, index) => {
        const difference = Math.abs(numbersOf(corrected, item, subgroup)[index]! - before);
        return difference === 0 || difference >= minimum;
      }),
    ),
  );
}

function itemOf({ item, option }: AnswerCount): string {
  return `${item} ${option}`;
}

/** How many answered, and how many were asked. */
function numbersOf(counts: readonly AnswerCount[], item: string, subgroup: string): [number, number] {
  const members = counts.filter((count) => itemOf(count) === item && inSubgroup(count.subgroup, subgroup));
  const answered = sum(members.flatMap(({ counts }) => counts));
  return [answered, answered + sum(members.flatMap((own) => [own.dontKnow, own.notApplicable, own.unanswered]))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
