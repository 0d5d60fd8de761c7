import { answerClasses } from "../../../src/domain/answerClasses.ts";
import type { AnswerCount, ReachCount, Unit } from "../../../src/domain/answerCount.ts";
import { Item, optionsOf, type SurveyGroup } from "../../../src/domain/questionnaire.ts";
import type { ShownUnit } from "../../../src/domain/shownUnit.ts";
import type { SurveyRegion, SurveyYear } from "../../../src/domain/survey.ts";
import type { PublishedSurvey } from "../../../src/domain/surveyResult.ts";
import { membersOf } from "../../../src/domain/unitMembers.ts";
import { tabulate } from "../../../src/survey/tabulate.ts";

/** Draws a number from 0 to 1; the same for the same words. */
function draw(...words: (string | number)[]): number {
  let state = 2166136261;
  for (const character of words.join(" ")) state = Math.imul(state ^ character.charCodeAt(0), 16777619);
  state = Math.imul(state ^ (state >>> 15), 2246822507);
  state = Math.imul(state ^ (state >>> 13), 3266489909);
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
}

function item(fields: Record<string, unknown>): Item {
  return Item.parse({ dont_know: "weet ik niet", ...fields });
}

const asked: Item[] = [
  item({ id: "P01", theme: "achtergrond", type: "single", text: "Waar werkt u?", options: ["jeugdhulp", "po", "vo"] }),
  item({
    id: "P03",
    theme: "vormen-van-samenwerking",
    type: "multiple",
    text: "Met wie?",
    options: ["school", "arts"],
  }),
  item({ id: "P04", theme: "vormen-van-samenwerking", type: "agreement", text: "Ik weet wie.", subject: "weet-wie" }),
  item({ id: "P07", theme: "vormen-van-samenwerking", type: "frequency", text: "Zit u samen aan tafel?" }),
  item({
    id: "P10",
    theme: "organisatie-van-de-zorg",
    type: "yes-no",
    text: "Werkt u met een plan?",
    subject: "op-tijd",
  }),
  item({ id: "P11", theme: "organisatie-van-de-zorg", type: "agreement", text: "Hulp start op tijd.", reversed: true }),
  item({ id: "P20", theme: "oordeel", type: "mark", text: "Welk cijfer geeft u?", subject: "cijfer-samenwerking" }),
  item({
    ...{ id: "P22", theme: "oordeel", type: "single", text: "Is het veranderd?", positive: ["beter", "veel beter"] },
    options: ["veel slechter", "slechter", "gelijk", "beter", "veel beter"],
    negative: ["veel slechter", "slechter"],
  }),
  item({
    ...{ id: "P23", theme: "oordeel", type: "single", text: "Hoe lang duurde het?", positive: ["kort"] },
    options: ["kort", "lang", "heel lang"],
  }),
  item({ id: "P29", theme: "evalueren-en-leren", type: "open", text: "Wat gaat goed?" }),
];

/** In the last year one question is worded anew, one means something else, and one is new. */
const wordings: Record<string, Item["wording"]> = {
  P04: { letter: "B", note: "een woord viel weg" },
  P10: { letter: "C", note: "eerst vroegen wij hoe vaak" },
  P11: { letter: "D" },
};

export const surveySlugs = ["aa", "bee", "cee", "dee", "ee"];
/** Of the last region nothing is public. */
export const publish: Record<string, number[]> = { aa: [2020, 2021], bee: [2021], cee: [2020, 2021], dee: [2021] };

function region(slug: string): SurveyRegion {
  const own = item({ id: "X01", theme: "preventie", type: "yes-no", text: "Kent u ons loket?" });
  return {
    ...{ slug, name: `Regio${slug}`, areas: [`JZ${slug}`] },
    without: { themes: [], items: slug === "bee" ? ["P07"] : [] },
    adds: slug === "aa" ? { professionals: [own] } : {},
    exports: [],
  };
}

export const surveyYears: SurveyYear[] = [2020, 2021].map((year) => ({
  year,
  questionnaires: Object.fromEntries(
    (["professionals", "beleid"] as const).map((group) => [group, questionnaire(year)]),
  ),
  regions: surveySlugs.filter((slug) => year === 2021 || slug !== "bee").map(region),
}));

function questionnaire(year: number) {
  const items = asked
    .filter(({ id }) => year === 2021 || wordings[id]?.letter !== "D")
    .map((one) => (year === 2021 && wordings[one.id] !== undefined ? { ...one, wording: wordings[one.id] } : one));
  return { title: "Vragenlijst", introduction: "Wij vragen iets.\n\nHet is vrijwillig.", thanks: "Dank u.", items };
}

const parts: Record<string, string[]> = { professionals: ["jeugdhulp", "po", "vo"], beleid: ["alle"] };

