import { type Decisions, isShown } from "./decisions.ts";
import { isProtected } from "./needs.ts";
import { type Family, participation, type Question, restParts } from "./surveyFamily.ts";
import { fewestAlike } from "./thresholds.ts";

/**
 * Whether is shown how many gave no answer of substance: not where it would tell too much of hidden groups. Theirs is
 * what is left of a unit, so each part of it must leave room.
 */
export function decideRest(family: Family, decisions: Decisions, minimum: number): void {
  for (const [place, question] of family.questions.entries()) {
    if (place === participation) continue;
    const hiddenLeaves = new Set(
      family.units.flatMap((unit, index) => {
        const leaves = question.leavesOf[index]!;
        const guarded = leaves.length > 0 && !unit.total && isProtected(question, unit, leaves, minimum);
        return guarded ? leaves : [];
      }),
    );
    const byRegion = Map.groupBy(family.units.keys(), (unit) => family.units[unit]!.region);
    const regions = [...byRegion.values()].sort(([a], [b]) => order(family, a!) - order(family, b!));
    for (const units of regions) {
      const known = new Set([...family.units.keys()].flatMap((unit) => ownLeaf(family, decisions, place, unit)));
      for (const unit of units) {
        const unknown = question.leavesOf[unit]!.filter((leaf) => !known.has(leaf));
        const touches = unknown.some((leaf) => hiddenLeaves.has(leaf));
        if (touches && !hasRoom(question, unknown)) for (const other of units) decisions.rest[place]![other] = false;
      }
    }
  }
}

/** Regions before totals, which are made of them. */
function order({ units }: Family, unit: number): number {
  return units[unit]!.total ? 1 : 0;
}

/** The leaf of a unit that is one leaf and of which all is shown. */
function ownLeaf(family: Family, decisions: Decisions, question: number, unit: number): number[] {
  const leaves = family.questions[question]!.leavesOf[unit]!;
  const shown = isShown(family, decisions, question, unit) && decisions.rest[question]![unit]!;
  return leaves.length === 1 && shown ? leaves : [];
}

function hasRoom(question: Question, leaves: readonly number[]): boolean {
  const sums = restParts(question).map((part) =>
    leaves.reduce((sum, leaf) => sum + question.answers[leaf]!.rest[part], 0),
  );
  return leaves.length > 1 && sums.every((sum) => sum >= fewestAlike - 1);
}
