import { type Decisions, isShown } from "./decisions.ts";
import type { FamilyCells } from "./familyCells.ts";
import { exactly, type Fact } from "./knowledge.ts";
import { type Family, participation, type Question, restParts, withCodes } from "./surveyFamily.ts";

/** A fact, and which decision made it public; none where everyone knows it. */
export interface PublicFact extends Fact {
  from: Source | null;
}

export interface Source {
  kind: "classes" | "mean" | "rest";
  question: number;
  unit: number;
}

/** What a reader knows of these questions: percentages and numbers of persons are taken as exact counts. */
export function familyFacts(
  family: Family,
  cells: FamilyCells,
  decisions: Decisions,
  questions: readonly number[],
): PublicFact[] {
  return questions.flatMap((place) => [
    ...(place === participation ? [] : structure(family, cells, place)),
    ...[...family.units.keys()].flatMap((unit) =>
      isShown(family, decisions, place, unit) ? unitFacts(family.questions[place]!, cells, decisions, place, unit) : [],
    ),
  ]);
}

/** Whoever took part gave an answer or none, and each option of an item is chosen or not by the same persons. */
function structure({ questions, leaves }: Family, cells: FamilyCells, place: number): PublicFact[] {
  const question = questions[place]!;
  return leaves.flatMap((_, leaf) => {
    const own = question.answers[leaf];
    if (!own) return [];
    const codes = own.counts.map((_, index) => index + 1);
    const rest = restParts(question).map((part) => cells.rest(place, leaf)[part]);
    const parts = [...cells.codes(place, leaf, codes), ...rest];
    const weights = [...parts.map(() => 1), -1];
    return [{ ...exactly([...parts, ...cells.codes(participation, leaf, [1])], 0), weights, from: null }];
  });
}

function unitFacts(
  question: Question,
  cells: FamilyCells,
  decisions: Decisions,
  place: number,
  unit: number,
): PublicFact[] {
  const leaves = question.leavesOf[unit]!;
  const from = (kind: Source["kind"]): Source => ({ kind, question: place, unit });
  const facts = question.schemes[decisions.levels[place]![unit]!]!.map(({ codes }): PublicFact => {
    const sum = leaves.flatMap((leaf) => cells.codes(place, leaf, codes));
    return { ...exactly(sum, withCodes(question, leaves, codes)), from: from("classes") };
  });
  if (decisions.mean[place]![unit])
    for (const power of [1, 2]) facts.push({ ...powersOf(question, cells, place, leaves, power), from: from("mean") });
  if (decisions.rest[place]![unit])
    for (const part of restParts(question)) {
      const sum = leaves.reduce((all, leaf) => all + question.answers[leaf]!.rest[part], 0);
      facts.push({
        ...exactly(
          leaves.map((leaf) => cells.rest(place, leaf)[part]),
          sum,
        ),
        from: from("rest"),
      });
    }
  return facts;
}

/** The sum of marks, and that of their squares: the one gives the mean, and with the other its margin. */
function powersOf(
  question: Question,
  cells: FamilyCells,
  place: number,
  leaves: readonly number[],
  power: number,
): Fact {
  const marks = question.answers[leaves[0]!]!.counts.map((_, index) => index + 1);
  const sum = marks.reduce((all, mark) => all + mark ** power * withCodes(question, leaves, [mark]), 0);
  const weights = leaves.flatMap(() => marks.map((mark) => mark ** power));
  return {
    ...exactly(
      leaves.flatMap((leaf) => cells.codes(place, leaf, marks)),
      sum,
    ),
    weights,
  };
}
