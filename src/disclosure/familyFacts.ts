import { negativeOf, positiveOf } from "../domain/questionnaire.ts";
import { type Decisions, isShown } from "./decisions.ts";
import type { FamilyCells } from "./familyCells.ts";
import { exactly, type Fact } from "./knowledge.ts";
import { answered, type Family, participation, type Question, restParts, withCodes } from "./surveyFamily.ts";

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
      isShown(family, decisions, place, unit) ? unitFacts(family, cells, decisions, place, unit) : [],
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
  family: Family,
  cells: FamilyCells,
  decisions: Decisions,
  place: number,
  unit: number,
): PublicFact[] {
  const question = family.questions[place]!;
  const leaves = question.leavesOf[unit]!;
  const from = (kind: Source["kind"]): Source => ({ kind, question: place, unit });
  if (family.units[unit]!.total && place !== participation)
    return roundedFacts(question, cells, decisions, place, unit).map(({ kind, ...fact }) => ({
      ...fact,
      from: from(kind),
    }));
  const facts = question.schemes[decisions.levels[place]![unit]!]!.map(({ codes }): PublicFact => {
    const sum = leaves.flatMap((leaf) => cells.codes(place, leaf, codes));
    return { ...exactly(sum, withCodes(question, leaves, codes)), from: from("classes") };
  });
  if (decisions.mean[place]![unit])
    for (const fact of roundedMoments(question, cells, place, leaves)) facts.push({ ...fact, from: from("mean") });
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

/**
 * What a total over regions tells: how many answered, in tens, and whole percentages of them, which leave open a
 * hundredth of so many persons. Totals have no margins and their differences are those of rounded numbers, so nothing tells more.
 */
function roundedFacts(
  question: Question,
  cells: FamilyCells,
  decisions: Decisions,
  place: number,
  unit: number,
): (Fact & Pick<Source, "kind">)[] {
  const leaves = question.leavesOf[unit]!;
  const level = decisions.levels[place]![unit]!;
  const n = answered(question, leaves);
  const all = question.answers[leaves[0]!]!.counts.map((_, index) => index + 1);
  const cellsOf = (codes: readonly number[]) => leaves.flatMap((leaf) => cells.codes(place, leaf, codes));
  const facts: (Fact & Pick<Source, "kind">)[] = [
    { ...roundedNumber(cellsOf(all), n), kind: "classes" },
    ...question.schemes[level]!.map(({ codes }) => ({
      ...roundedShare(cellsOf(codes), withCodes(question, leaves, codes), n),
      kind: "classes" as const,
    })),
  ];
  const [positive, negative] = [positiveOf(question.item), negativeOf(question.item)];
  if (negative.length > 0 && level < question.schemes.length - 1) {
    const net = withCodes(question, leaves, positive) - withCodes(question, leaves, negative);
    const sum = [...cellsOf(positive), ...cellsOf(negative)];
    const weights = sum.map((_, index) => (index < cellsOf(positive).length ? 1 : -1));
    facts.push({ ...roundedShare(sum, net, n), weights, kind: "classes" });
  }
  if (decisions.mean[place]![unit]) {
    const { cells: sum, weights, low } = powersOf(question, cells, place, leaves, 1);
    facts.push({ ...roundedShare(sum, low, n), weights: weights!, kind: "mean" });
  }
  if (decisions.rest[place]![unit]) {
    const asked = leaves.reduce((sum, leaf) => sum + question.answers[leaf]!.rest.reduce((a, b) => a + b, 0), n);
    for (const part of restParts(question)) {
      const sum = leaves.reduce((total, leaf) => total + question.answers[leaf]!.rest[part], 0);
      const places = leaves.map((leaf) => cells.rest(place, leaf)[part]);
      facts.push({ ...roundedShare(places, sum, asked), kind: "rest" });
    }
  }
  return facts;
}

/** From so many answers a mean and its margin have two decimals, of fewer one. */
const enoughForHundredths = 30;

/**
 * What a mean and its margin tell: the sum of marks and that of their squares, as far as their rounding does. A margin of
 * t·s/√n that is known to half a last decimal gives s to half a decimal times √n/t; t is taken as 2.1, its value for some
 * twenty answers, so that no more is left open than there is.
 */
function roundedMoments(question: Question, cells: FamilyCells, place: number, leaves: readonly number[]): Fact[] {
  const [first, second] = [1, 2].map((power) => powersOf(question, cells, place, leaves, power));
  const n = answered(question, leaves);
  const half = n < enoughForHundredths ? 0.05 : 0.005;
  const shown = Math.round(first!.low / n / (2 * half)) * 2 * half;
  const sums = { low: Math.min(first!.low, n * (shown - half)), high: Math.max(first!.low, n * (shown + half)) };
  const sd = Math.sqrt(Math.max(0, second!.low - first!.low ** 2 / n) / (n - 1));
  const open = (half * Math.sqrt(n)) / 2.1;
  const squares = {
    low: (n - 1) * Math.max(0, sd - open) ** 2 + sums.low ** 2 / n,
    high: (n - 1) * (sd + open) ** 2 + sums.high ** 2 / n,
  };
  return [
    { ...first!, ...sums },
    { ...second!, ...squares },
  ];
}

/** How many answered, in tens. */
function roundedNumber(cells: readonly number[], n: number): Fact {
  return { cells, ...tens(n) };
}

/** A sum of which is shown what part it is of n, in hundredths: a share in per cent, or a mean with two decimals. */
function roundedShare(cells: readonly number[], value: number, n: number): Fact {
  const shown = Math.round((100 * value) / n);
  const [least, most] = [tens(n).low, tens(n).high];
  const bounds = [least, most].flatMap((of) => [((shown - 0.5) * of) / 100, ((shown + 0.5) * of) / 100]);
  const [low, high] = [Math.ceil(Math.min(...bounds)), Math.floor(Math.max(...bounds))];
  return { cells, low: Math.min(low, value), high: Math.max(high, value) };
}

/** The numbers that are shown as the same ten. */
function tens(n: number): Pick<Fact, "low" | "high"> {
  const shown = 10 * Math.round(n / 10);
  return { low: shown - 5, high: shown + 4 };
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
