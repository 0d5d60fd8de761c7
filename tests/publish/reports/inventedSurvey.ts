import { answerClasses } from "../../../src/domain/answerClasses.ts";
import type { AnswerCount, ReachCount } from "../../../src/domain/answerCount.ts";
import { Item, optionsOf, type SurveyGroup, surveyGroups } from "../../../src/domain/questionnaire.ts";
import type { Release } from "../../../src/domain/release.ts";
import type { ShownUnit } from "../../../src/domain/shownUnit.ts";
import type { SurveyRegion, SurveyYear } from "../../../src/domain/survey.ts";
import type { PublishedSurvey } from "../../../src/domain/surveyResult.ts";
import { inSubgroup } from "../../../src/domain/unitMembers.ts";
import { tabulate } from "../../../src/survey/tabulate.ts";
import { indexSurvey, type SurveyIndex } from "../../../src/views/survey/surveyIndex.ts";

/** A survey of two years in three regions, one of which is public, drawn from a seed. */
export interface InventedSurvey {
  release: Release;
  years: SurveyYear[];
  published: PublishedSurvey;
  index: SurveyIndex;
}

export interface Wishes {
  seed: number;
  /** How many answer in each part of a group. */
  persons: (subgroup: string) => number;
  /** What each group is asked. */
  items: (group: SurveyGroup) => Item[];
}

const publish = { rijnmond: [2020, 2021] };

export function inventedSurvey({ seed, persons, items }: Wishes): InventedSurvey {
  const draw = drawFrom(seed);
  const asked = { title: "", introduction: "", thanks: "" };
  const questionnaires = Object.fromEntries(
    surveyGroups.map((group) => [group, { ...asked, items: items(group) }]),
  ) as SurveyYear["questionnaires"];
  const years = [2020, 2021].map((year) => ({ year, questionnaires, regions: names.map(region) }));
  const bases = years.flatMap(({ year, regions }) =>
    surveyGroups.flatMap((group) =>
      regions.flatMap(({ slug }) => partsOf(group).map((subgroup) => ({ year, group, region: slug, subgroup }))),
    ),
  );
  const reach: ReachCount[] = bases.map((unit) => ({
    ...{ ...unit, respondents: persons(unit.subgroup), invited: 3 * persons(unit.subgroup) + 7, everyone: false },
  }));
  const counts = bases.flatMap((unit) =>
    items(unit.group)
      .filter(({ type }) => type !== "open")
      .flatMap((item) => itemCounts(item, unit, persons(unit.subgroup), draw)),
  );
  const units = shownUnits(counts, items);
  const shownReach = withSums(bases).map((unit) => ({ ...unit, shown: units.some((one) => isShownOf(one, unit)) }));
  const found = tabulate({ counts, reach }, { units, reach: shownReach }, years);
  const of = { year: 2021, group: "professionals", region: "rijnmond", subgroup: "alle", item: "P99" } as const;
  const published = {
    ...found,
    codes: [{ ...of, code: "Korte lijnen", mentions: 11, n: 41, absence: null }],
    quotes: [{ ...of, code: "Korte lijnen", text: "Wij bellen elkaar gewoon.", by: "professional onderwijs" }],
  };
  return { release, years, published, index: indexSurvey(published, years, publish) };
}

const release: Release = {
  ...{ id: "2026-1", title: "", date: "2026-11-22", classification: 2025, demo: true, areas: "" },
  survey: { answers: ".", minimum: 10, publish },
};
const names = ["Rijnmond", "Overig", "Elders"];

function region(name: string): SurveyRegion {
  const without = { themes: [], items: [] };
  return { slug: name.toLowerCase(), name, areas: ["JZ01"], without, adds: {}, exports: [] };
}

function partsOf(group: SurveyGroup): string[] {
  return group === "professionals" ? ["jeugdhulp", "po", "vo"] : ["alle"];
}

function itemCounts(item: Item, unit: Omit<ReachCount, "respondents" | "invited" | "everyone">, n: number, draw: Draw) {
  const options = item.type === "multiple" ? optionsOf(item).map((_, index) => index + 1) : [0];
  return options.map((option): AnswerCount => {
    const codes = item.type === "multiple" ? 2 : optionsOf(item).length;
    const counts = Array.from({ length: codes }, () => 0);
    let [dontKnow, unanswered] = [0, 0];
    for (let person = 0; person < n; person += 1) {
      if (draw(10) === 0) dontKnow += 1;
      else if (draw(20) === 0) unanswered += 1;
      else counts[draw(codes)]! += 1;
    }
    return { ...unit, item: item.id, option, counts, dontKnow, notApplicable: 0, unanswered };
  });
}

