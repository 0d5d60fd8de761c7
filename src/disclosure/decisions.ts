import { type Family, participation } from "./surveyFamily.ts";

/** What is shown of a family. */
export interface Decisions {
  /** By question and unit: the place of the scheme, or the number of schemes where nothing is shown. */
  levels: number[][];
  /** By question and unit: whether the mean is shown, where the classes are. */
  mean: boolean[][];
  /** By question and unit: whether is shown how many gave no answer of substance, where the classes are. */
  rest: boolean[][];
}

/** Whether the classes of a unit are shown; of the first question, whether is shown how many took part. */
export function isShown({ questions }: Family, { levels }: Decisions, question: number, unit: number): boolean {
  return levels[question]![unit]! < questions[question]!.schemes.length;
}

/** Shows nothing of a unit for a question any more; of a part of a region of which is hidden who took part, nothing at all. */
export function hide(family: Family, decisions: Decisions, question: number, unit: number): void {
  decisions.levels[question]![unit] = family.questions[question]!.schemes.length;
  if (question !== participation || family.units[unit]!.total) return;
  for (const [other, { schemes }] of family.questions.entries()) decisions.levels[other]![unit] = schemes.length;
}

/** How many persons of a leaf a reader knows to have taken part: no end of them where that is hidden. */
export function mostOf(family: Family, decisions: Decisions, leaf: number): number {
  const own = family.units.findIndex(({ leaves, total }) => !total && leaves.length === 1 && leaves[0] === leaf);
  const shown = own >= 0 && isShown(family, decisions, participation, own);
  return shown ? family.leaves[leaf]!.respondents : Number.POSITIVE_INFINITY;
}

/** How much readers want to see a unit: a total before its parts, a region before a total of one subgroup. */
export function wanted({ subgroup, total }: { subgroup: string; total: boolean }): number {
  const weight = { alle: 8, onderwijs: 4, jeugdhulp: 4, po: 3, vo: 3 }[subgroup] ?? 3;
  return total && subgroup !== "alle" ? weight / 4 : weight;
}
