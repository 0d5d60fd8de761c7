import { cumsum } from "d3-array";
import { dontKnow, notApplicable, unanswered } from "../../domain/answers.ts";
import { type Item, optionsOf } from "../../domain/questionnaire.ts";
import { between, draw } from "../random.ts";
import type { Answer } from "./respondent.ts";

/** Someone of whom an opinion is invented. */
export interface Person {
  year: number;
  region: string;
  subgroup: string;
  /** Tells persons of one region, year and group apart. */
  number: number;
}

/** Invents the answer of one person to one closed item. */
export function opinion(item: Item, person: Person): Answer {
  const luck = (what: string) => draw(what, item.id, person.region, person.year, person.subgroup, person.number);
  if (luck("left open") < leftOpen(item, person)) return item.type === "multiple" ? [] : unanswered;
  if (item.not_applicable !== undefined && luck("does not fit") < between(0.04, 0.16, "fits", item.id))
    return notApplicable;
  if (item.dont_know !== undefined && luck("no opinion") < withoutOpinion(item, person))
    return item.type === "multiple" ? [dontKnow] : dontKnow;
  return choice(item, person, luck);
}

function leftOpen({ id }: Item, { region, year }: Person): number {
  return id === "P14" && region === "drenthe" && year === 2021 ? 0.27 : between(0, 0.035, "left open", id, region);
}

/** From 4 to 35 per cent know no answer, most often of what others do. */
function withoutOpinion({ id, theme, type }: Item, { region, subgroup }: Person): number {
  if (type === "mark") return between(0.03, 0.1, "no opinion", id);
  const usual = between(0.04, theme === "oordeel" ? 0.2 : 0.31, "no opinion", id);
  return usual * between(0.75, 1.2, "no opinion", id, region, subgroup);
}

function choice(item: Item, person: Person, luck: (what: string) => number): Answer {
  const feeling = attitude(item, person) + 1.25 * (luck("feeling") + luck("feeling too") - 1);
  switch (item.type) {
    case "mark":
      return Math.min(10, Math.max(2, Math.round(6.95 + 1.35 * feeling)));
    case "yes-no":
      return feeling > -0.1 ? 1 : 2;
    case "multiple":
      return several(item, person, luck);
    default:
      return optionsOf(item).length === 5 && item.theme !== "achtergrond"
        ? step(feeling)
        : heavier(item, person, luck("choice"));
  }
}

const steps = [-1.05, -0.4, 0.2, 0.95];

function step(feeling: number): number {
  return 1 + steps.filter((limit) => feeling > limit).length;
}

/** How an item is liked in a region, a year and a subgroup, about zero. */
function attitude({ id }: Item, { region, year, subgroup, number }: Person): number {
  return (
    between(-0.3, 0.5, "liked", id) +
    between(-0.15, 0.15, "region", region) +
    between(-0.2, 0.2, "liked", id, region) +
    between(-0.12, 0.12, "liked", id, region, year) +
    between(-0.025, 0.025, "drift", id) * (year - 2016) +
    (subgroup === "alle" ? 0 : between(-0.3, 0.3, "liked", id, subgroup)) +
    between(-0.5, 0.5, "mood", region, year, subgroup, number)
  );
}

/** Options are chosen more or less often in all regions; the same in each year, but for chance. */
function heavier(item: Item, { region }: Person, luck: number): number {
  const weights = optionsOf(item).map(
    (option) => between(0.5, 1.5, option, item.id) * between(0.8, 1.2, option, region),
  );
  const upTo = cumsum(weights);
  return (
    1 +
    Math.max(
      0,
      upTo.findIndex((limit) => luck * upTo.at(-1)! < limit),
    )
  );
}

/** The last option is "geen van deze" or "ergens anders": nothing else fits. */
function several(item: Item, { region, subgroup }: Person, luck: (what: string) => number): number[] {
  const options = optionsOf(item);
  const chosen = options.slice(0, -1).flatMap((option, index) => {
    const liked = between(0.12, 0.6, option, item.id) * between(0.75, 1.25, option, item.id, region, subgroup);
    return luck(option) < liked ? [index + 1] : [];
  });
  return chosen.length === 0 ? [options.length] : chosen;
}
