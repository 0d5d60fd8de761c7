import { type AnswerClass, answerClasses } from "../domain/answerClasses.ts";
import type { AnswerCount, ReachCount } from "../domain/answerCount.ts";
import type { Item, SurveyGroup } from "../domain/questionnaire.ts";
import { regionItems, type SurveyPublication, type SurveyYear } from "../domain/survey.ts";
import { membersOf } from "../domain/unitMembers.ts";
import { type FamilyUnit, unitsOf } from "./familyUnits.ts";

/** A region's subgroup, or its whole group: those who are never divided further. */
export interface Leaf {
  region: string;
  subgroup: string;
  respondents: number;
}

/** How the persons of a leaf answered. */
export interface LeafAnswers {
  /** By code: the first is that of code 1. */
  counts: readonly number[];
  /** No opinion, a question that does not fit, nothing filled in. */
  rest: readonly [number, number, number];
}

/** An item, or one option of an item of which several may be chosen. */
export interface Question {
  item: Item;
  option: number;
  /** From fine to coarse; one after the last is: hidden. */
  schemes: AnswerClass[][];
  /** By leaf; null where it was not asked. */
  answers: (LeafAnswers | null)[];
  /** The leaves of each unit that were asked; empty where the unit has no result for it. */
  leavesOf: number[][];
}

/** The place of the question that everyone answered: who took part. */
export const participation = 0;

/** One group in one year: its tables share no person with those of another. */
export interface Family {
  year: number;
  group: SurveyGroup;
  leaves: Leaf[];
  units: FamilyUnit[];
  /** The first is who took part. */
  questions: Question[];
}

/** Who took part, and whose results are public. */
export interface Survey {
  counts: readonly AnswerCount[];
  reach: readonly ReachCount[];
  years: readonly SurveyYear[];
  publication: SurveyPublication;
}

/** The families of a survey. Leaves without anyone are left out, as nobody is in them. */
export function familiesOf(survey: Survey): Family[] {
  const byFamily = Map.groupBy(
    survey.reach.filter(({ respondents }) => respondents > 0),
    ({ year, group }) => `${year} ${group}`,
  );
  return [...byFamily.values()].map((reach) => familyOf(survey, reach));
}

function familyOf(survey: Survey, reach: readonly ReachCount[]): Family {
  const { year, group } = reach[0]!;
  const leaves = reach.map(({ region, subgroup, respondents }) => ({ region, subgroup, respondents }));
  const units = unitsOf(year, group, leaves, survey);
  const counts = survey.counts.filter((count) => count.group === group);
  const questions = [...Map.groupBy(counts, ({ item, option }) => `${item} ${option}`).values()].flatMap((known) =>
    questionsOf(survey, { year, group, leaves, units }, known),
  );
  return { year, group, leaves, units, questions: [whoTookPart(leaves, units), ...questions] };
}

function whoTookPart(leaves: readonly Leaf[], units: readonly FamilyUnit[]): Question {
  const item = {
    id: "deelname",
    theme: "achtergrond",
    type: "single",
    text: "",
    reversed: false,
    depth: "kern",
  } as const;
  return {
    item: { ...item, sensitive: false },
    option: 0,
    schemes: [[{ key: "deelnemers", label: "deelnemers", codes: [1], tone: null }]],
    answers: leaves.map(({ respondents }) => ({ counts: [respondents], rest: [0, 0, 0] })),
    leavesOf: units.map(({ leaves }) => leaves),
  };
}

/** A question of the model is one for all regions; one that regions added is one for each. */
function questionsOf(survey: Survey, family: Omit<Family, "questions">, counts: readonly AnswerCount[]): Question[] {
  const now = counts.filter(({ year }) => year === family.year);
  const items = new Map(now.map(({ region, item }) => [region, itemOf(survey.years, family, region, item)]));
  const own = counts[0]!.item.startsWith("X");
  const regions = own ? [...items.keys()].map((region) => [region]) : [[...items.keys()]];
  return regions.flatMap((asked) => {
    const item = items.get(asked[0]!);
    if (item === undefined || item.type === "open" || item.theme === "achtergrond") return [];
    const ofThese = counts.filter(({ region }) => !own || region === asked[0]);
    return [question(family, item, ofThese, own)];
  });
}

function question(
  { year, group, leaves, units }: Omit<Family, "questions">,
  item: Item,
  counts: readonly AnswerCount[],
  own: boolean,
): Question {
  const { option } = counts[0]!;
  const answers = leaves.map(({ region, subgroup }) => {
    const found = counts.find((count) => count.year === year && count.region === region && count.subgroup === subgroup);
    return found === undefined ? null : answersOf(found);
  });
  const place = new Map(leaves.map(({ region, subgroup }, leaf) => [`${region} ${subgroup}`, leaf]));
  const leavesOf = units.map((unit) => {
    if (own && unit.total) return [];
    const members = membersOf({ ...unit, year, group, item: item.id, option }, counts);
    return members.flatMap(({ region, subgroup }) => place.get(`${region} ${subgroup}`) ?? []);
  });
  return { item, option, schemes: answerClasses(item), answers, leavesOf };
}

function answersOf({ counts, dontKnow, notApplicable, unanswered }: AnswerCount): LeafAnswers {
  return { counts, rest: [dontKnow, notApplicable, unanswered] };
}

function itemOf(
  years: readonly SurveyYear[],
  { year, group }: Pick<Family, "year" | "group">,
  slug: string,
  id: string,
): Item | undefined {
  const asking = years.find((known) => known.year === year);
  const region = asking?.regions.find((known) => known.slug === slug);
  return asking && region && regionItems(asking, region, group).find((item) => item.id === id);
}

/** How many gave one of these codes, of all these leaves. */
export function withCodes({ answers }: Question, leaves: readonly number[], codes: readonly number[]): number {
  let sum = 0;
  for (const leaf of leaves) for (const code of codes) sum += answers[leaf]!.counts[code - 1] ?? 0;
  return sum;
}

/** How many gave an answer of substance. */
export function answered({ answers }: Question, leaves: readonly number[]): number {
  let sum = 0;
  for (const leaf of leaves) for (const count of answers[leaf]!.counts) sum += count;
  return sum;
}

/** The kinds of no answer that a question has: no opinion and "does not fit" where it offers them. */
export function restParts({ item, answers }: Question): (0 | 1 | 2)[] {
  const offered = [item.dont_know !== undefined, item.not_applicable !== undefined, true];
  return ([0, 1, 2] as const).filter(
    (part) => offered[part] || answers.some((own) => own !== null && own.rest[part] > 0),
  );
}
