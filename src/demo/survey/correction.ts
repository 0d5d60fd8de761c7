import type { Respondent } from "./respondent.ts";
import type { Round, Submission } from "./submission.ts";

/** The exports of one round, the first published one first. */
export interface Editions {
  first: readonly Submission[];
  /** What was sent later in its place. */
  corrected?: readonly Submission[];
}

/** How many of jeugdhulp come in after the first export. */
const late = 30;

/** The order in which answers come in: where an export is corrected for late answers, those come last. */
export function inOrder(respondents: readonly Respondent[], round: Round): readonly Respondent[] {
  if (!hasLate(round)) return respondents;
  const latecomers = new Set(respondents.filter(({ subgroup }) => subgroup === "jeugdhulp").slice(-late));
  return [...respondents.filter((one) => !latecomers.has(one)), ...latecomers];
}

/**
 * Two exports were corrected after they were published: of Achterhoek one respondent of jeugdhulp was taken out, in Food
 * Valley thirty came in. The first correction would give that respondent away and must be refused.
 */
export function editionsOf(lines: readonly Submission[], round: Round): Editions {
  const last = lines.at(-1)!.person;
  if (hasLate(round)) return { first: lines.filter(({ person }) => person <= last - late), corrected: lines };
  if (round.region !== "achterhoek" || round.year !== 2020 || round.group !== "professionals") return { first: lines };
  const removed = lines.findLast(({ answers }) => answers.get("P01") === 1)!.person;
  return { first: lines, corrected: lines.filter(({ person }) => person !== removed) };
}

function hasLate({ region, year, group }: Round): boolean {
  return region === "food-valley" && year === 2020 && group === "professionals";
}
