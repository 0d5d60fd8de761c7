import { type Decisions, hide, isShown, mostOf, wanted } from "./decisions.ts";
import type { FamilyUnit } from "./familyUnits.ts";
import { finestLevel } from "./finestLevel.ts";
import { isProtected, neededNumber, needsOf } from "./needs.ts";
import { type RegionTable, regionPattern } from "./regionPattern.ts";
import { type Family, participation, withCodes } from "./surveyFamily.ts";

/**
 * What is shown of each region, by the rules for a unit itself and those for the groups of a region (C1 to C5). Totals
 * over regions are as fine as they may be by themselves. A unit of which is hidden how many took part has no results.
 */
export function decideRegions(family: Family, minimum: number): Decisions {
  const { units, questions } = family;
  const decisions: Decisions = {
    levels: questions.map((question) =>
      units.map((unit, place) => finestLevel(question, unit, question.leavesOf[place]!, minimum)),
    ),
    mean: questions.map(({ item }) => units.map(() => item.type === "mark")),
    rest: questions.map((_, question) => units.map(() => question !== participation)),
  };
  for (const [place, { published }] of units.entries()) if (!published) hide(family, decisions, participation, place);
  const regions = Map.groupBy(
    [...units.keys()].filter((place) => !units[place]!.total),
    (place) => units[place]!.region,
  );
  for (const places of regions.values())
    for (const question of questions.keys()) decideQuestion(family, decisions, question, places, minimum);
  return decisions;
}

function decideQuestion(
  family: Family,
  decisions: Decisions,
  place: number,
  places: readonly number[],
  minimum: number,
): void {
  const { leavesOf } = family.questions[place]!;
  const asked = places.filter((unit) => leavesOf[unit]!.length > 0);
  if (!asked.some((unit) => isShown(family, decisions, place, unit))) return;
  const chosen = regionPattern(tableOf(family, decisions, place, asked, minimum));
  for (const [index, unit] of asked.entries())
    if (chosen[index] === family.questions[place]!.schemes.length) hide(family, decisions, place, unit);
    else decisions.levels[place]![unit] = chosen[index]!;
}

function tableOf(
  family: Family,
  decisions: Decisions,
  place: number,
  units: readonly number[],
  minimum: number,
): RegionTable {
  const question = family.questions[place]!;
  const leaves = leavesOf(family.units, units);
  return {
    units: units.map((index) => {
      const unit = family.units[index]!;
      const members = question.leavesOf[index]!;
      const isReachShown = place !== participation && isShown(family, decisions, participation, index);
      return {
        leaves: members.reduce((bits, leaf) => bits | (1 << leaves.indexOf(leaf)), 0),
        wanted: wanted(unit),
        finest: decisions.levels[place]![index]!,
        needs: (level, scheme) => needsOf(question, unit, members, level, scheme, minimum),
        number: isProtected(question, unit, members, minimum) ? neededNumber(isReachShown, minimum) : 0,
      };
    }),
    classes: question.schemes.map((classes) =>
      classes.map(({ codes }) =>
        leaves.map((leaf) => (question.answers[leaf] ? withCodes(question, [leaf], codes) : 0)),
      ),
    ),
    most: leaves.map((leaf) => (place === participation ? Number.POSITIVE_INFINITY : mostOf(family, decisions, leaf))),
  };
}

function leavesOf(units: readonly FamilyUnit[], places: readonly number[]): number[] {
  return [...new Set(places.flatMap((place) => units[place]!.leaves))];
}
