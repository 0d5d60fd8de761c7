import type { AnswerCount, ReachCount } from "../../src/domain/answerCount.ts";
import { Item, optionsOf, type SurveyGroup } from "../../src/domain/questionnaire.ts";
import type { SurveyPublication, SurveyYear } from "../../src/domain/survey.ts";

/** A survey of invented answers, always the same for a seed. */
export interface SyntheticSurvey {
  counts: AnswerCount[];
  reach: ReachCount[];
  years: SurveyYear[];
  publication: SurveyPublication;
}

export interface Size {
  regions: number;
  years: number[];
  seed?: number;
  minimum?: number;
  /** Of every so many regions one is not public. */
  hiddenEach?: number;
}

const types = ["agreement", "agreement", "agreement", "frequency", "yes-no", "mark"] as const;
const groups: Record<SurveyGroup, { subgroups: string[]; items: number; letter: string; most: number }> = {
  professionals: { subgroups: ["jeugdhulp", "po", "vo"], items: 24, letter: "P", most: 60 },
  beleid: { subgroups: ["alle"], items: 24, letter: "B", most: 25 },
  "ouders-en-jongeren": { subgroups: ["alle"], items: 24, letter: "O", most: 90 },
};

export function syntheticSurvey({ regions, years, seed = 1, minimum = 10, hiddenEach = 12 }: Size): SyntheticSurvey {
  const random = draws(seed);
  const slugs = Array.from({ length: regions }, (_, index) => `regio-${index + 1}`);
  const counts: AnswerCount[] = [];
  const reach: ReachCount[] = [];
  for (const year of years)
    for (const region of slugs) {
      if (random() < 0.1) continue;
      for (const [group, { subgroups, items, letter, most }] of Object.entries(groups) as [
        SurveyGroup,
        typeof groups.beleid,
      ][])
        for (const subgroup of subgroups) {
          const share = { jeugdhulp: 1, po: 0.6, vo: 0.3 }[subgroup] ?? 1;
          const respondents = Math.floor(most * share * (0.1 + 0.9 * random()));
          if (respondents === 0) continue;
          const of = { year, group, region, subgroup };
          reach.push({ ...of, respondents, invited: null, everyone: false });
          for (const item of itemsOf(letter, items)) counts.push(...answers(of, item, respondents, random));
        }
    }
  const asked = Object.fromEntries(
    Object.entries(groups).map(([group, { letter, items }]) => [
      group,
      { title: group, introduction: "", thanks: "", items: itemsOf(letter, items) },
    ]),
  );
  const region = (slug: string) => ({
    slug,
    name: slug,
    areas: ["JZ"],
    without: { themes: [], items: [] },
    adds: {},
    exports: [],
  });
  return {
    counts,
    reach,
    years: years.map((year) => ({ year, questionnaires: asked, regions: slugs.map(region) })),
    publication: {
      answers: ".",
      minimum,
      publish: Object.fromEntries(
        slugs.filter((_, index) => (index + 1) % hiddenEach !== 0).map((slug) => [slug, years]),
      ),
    },
  };
}

function itemsOf(letter: string, items: number): Item[] {
  return Array.from({ length: items }, (_, index) =>
    Item.parse({
      id: `${letter}${String(index + 3).padStart(2, "0")}`,
      theme: "oordeel",
      text: "?",
      dont_know: "weet ik niet",
      ...(index % 12 === 5
        ? { type: "multiple", options: ["a", "b", "c", "d", "e", "f"] }
        : { type: types[index % types.length]! }),
    }),
  );
}

function answers(
  of: Omit<ReachCount, "respondents" | "invited" | "everyone">,
  item: Item,
  persons: number,
  random: () => number,
): AnswerCount[] {
  const options = optionsOf(item).length;
  const rest = [0, 0, 0];
  const lean = random();
  const chosen: number[] = [];
  for (let person = 0; person < persons; person++) {
    if (random() < 0.1) rest[0]! += 1;
    else if (random() < 0.02) rest[2]! += 1;
    else chosen.push(Math.min(options - 1, Math.floor(options * (0.5 * lean + 0.25 * (random() + random())))));
  }
  const base = { ...of, item: item.id, dontKnow: rest[0]!, notApplicable: rest[1]!, unanswered: rest[2]! };
  if (item.type !== "multiple") {
    const counts = Array.from({ length: options }, (_, code) => chosen.filter((one) => one === code).length);
    return [{ ...base, option: 0, counts }];
  }
  return Array.from({ length: options }, (_, option) => {
    const with_ = chosen.filter(() => random() < 0.3).length;
    return { ...base, option: option + 1, counts: [with_, chosen.length - with_] };
  });
}

/** A plain generator of numbers from 0 to 1. */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
  };
}
