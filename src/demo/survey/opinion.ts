import { cumsum } from "d3-array";
import { dontKnow, notApplicable, unanswered } from "../../domain/answers.ts";
import { type Item, optionsOf } from "../../domain/questionnaire.ts";
import { between, draw } from "../random.ts";
import type { Answer } from "./respondent.ts";

/** Persons who are alike, but for chance. */
export interface Company {
  year: number;
  region: string;
  subgroup: string;
}

/** Someone who fills in a questionnaire. */
export interface Person extends Company {
  /** Tells persons of one region, year and subgroup apart. */
  number: number;
}

/** A draw of one person: the same name gives the same number. */
type Luck = (what: string) => number;

/** Invents what persons of one company answer to a closed item, by their numbers. */
export function opinionOf(item: Item, company: Company): (number: number) => Answer {
  const { id, type, dont_know, not_applicable } = item;
  const { region, year, subgroup } = company;
  const open = leftOpen(item, company);
  const unfit = not_applicable === undefined ? 0 : between(0.04, 0.16, "fits", id);
  const without = dont_know === undefined ? 0 : withoutOpinion(item, company);
  const choose = chooser(item, company);
  return (number) => {
    const luck: Luck = (what) => draw(what, id, region, year, subgroup, number);
    if (luck("left open") < open) return type === "multiple" ? [] : unanswered;
    if (unfit > 0 && luck("does not fit") < unfit) return notApplicable;
    if (without > 0 && luck("no opinion") < without) return type === "multiple" ? [dontKnow] : dontKnow;
    return choose(luck, number);
  };
}

function leftOpen({ id }: Item, { region, year }: Company): number {
  return id === "P14" && region === "drenthe" && year === 2021 ? 0.27 : between(0, 0.035, "left open", id, region);
}

/** From 4 to 35 per cent know no answer, most often of what others do. */
function withoutOpinion({ id, theme, type }: Item, { region, subgroup }: Company): number {
  if (type === "mark") return between(0.03, 0.1, "no opinion", id);
  const usual = between(0.04, theme === "oordeel" ? 0.2 : 0.31, "no opinion", id);
  return usual * between(0.75, 1.2, "no opinion", id, region, subgroup);
}

function chooser(item: Item, company: Company): (luck: Luck, number: number) => Answer {
  if (item.type === "multiple") return several(item, company);
  const isScale = optionsOf(item).length === 5 && item.theme !== "achtergrond";
  if (!isScale && item.type === "single") return heavier(item, company);
  const read = item.type === "mark" ? mark : item.type === "yes-no" ? yesOrNo : step;
  const { region, year, subgroup } = company;
  const attitude = attitudeOf(item, company);
  return (luck, number) => {
    const mood = between(-0.5, 0.5, "mood", region, year, subgroup, number);
    return read(attitude + mood + 1.25 * (luck("feeling") + luck("feeling too") - 1));
  };
}

function mark(feeling: number): number {
  return Math.min(10, Math.max(2, Math.round(6.95 + 1.35 * feeling)));
}

function yesOrNo(feeling: number): number {
  return feeling > -0.1 ? 1 : 2;
}

function step(feeling: number): number {
  return 1 + [-1.05, -0.4, 0.2, 0.95].filter((limit) => feeling > limit).length;
}

/** How an item is liked in a region, a year and a subgroup, about zero. */
function attitudeOf({ id }: Item, { region, year, subgroup }: Company): number {
  return (
    between(-0.3, 0.5, "liked", id) +
    between(-0.15, 0.15, "region", region) +
    between(-0.2, 0.2, "liked", id, region) +
    between(-0.12, 0.12, "liked", id, region, year) +
    between(-0.025, 0.025, "drift", id) * (year - 2016) +
    (subgroup === "alle" ? 0 : between(-0.3, 0.3, "liked", id, subgroup))
  );
}

/** Options are chosen more or less often in all regions; the same in each year, but for chance. */
function heavier(item: Item, { region }: Company): (luck: Luck) => number {
  const weights = optionsOf(item).map((name) => between(0.5, 1.5, name, item.id) * between(0.8, 1.2, name, region));
  const upTo = cumsum(weights);
  return (luck) => {
    const place = luck("choice") * upTo.at(-1)!;
    return 1 + upTo.findIndex((limit) => place < limit);
  };
}

/** The last option is "geen van deze" or "ergens anders": nothing else fits. */
function several(item: Item, { region, subgroup }: Company): (luck: Luck) => number[] {
  const options = optionsOf(item);
  const liked = options.map(
    (name) => between(0.12, 0.6, name, item.id) * between(0.75, 1.25, name, item.id, region, subgroup),
  );
  return (luck) => {
    const chosen = options.slice(0, -1).flatMap((name, index) => (luck(name) < liked[index]! ? [index + 1] : []));
    return chosen.length === 0 ? [options.length] : chosen;
  };
}
