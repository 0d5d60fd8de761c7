import type { AnswerCount, ReachCount, Unit } from "../domain/answerCount.ts";
import type { Item, SurveyGroup } from "../domain/questionnaire.ts";
import type { ShownSurvey, ShownUnit } from "../domain/shownUnit.ts";
import type { SurveyYear } from "../domain/survey.ts";
import type { SurveyAnswer, SurveyDifference, SurveyReach, SurveyResult } from "../domain/surveyResult.ts";
import { inSubgroup, isRegionIn, isTotal, membersOf, sameRegionsAs } from "../domain/unitMembers.ts";
import { itemsOf, wordingSince } from "../domain/wordingSince.ts";
import { itemDifference } from "./itemDifference.ts";
import { type EstimatedMeasure, fitsClasses, measuresOf } from "./itemEstimate.ts";
import { roundOff } from "./roundOff.ts";
import { shownAnswers } from "./shownAnswers.ts";
import { shownResults, shownValue } from "./shownResults.ts";

/** What was counted, of the regions that totals are made of. */
export interface Counted {
  counts: AnswerCount[];
  reach: ReachCount[];
}

/** The closed questions, as they may be published. */
export interface Tabulated {
  reach: SurveyReach[];
  answers: SurveyAnswer[];
  results: SurveyResult[];
  differences: SurveyDifference[];
}

/**
 * From counts to what is published of them: percentages, means, intervals and verdicts, of what may be shown alone.
 * Regions that are not public have no row.
 */
export function tabulate(counted: Counted, shown: ShownSurvey, years: readonly SurveyYear[]): Tabulated {
  const lookUp = indexCounts(counted.counts);
  const units = shown.units.map((unit) => ({
    unit,
    item: findItem(years, unit),
    total: addUp(unit, lookUp(unit)),
    everyone: populationOf(unit, counted.reach),
  }));
  const byName = new Map(units.map((known) => [nameOf(known.unit), known]));
  return {
    reach: shown.reach.map((unit) => shownReach(unit, unit.shown, counted.reach)),
    answers: units.flatMap(({ unit, item, total }) => shownAnswers(unit, item, total.counts)),
    results: units.flatMap(({ unit, item, total, everyone }) => shownResults(unit, item, total, everyone)),
    differences: units.flatMap((own) =>
      besides(own.unit, years).flatMap(({ beside, unit, wording }) => {
        const other = byName.get(nameOf(unit));
        return other === undefined ? [] : differences(own, other, beside, wording);
      }),
    ),
  };
}

interface Known {
  unit: ShownUnit;
  item: Item;
  total: AnswerCount;
}

/** What a result may stand beside, with the unit that holds it. */
interface Beside {
  beside: string;
  unit: ShownUnit;
  wording: "A" | "B";
}

/** All regions that asked it, and the survey before; for a total the same regions in the survey before. */
function besides(unit: ShownUnit, years: readonly SurveyYear[]): Beside[] {
  const found: Beside[] = [];
  if (!isTotal(unit)) found.push({ beside: "alle", unit: { ...unit, region: "alle" }, wording: "A" });
  const before = yearBefore(unit, years);
  if (before === undefined) return found;
  const wording = wordingSince(years, unit.group, unit.item, [before, unit.year], unit.region);
  const then = isTotal(unit) ? `zelfde-${unit.year}` : unit.region;
  // "alle" of two years are other regions; "zelfde-2020" is made to stand beside 2020.
  if (wording === null || unit.region === "alle" || (isTotal(unit) && sameRegionsAs(unit.region) !== before))
    return found;
  return [...found, { beside: String(before), unit: { ...unit, year: before, region: then }, wording }];
}

/** The last year before that asked the item. */
function yearBefore({ year, group, item, region }: ShownUnit, years: readonly SurveyYear[]): number | undefined {
  const asked = years.filter((asking) => itemsOf(asking, group, region).some(({ id }) => id === item));
  return asked.flatMap((asking) => (asking.year < year ? [asking.year] : [])).toSorted((a, b) => b - a)[0];
}

function differences(own: Known, other: Known, beside: string, wording: "A" | "B"): SurveyDifference[] {
  if (!isPlain(own) || !isPlain(other)) return [];
  const { year, group, region, subgroup, item, option } = own.unit;
  return measuresOf(own.item).flatMap((measure) => {
    if (!isTold(own, measure) || !isTold(other, measure)) return [];
    const found = itemDifference(own.item, own.total.counts, other.total.counts, measure, beside === "alle");
    if (found === null) return [];
    const [shown, others] = [own, other].map(({ item, total }) => shownValue(item, total.counts, measure));
    const value = roundOff(shown! - others!, 2);
    return [{ year, group, region, subgroup, item, option, measure, beside, wording, value, verdict: found.verdict }];
  });
}

