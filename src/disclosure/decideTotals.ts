import { type Decisions, hide, isShown, wanted } from "./decisions.ts";
import { holdBack } from "./gauss.ts";
import { needsOf } from "./needs.ts";
import { answered, type Family, type Question, withCodes } from "./surveyFamily.ts";
import { fewestRegions, largestShare } from "./thresholds.ts";

/**
 * What is shown of all regions together (C6): at least three, none of them most of it; and of the regions that are
 * hidden never one alone, nor so few persons that they stand out. Else the next smallest region is hidden too.
 */
export function decideTotals(family: Family, decisions: Decisions, minimum: number): void {
  hideTotalsOfFew(family, decisions);
  hideNextRegions(family, decisions, minimum);
  for (const question of family.questions.keys()) {
    leaveRoom(family, decisions, question, minimum);
    holdTotalsBack(family, decisions, question, minimum);
  }
}

function hideTotalsOfFew(family: Family, decisions: Decisions): void {
  for (const [place, unit] of family.units.entries())
    for (const [index, question] of family.questions.entries())
      if (unit.total && isOfFew(family, question, question.leavesOf[place]!)) hide(family, decisions, index, place);
}

/** Whether a total holds too few regions, or one that is most of it. */
function isOfFew({ leaves }: Family, question: Question, members: readonly number[]): boolean {
  const byRegion = Map.groupBy(members, (leaf) => leaves[leaf]!.region);
  const regions = [...byRegion.values()].map((own) => answered(question, own)).filter((persons) => persons > 0);
  return regions.length < fewestRegions || Math.max(...regions) > largestShare * answered(question, members);
}

function hideNextRegions(family: Family, decisions: Decisions, minimum: number): void {
  const wholes = family.units.flatMap(({ total, subgroup }, place) => (!total && subgroup === "alle" ? [place] : []));
  const total = family.units.findIndex(({ region, subgroup }) => region === "alle" && subgroup === "alle");
  for (const [index, question] of family.questions.entries()) {
    if (!isShown(family, decisions, index, total)) continue;
    const persons = (place: number) => answered(question, question.leavesOf[place]!);
    const asked = wholes.filter((place) => question.leavesOf[place]!.length > 0);
    const sorted = asked.sort((a, b) => persons(a) - persons(b));
    const hidden = sorted.filter((place) => !isShown(family, decisions, index, place));
    const shown = sorted.filter((place) => isShown(family, decisions, index, place));
    const more = company(question, hidden, shown, minimum);
    if (more === null) hide(family, decisions, index, total);
    else for (const next of more) for (const part of partsOf(family, next)) hide(family, decisions, index, part);
  }
}

/**
 * The smallest of the shown regions that have to be hidden so that the hidden ones are among enough others, in the
 * coarsest classes too; null where these would be more than a fifth of what is shown: then the total is worth less.
 */
function company(
  question: Question,
  hidden: readonly number[],
  shown: readonly number[],
  minimum: number,
): number[] | null {
  for (let count = 0; count <= Math.max(1, shown.length / 5); count++) {
    const together = [...hidden, ...shown.slice(0, count)];
    const leaves = together.flatMap((place) => question.leavesOf[place]!);
    const isEnough =
      together.length !== 1 &&
      answered(question, leaves) >= minimum &&
      question.schemes.at(-1)!.every(({ codes }) => withCodes(question, leaves, codes) + 1 >= minimum);
    if (hidden.length === 0 || isEnough) return shown.slice(0, count);
  }
  return null;
}

function partsOf({ units }: Family, place: number): number[] {
  return units.flatMap(({ region }, part) => (region === units[place]!.region ? [part] : []));
}

/**
 * Whether a whole percentage of so many persons leaves open more of them than the minimum. Then no sum with it is exact,
 * and the attack alone tells what it gives away.
 */
function isLoose(question: Question, members: readonly number[], minimum: number): boolean {
  return answered(question, members) >= 100 * minimum;
}

/** Shows a total more coarsely where too few persons of a class are left for the leaves that are hidden. */
function leaveRoom(family: Family, decisions: Decisions, place: number, minimum: number): void {
  const question = family.questions[place]!;
  const levels = decisions.levels[place]!;
  for (const [index, unit] of family.units.entries()) {
    const told = unit.total && !isLoose(question, question.leavesOf[index]!, minimum);
    const members = new Set(told ? question.leavesOf[index]! : []);
    const own = family.units.flatMap(({ total }, part) => {
      const leaves = question.leavesOf[part]!;
      return !total && leaves.length === 1 && members.has(leaves[0]!) ? [part] : [];
    });
    while (
      members.size > 0 &&
      isShown(family, decisions, place, index) &&
      !isRoom(
        family,
        question,
        own.filter((part) => levels[part]! > levels[index]!),
        levels,
        levels[index]!,
        minimum,
      )
    )
      levels[index]! += 1;
  }
}

/** Whether what is left for hidden units holds enough persons of each class. */
function isRoom(
  { units }: Family,
  question: Question,
  hidden: readonly number[],
  levels: readonly number[],
  scheme: number,
  minimum: number,
): boolean {
  const leaves = [...new Set(hidden.flatMap((unit) => question.leavesOf[unit]!))];
  const needs = hidden.map((unit) =>
    needsOf(question, units[unit]!, question.leavesOf[unit]!, levels[unit]!, scheme, minimum),
  );
  return question.schemes[scheme]!.every(
    ({ codes }, at) => withCodes(question, leaves, codes) + 1 >= Math.max(0, ...needs.map((own) => own[at]!)),
  );
}

/** Shows a total more coarsely where a class of a hidden unit would follow from it, by elimination. */
function holdTotalsBack(family: Family, { levels }: Decisions, place: number, minimum: number): void {
  const question = family.questions[place]!;
  const units = family.units.flatMap((unit, index) => (question.leavesOf[index]!.length > 0 ? [{ unit, index }] : []));
  const order = units.toSorted(
    (a, b) => Number(a.unit.total) - Number(b.unit.total) || wanted(b.unit) - wanted(a.unit),
  );
  const exact = order.filter(
    ({ unit, index }) => !unit.total || !isLoose(question, question.leavesOf[index]!, minimum),
  );
  for (const scheme of question.schemes.keys()) {
    const shown = exact.filter(({ index }) => levels[place]![index]! <= scheme);
    const sensitive = units.filter(({ unit, index }) => {
      const level = levels[place]![index]!;
      const needs = () => needsOf(question, unit, question.leavesOf[index]!, level, scheme, minimum);
      return level > scheme && needs().some((need) => need > 0);
    });
    const held = holdBack(
      sensitive.map(({ index }) => question.leavesOf[index]!),
      shown.map(({ index }) => question.leavesOf[index]!),
    );
    for (const [at, { unit, index }] of shown.entries()) if (held[at] && unit.total) levels[place]![index] = scheme + 1;
  }
}
