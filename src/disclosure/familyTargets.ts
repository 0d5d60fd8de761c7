import { type Decisions, isShown } from "./decisions.ts";
import type { FamilyCells } from "./familyCells.ts";
import type { Target } from "./knowledge.ts";
import { hiddenAtAll, isProtected, neededNumber, needsOf } from "./needs.ts";
import { answered, type Family, participation, type Question, restParts } from "./surveyFamily.ts";
import { fewestAlike } from "./thresholds.ts";

/** What nobody may find out of a family, by what is shown of it. */
export interface FamilyTarget extends Target {
  kind: "answers" | "mean" | "rest";
  question: number;
  topic: string;
}

export function familyTargets(
  family: Family,
  cells: FamilyCells,
  decisions: Decisions,
  questions: readonly number[],
  minimum: number,
): FamilyTarget[] {
  const units = [...family.units.keys()];
  return questions.flatMap((place) =>
    units.flatMap((unit) => unitTargets(family, cells, decisions, place, unit, minimum)),
  );
}

function unitTargets(
  family: Family,
  cells: FamilyCells,
  decisions: Decisions,
  place: number,
  index: number,
  minimum: number,
): FamilyTarget[] {
  const question = family.questions[place]!;
  const unit = family.units[index]!;
  const leaves = question.leavesOf[index]!;
  const level = decisions.levels[place]![index]!;
  const shown = isShown(family, decisions, place, index);
  const guarded = isProtected(question, unit, leaves, minimum);
  if (leaves.length === 0 || (!shown && unit.total && !guarded)) return [];
  const named = (what: string, sum: number[], integers: number): FamilyTarget => ({
    kind: "answers",
    question: place,
    topic: `answers ${place}`,
    name: `${nameOf(family, index)}, ${question.item.id}${question.option || ""} ${what}`,
    cells: sum,
    integers,
  });
  const codesOf = (codes: readonly number[]) => leaves.flatMap((leaf) => cells.codes(place, leaf, codes));
  const classes = question.schemes.slice(0, level).flatMap((scheme, at) => {
    const needs = needsOf(question, unit, leaves, level, at, minimum);
    return scheme.flatMap(({ label, codes }, c) => (needs[c]! > 1 ? [named(label, codesOf(codes), needs[c]!)] : []));
  });
  if (shown || unit.total || place === participation) return classes;
  const all = question.answers[leaves[0]!]!.counts.map((_, code) => code + 1);
  const isReachShown = isShown(family, decisions, participation, index);
  const integers = guarded ? neededNumber(isReachShown, minimum) : hiddenAtAll;
  const number = named("aantal", codesOf(all), integers);
  if (!guarded) return question.option === 0 ? [...classes, number] : classes;
  return [
    ...classes,
    number,
    ...meanTarget(number, question, leaves),
    ...restTargets(number, cells, place, question, leaves),
  ];
}

/** A hidden mean is to lie anywhere in two whole marks, taken over as many persons as there are. */
function meanTarget(of: FamilyTarget, question: Question, leaves: readonly number[]): FamilyTarget[] {
  if (question.item.type !== "mark") return [];
  const marks = question.answers[leaves[0]!]!.counts.map((_, code) => code + 1);
  const integers = 2 * Math.max(1, answered(question, leaves)) + 1;
  return [{ ...of, kind: "mean", name: `${of.name} gemiddelde`, weights: leaves.flatMap(() => marks), integers }];
}

function restTargets(
  of: FamilyTarget,
  cells: FamilyCells,
  place: number,
  question: Question,
  leaves: readonly number[],
): FamilyTarget[] {
  return restParts(question).map((part) => ({
    ...of,
    kind: "rest",
    topic: `rest ${place}`,
    name: `${of.name} ${["weet niet", "niet van toepassing", "niet ingevuld"][part]}`,
    cells: leaves.map((leaf) => cells.rest(place, leaf)[part]),
    integers: fewestAlike,
  }));
}

function nameOf({ year, group, units }: Family, unit: number): string {
  const { region, subgroup } = units[unit]!;
  return `${year} ${group} ${region} ${subgroup}`;
}
