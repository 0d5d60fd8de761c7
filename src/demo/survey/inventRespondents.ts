import { dontKnow, unanswered } from "../../domain/answers.ts";
import type { Item, SurveyGroup } from "../../domain/questionnaire.ts";
import { draw } from "../random.ts";
import { fixedAnswers, fixedMentions, type Quota } from "./flevoland.ts";
import { groupSize } from "./groupSize.ts";
import { sentence, written } from "./openAnswers.ts";
import { opinionOf, type Person } from "./opinion.ts";
import type { Answer, Respondent } from "./respondent.ts";

/** The answers to one item, in the order of the persons. */
type Answers = readonly (readonly [item: string, answers: readonly Answer[]])[];

/** Invents who fills in the questionnaire of a group in a region, and what; in the order in which they send it. */
export function inventRespondents(
  region: string,
  year: number,
  group: SurveyGroup,
  items: readonly Item[],
): Respondent[] {
  const people = inventPeople(region, year, group);
  const columns: Answers = items.map((item) => [item.id, answersOf(item, people, group)]);
  return people.map(({ subgroup }, index) => ({
    subgroup,
    answers: new Map(columns.map(([item, answers]) => [item, answers[index]!])),
  }));
}

function inventPeople(region: string, year: number, group: SurveyGroup): Person[] {
  const people = Object.entries(groupSize(region, year, group)).flatMap(([subgroup, size]) =>
    Array.from({ length: size }, (_, number): Person => ({ year, region, subgroup, number })),
  );
  return shuffled(people, (one) => draw("sends", group, region, year, one.subgroup, one.number));
}

function answersOf(item: Item, people: readonly Person[], group: SurveyGroup): readonly Answer[] {
  const { region, year } = people[0]!;
  const mentions = fixedMentions(region, year, group)[item.id];
  if (mentions !== undefined) return mentioned(item, people, mentions);
  const quotas = fixedAnswers(region, year, group)[item.id];
  const answer = answererOf(item);
  return quotas === undefined ? people.map(answer) : dealt(item, people, quotas, answer);
}

/** Invents the answers to an item in one region and year. */
function answererOf(item: Item): (person: Person) => Answer {
  if (item.subgroups !== undefined) return ({ subgroup }) => workplaces.indexOf(subgroup) + 1;
  if (item.type === "open") return (person) => written(item, person);
  const opinions = new Map<string, (number: number) => Answer>();
  return (person) => {
    const known = opinions.get(person.subgroup) ?? opinionOf(item, person);
    opinions.set(person.subgroup, known);
    const given = known(person.number);
    return isUnanimous(item, person) && given === 2 ? 1 : given;
  };
}

/** In the order of the options of P01. */
const workplaces = ["jeugdhulp", "po", "vo", "anders"];

function isUnanimous({ id }: Item, { region, year }: Person): boolean {
  return id === "P10" && region === "ijsselland" && year === 2021;
}

/** Deals the fixed answers of each subgroup out to its persons; who is in none answers as anyone does. */
function dealt(
  item: Item,
  people: readonly Person[],
  quotas: Readonly<Record<string, Quota>>,
  answer: (person: Person) => Answer,
): Answer[] {
  const hands = new Map(Object.entries(quotas).map(([subgroup, quota]) => [subgroup, hand(quota)]));
  const turn = (one: Person) => draw("deals", item.id, one.region, one.year, one.subgroup, one.number);
  const given = new Map<Person, Answer>();
  for (const person of shuffled(people, turn)) {
    const own = hands.get(person.subgroup);
    given.set(person, own === undefined ? answer(person) : (own.pop() ?? unanswered));
  }
  return people.map((person) => given.get(person)!);
}

function hand({ counts, dontKnow: without = 0 }: Quota): number[] {
  const codes = counts.flatMap((count, index) => Array<number>(count).fill(index + 1));
  return [...codes, ...Array<number>(without).fill(dontKnow)];
}

function mentioned(item: Item, people: readonly Person[], mentions: Readonly<Record<string, number>>): string[] {
  const texts = Object.entries(mentions).flatMap(([code, count]) =>
    Array.from({ length: count }, (_, turn) => sentence(item, code, turn)),
  );
  const counted = people.filter(({ subgroup }) => subgroup !== "anders");
  const order = shuffled(counted, (one) => draw("writes", item.id, one.region, one.year, one.subgroup, one.number));
  const given = new Map(order.map((person, index) => [person, texts[index] ?? ""]));
  return people.map((person) => given.get(person) ?? "");
}

function shuffled<T>(things: readonly T[], turn: (thing: T) => number): T[] {
  return things
    .map((thing) => ({ thing, at: turn(thing) }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}