/** Everything that could be published of an invented survey; small groups are held back and shown coarsely. */
export function inventedSurvey(seed: number): PublishedSurvey {
  const counts: AnswerCount[] = [];
  const reach: ReachCount[] = [];
  for (const { year, regions } of surveyYears) {
    for (const { slug } of regions) {
      for (const group of ["professionals", "beleid"] as const) {
        for (const subgroup of parts[group]!) {
          const unit = { year, group, region: slug, subgroup };
          const size = 4 + Math.floor(draw(seed, "size", ...Object.values(unit)) ** 2 * 120);
          const invited = draw(seed, "invited", slug, year, group) < 0.3 ? null : Math.ceil(size * 8);
          reach.push({ ...unit, respondents: size, invited: invited && Math.max(invited, size), everyone: false });
          counts.push(...itemsOf(year, group, slug).flatMap((one) => countItem(seed, unit, one, size)));
        }
      }
    }
  }
  const shown = {
    units: shownUnits(counts),
    reach: [...reach, ...totals(reach)].map((one) => ({ ...one, shown: true })),
  };
  const tables = tabulate({ counts, reach }, shown, surveyYears);
  const unit = { year: 2021, group: "professionals", region: "aa", subgroup: "alle" } as const;
  return {
    ...tables,
    codes: [
      { ...unit, item: "P29", code: "Overig", mentions: 9, n: 31, absence: null },
      { ...unit, item: "P29", code: "Korte lijnen", mentions: 11, n: 31, absence: null },
      { ...unit, item: "P29", code: "Lage drempel", mentions: 7, n: 31, absence: null },
    ],
    quotes: [
      { ...unit, item: "P29", code: "Korte lijnen", text: "Wij bellen elkaar gewoon.", by: "professional onderwijs" },
    ],
  };
}

function itemsOf(year: number, group: SurveyGroup, slug: string): Item[] {
  const { questionnaires, regions } = surveyYears.find((one) => one.year === year)!;
  const added = regions.find((one) => one.slug === slug)?.adds[group] ?? [];
  return [...questionnaires[group]!.items, ...added].filter(
    ({ type, theme }) => type !== "open" && theme !== "achtergrond",
  );
}

function countItem(seed: number, unit: Unit, one: Item, size: number): AnswerCount[] {
  const words = [seed, ...Object.values(unit), one.id];
  const unsure = Math.floor(size * draw(...words, "unsure") * 0.4);
  const skipped = Math.floor(size * draw(...words, "skipped") * 0.25);
  const n = size - unsure - skipped;
  const rest = { dontKnow: unsure, notApplicable: 0, unanswered: skipped };
  if (one.type === "multiple") {
    return optionsOf(one).map((_, index) => {
      const chosen = Math.round(n * draw(...words, index));
      return { ...unit, item: one.id, option: index + 1, counts: [chosen, n - chosen], ...rest };
    });
  }
  return [{ ...unit, item: one.id, option: 0, counts: spread(n, optionsOf(one).length, words), ...rest }];
}

/** Persons over options, more on some than on others. */
function spread(n: number, options: number, words: (string | number)[]): number[] {
  const counts = Array<number>(options).fill(0);
  const centre = draw(...words, "centre") * options;
  for (let person = 0; person < n; person++) {
    const step = (draw(...words, person) + draw(...words, person, "again") - 1) * options * 0.7;
    counts[Math.max(0, Math.min(options - 1, Math.floor(centre + step)))]! += 1;
  }
  return counts;
}

function totals(reach: readonly ReachCount[]): Unit[] {
  const units = reach.flatMap(({ year, group, region: slug }) => [
    { year, group, region: slug, subgroup: "alle" },
    { year, group, region: "alle", subgroup: "alle" },
  ]);
  return [...new Map(units.map((unit) => [Object.values(unit).join(), unit])).values()].filter(
    (unit) =>
      !reach.some(
        (one) =>
          one.region === unit.region &&
          one.subgroup === unit.subgroup &&
          one.year === unit.year &&
          one.group === unit.group,
      ),
  );
}

/** Fewer than ten are hidden, fewer than twenty coarse. No secrets are kept here: that is not what is tested. */
function shownUnits(counts: readonly AnswerCount[]): ShownUnit[] {
  const names = new Map<string, Omit<ShownUnit, "classes" | "mean" | "rest">>();
  for (const { year, group, region: slug, subgroup, item: id, option } of counts) {
    const other = year === 2021 ? "zelfde-2020" : "zelfde-2021";
    const mine = publish[slug]?.includes(year) ? [slug] : [];
    const places = id.startsWith("X") ? mine : [...mine, "alle", other];
    const subgroups = subgroup === "po" || subgroup === "vo" ? [subgroup, "onderwijs", "alle"] : [subgroup, "alle"];
    for (const place of places) {
      for (const part of subgroups) {
        names.set([year, group, place, part, id, option].join(), {
          year,
          group,
          region: place,
          subgroup: part,
          item: id,
          option,
        });
      }
    }
  }
  return [...names.values()].map((unit) => ({ ...unit, ...decision(unit, counts) }));
}

function decision(unit: Omit<ShownUnit, "classes" | "mean" | "rest">, counts: readonly AnswerCount[]) {
  const one = asked.find(({ id }) => id === unit.item) ?? surveyYears[1]!.regions[0]!.adds.professionals![0]!;
  const members = membersOf(unit, counts);
  const n = members.reduce((sum, member) => sum + member.counts.reduce((total, count) => total + count, 0), 0);
  const last = answerClasses(one).length - 1;
  if (n < 10) return { classes: null, mean: false, rest: false };
  return { classes: Math.min(n < 20 ? 1 : 0, last), mean: true, rest: n >= 15 };
}