/** Whether the number itself is shown. */
function isTold({ unit, item }: Known, measure: EstimatedMeasure): boolean {
  return measure === "mean" ? unit.mean : unit.classes !== null && fitsClasses(item, unit.classes, measure);
}

/** Whether all is shown as it is: a difference with what is hidden, or said as "90% of meer", would tell it. */
function isPlain({ unit, item, total }: Known): boolean {
  return unit.classes !== null && shownAnswers(unit, item, total.counts).every(({ bound }) => bound === null);
}

function shownReach(unit: Unit, shown: boolean, reach: readonly ReachCount[]): SurveyReach {
  const members = reachOf(unit, reach);
  const { year, group, region, subgroup } = unit;
  const regions = isTotal(unit) ? new Set(members.map((member) => member.region)).size : null;
  const of = { year, group, region, subgroup, regions };
  if (!shown) return { ...of, respondents: null, invited: null, absence: "protected" };
  const respondents = members.reduce((sum, member) => sum + member.respondents, 0);
  // People are invited as a group: who of them works where is known of those who answered alone.
  const invited = subgroup === "alle" ? invitedOf(members) : null;
  return { ...of, respondents, invited, absence: null };
}

/** Known where it is known of all. It is said of a group as a whole, so of one row a region. */
function invitedOf(members: readonly ReachCount[]): number | null {
  const byRegion = new Map(members.map(({ region, invited }) => [region, invited]));
  const known = [...byRegion.values()].flatMap((invited) => invited ?? []);
  return known.length === byRegion.size && known.length > 0 ? known.reduce((sum, invited) => sum + invited, 0) : null;
}

/** How many there are, where all of them were invited; endless for parts of a group and for totals. */
function populationOf(unit: ShownUnit, reach: readonly ReachCount[]): number {
  const members = reachOf(unit, reach);
  const invited = invitedOf(members);
  const known = unit.subgroup === "alle" && !isTotal(unit) && members.every(({ everyone }) => everyone);
  return known && invited !== null ? invited : Number.POSITIVE_INFINITY;
}

function reachOf(unit: Unit, reach: readonly ReachCount[]): ReachCount[] {
  const other = sameRegionsAs(unit.region);
  const then = reach.filter(({ year, group }) => year === other && group === unit.group);
  const took = other === null ? null : new Set(then.map(({ region }) => region));
  return reach.filter(
    ({ year, group, region, subgroup }) =>
      year === unit.year &&
      group === unit.group &&
      isRegionIn(region, unit, took) &&
      inSubgroup(subgroup, unit.subgroup),
  );
}

/** The counts of an item, all years and regions of it: what a unit is made of is among them. */
function indexCounts(counts: readonly AnswerCount[]): (unit: ShownUnit) => AnswerCount[] {
  const key = ({ group, item, option }: Pick<AnswerCount, "group" | "item" | "option">) => `${group} ${item} ${option}`;
  const byItem = Map.groupBy(counts, key);
  return (unit) => membersOf(unit, byItem.get(key(unit)) ?? []);
}

function addUp(
  { year, group, region, subgroup, item, option }: ShownUnit,
  members: readonly AnswerCount[],
): AnswerCount {
  const sum = (pick: (count: AnswerCount) => number) => members.reduce((total, member) => total + pick(member), 0);
  return {
    ...{ year, group, region, subgroup, item, option },
    counts: (members[0]?.counts ?? []).map((_, index) => sum(({ counts }) => counts[index]!)),
    dontKnow: sum(({ dontKnow }) => dontKnow),
    notApplicable: sum(({ notApplicable }) => notApplicable),
    unanswered: sum(({ unanswered }) => unanswered),
  };
}

function findItem(years: readonly SurveyYear[], { year, group, item, region }: ShownUnit): Item {
  const asked = years.find((asking) => asking.year === year);
  const found = asked && itemsOf(asked, group as SurveyGroup, region).find(({ id }) => id === item);
  if (found === undefined) throw new Error(`No item ${item} in ${group} ${year}`);
  return found;
}

function nameOf({ year, group, region, subgroup, item, option }: ShownUnit): string {
  return [year, group, region, subgroup, item, option].join(" ");
}