/** Fewer than ten are hidden, and few are shown coarsely: the simplest of the rules. */
function shownUnits(counts: readonly AnswerCount[], items: Wishes["items"]): ShownUnit[] {
  const known = new Map(surveyGroups.flatMap((group) => items(group)).map((item) => [item.id, item]));
  return withSums(counts).map((unit) => {
    const members = counts.filter((one) => isMember(one, unit) && one.item === unit.item && one.option === unit.option);
    const n = members.reduce((sum, one) => sum + one.counts.reduce((total, count) => total + count), 0);
    const coarsest = answerClasses(known.get(unit.item)!).length - 1;
    const classes = n < 10 ? null : n < 20 ? Math.min(1, coarsest) : 0;
    const { year, group, region, subgroup, item, option } = unit;
    return { year, group, region, subgroup, item, option, classes, mean: n >= 10, rest: n >= 10 };
  });
}

type Base = Pick<AnswerCount, "year" | "group" | "region" | "subgroup">;

/** Each base with the sums that it is a part of, once. */
function withSums<T extends Base>(bases: readonly T[]): T[] {
  const all = bases.flatMap((base) =>
    [base.region, "alle"].flatMap((region) =>
      [...new Set([base.subgroup, "alle"])].map((subgroup) => ({ ...base, region, subgroup })),
    ),
  );
  const key = (one: T) => {
    const { year, group, region, subgroup, item, option } = one as T & Partial<AnswerCount>;
    return [year, group, region, subgroup, item, option].join(" ");
  };
  return [...new Map(all.map((one) => [key(one), one])).values()];
}

function isMember(base: Base, unit: Base): boolean {
  const here = unit.region === "alle" || base.region === unit.region;
  return base.year === unit.year && base.group === unit.group && here && inSubgroup(base.subgroup, unit.subgroup);
}

function isShownOf(one: ShownUnit, unit: Base): boolean {
  return (
    one.classes !== null &&
    one.region === unit.region &&
    one.year === unit.year &&
    one.group === unit.group &&
    one.subgroup === unit.subgroup
  );
}

type Draw = (below: number) => number;

/** Whole numbers that are always the same for a seed (Numerical Recipes' linear congruence). */
function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const letters: Record<SurveyGroup, string> = { beleid: "B", professionals: "P", "ouders-en-jongeren": "O" };

/** One question of every kind. */
export function itemsOfEveryKind(group: SurveyGroup): Item[] {
  const item = (number: number, type: Item["type"], more: object = {}) =>
    Item.parse({
      ...{
        id: `${letters[group]}${number}`,
        theme: "vormen-van-samenwerking",
        type,
        text: "Wij weten elkaar te vinden.",
      },
      ...{ dont_know: "weet ik niet", ...more },
    });
  return [
    item(10, "agreement"),
    item(11, "frequency", { theme: "preventie" }),
    item(12, "yes-no"),
    item(13, "multiple", { options: ["school", "wijkteam", "huisarts"] }),
    item(14, "mark", {
      theme: "oordeel",
      subject: "cijfer-samenwerking",
      text: "Welk cijfer geeft u de samenwerking?",
    }),
    item(15, "single", {
      theme: "oordeel",
      options: ["veel slechter", "slechter", "gelijk gebleven", "beter", "veel beter"],
      positive: ["beter", "veel beter"],
      negative: ["veel slechter", "slechter"],
    }),
    item(99, "open", { theme: "evalueren-en-leren", text: "Wat gaat er goed?", dont_know: undefined }),
  ];
}

/** As many questions as long as they may be in every theme, all with the number of every group. */
export function longestItems(group: SurveyGroup): Item[] {
  const text = `${"Gemeenten en samenwerkingsverbanden in onze regio maken met jeugdhulporganisaties ".repeat(2)}afspraken.`;
  const themes = ["vormen-van-samenwerking", "organisatie-van-de-zorg", "preventie", "oordeel", "evalueren-en-leren"];
  return themes.flatMap((theme, place) =>
    Array.from({ length: 8 }, (_, number) =>
      Item.parse({
        ...{ id: `${letters[group]}${10 * (place + 1) + number}`, theme, text },
        ...{ type: number === 0 ? "mark" : "agreement", dont_know: "weet ik niet" },
        subject: theme === "oordeel" && number === 0 ? "cijfer-samenwerking" : `onderwerp-${number}`,
      }),
    ),
  );
}
