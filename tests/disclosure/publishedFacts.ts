import type { PublishedFact } from "../../src/disclosure/publishedFact.ts";
import { answerClasses } from "../../src/domain/answerClasses.ts";
import type { Unit } from "../../src/domain/answerCount.ts";
import type { ShownSurvey } from "../../src/domain/shownUnit.ts";
import { inSubgroup, isTotal, membersOf, sameRegionsAs } from "../../src/domain/unitMembers.ts";
import type { SyntheticSurvey } from "./syntheticSurvey.ts";

/** What a reader meets of a survey of which this is shown: whole percentages of exact numbers. */
export function publishedFacts({ counts, reach, years }: SyntheticSurvey, shown: ShownSurvey): PublishedFact[] {
  const items = new Map(
    years.flatMap(({ questionnaires }) =>
      Object.values(questionnaires).flatMap(({ items }) => items.map((item) => [item.id, item])),
    ),
  );
  const people = shown.reach.map((unit): PublishedFact => {
    const members = reach.filter((row) => isMember(unit, row, reach));
    const respondents = members.reduce((sum, row) => sum + row.respondents, 0);
    const regions = isTotal(unit) ? { regions: new Set(members.map(({ region }) => region)).size } : {};
    const of = { ...unitOf(unit), item: "", option: 0, what: "respondents" as const, ...regions };
    return unit.shown ? { ...of, low: respondents, high: respondents } : { ...of, low: null, high: null };
  });
  const answers = shown.units.flatMap((unit): PublishedFact[] => {
    const { item, option } = unit;
    const of = { ...unitOf(unit), item, option };
    if (unit.classes === null) return [{ ...of, what: "answers", low: null, high: null }];
    const members = membersOf(unit, counts);
    const sum = (codes: readonly number[]) =>
      members.reduce((total, row) => total + codes.reduce((part, code) => part + (row.counts[code - 1] ?? 0), 0), 0);
    const classes = answerClasses(items.get(item)!)[unit.classes]!;
    const n = sum(classes.flatMap(({ codes }) => codes));
    const shares = classes.map(({ codes }): PublishedFact => {
      const percent = Math.round((100 * sum(codes)) / n);
      return { ...of, what: codes, low: Math.max(0, (n * (percent - 0.5)) / 100), high: (n * (percent + 0.5)) / 100 };
    });
    // How many answered in all regions is said in tens; their percentages are of the exact number.
    const tens = Math.round(n / 10) * 10;
    const [low, high] = isTotal(unit) ? [Math.max(0, tens - 5), tens + 5] : [n, n];
    return [{ ...of, what: "answers", low, high }, ...shares];
  });
  return [...people, ...answers];
}

function isMember(unit: Unit, row: Unit, reach: readonly Unit[]): boolean {
  const other = sameRegionsAs(unit.region);
  const took = (year: number) =>
    reach.some((then) => then.year === year && then.group === unit.group && then.region === row.region);
  const inRegion = other === null ? unit.region === "alle" || unit.region === row.region : took(other);
  return row.year === unit.year && row.group === unit.group && inRegion && inSubgroup(row.subgroup, unit.subgroup);
}

function unitOf({ year, group, region, subgroup }: Unit): Unit {
  return { year, group, region, subgroup };
}
