import type { SurveyGroup } from "../../domain/questionnaire.ts";
import type { Form } from "./exportForms.ts";

/** The years in which the demo asked: none in 2019, so that "the year before" is not always one year before. */
export const surveyYears = [2016, 2017, 2018, 2020, 2021] as const;

/** What is special about a region, beside what chance makes of it. */
export interface RegionPlan {
  /** The slug of its jeugdregio. */
  slug: string;
  years: readonly number[];
  /** The tool of its survey, by the year since which it is used. */
  forms?: readonly (readonly [since: number, form: Form])[];
}

const all = surveyYears;
const since = (first: number): number[] => surveyYears.filter((year) => year >= first);

/**
 * Thirty of the jeugdregio's, of which 14, 18, 22, 26 and 28 take part in a year. The awkward cases stand where they are
 * made:
 * - flevoland: its answers let every line of a region's real summary be said (flevoland.ts); adds X01 and X02
 * - twente 2021: six professionals of the vo, one hidden subgroup
 * - 2016: only flevoland and groningen ask parents and the young, so that "alle" may not be shown
 * - ijsselland 2021: every professional says that there is one plan (P10)
 * - achterhoek 2020: a correction with one respondent less, which must be refused
 * - food-valley 2020: a correction with thirty more of jeugdhulp, which may be published
 * - groningen since 2020: without preventie
 * - haaglanden 2021: adds X11 for parents and the young
 * - midden-holland 2021: six of beleid; noord-limburg 2021: seven parents; both under the minimum
 * - drenthe 2021: more than one in five leaves P14 open
 * - rijnmond: no year is published; amsterdam-amstelland: 2020 is not
 * - 2018: P04 is reworded (B), P07 gets another scale (C)
 */
const surveyPlan: readonly RegionPlan[] = [
  { slug: "flevoland", years: all },
  { slug: "groningen", years: all },
  { slug: "twente", years: all },
  { slug: "drenthe", years: all, forms: [[2020, "limesurvey-text"]] },
  { slug: "ijsselland", years: all },
  { slug: "achterhoek", years: all },
  {
    slug: "haaglanden",
    years: all,
    forms: [
      [2016, "qualtrics-legacy"],
      [2020, "qualtrics"],
    ],
  },
  { slug: "midden-brabant", years: all, forms: [[2018, "surveymonkey"]] },
  { slug: "zeeland", years: all, forms: [[2020, "google"]] },
  { slug: "zuid-kennemerland", years: all.filter((year) => year !== 2018) },
  { slug: "food-valley", years: all },
  { slug: "eemland", years: all, forms: [[2021, "microsoft"]] },
  { slug: "nijmegen", years: all },
  { slug: "gooi-en-vechtstreek", years: [2016, 2017, 2018] },
  { slug: "arnhem", years: [2017, 2018, 2020] },
  { slug: "west-friesland", years: since(2017) },
  { slug: "holland-rijnland", years: since(2017) },
  { slug: "noordoost-brabant", years: since(2017) },
  { slug: "friesland-fryslan", years: since(2018) },
  { slug: "kop-van-noord-holland", years: since(2018) },
  { slug: "zuidoost-brabant", years: since(2018) },
  { slug: "rijnmond", years: since(2018) },
  { slug: "midden-holland", years: since(2018) },
  { slug: "alkmaar-noord-kennemerland", years: since(2020) },
  { slug: "zaanstreek-waterland", years: since(2020) },
  { slug: "amsterdam-amstelland", years: since(2020) },
  { slug: "midden-ijssel-oost-veluwe", years: since(2020) },
  { slug: "utrecht-stad", years: since(2021) },
  { slug: "zuid-holland-zuid", years: since(2021) },
  { slug: "noord-limburg", years: since(2021) },
];

/** How many regions ask parents and the young as well: few at first. */
const askParents: Readonly<Record<number, number>> = { 2016: 2, 2017: 5, 2018: 9, 2020: 15, 2021: 24 };

/** The regions of a year. */
export function regionsIn(year: number): RegionPlan[] {
  return surveyPlan.filter(({ years }) => years.includes(year));
}

/** Whom a region asks in a year. Regions that join late ask no policy staff in their first year. */
export function groupsOf({ slug, years }: RegionPlan, year: number): SurveyGroup[] {
  const place = regionsIn(year).findIndex((one) => one.slug === slug);
  const parents = place < askParents[year]! || (slug === "noord-limburg" && year === 2021);
  const beleid = years[0] === 2016 || year > years[0]!;
  return [...(beleid ? ["beleid" as const] : []), "professionals", ...(parents ? ["ouders-en-jongeren" as const] : [])];
}

/** The tool that a region used in a year. */
export function formOf({ forms = [] }: RegionPlan, year: number): Form {
  return forms.findLast(([first]) => first <= year)?.[1] ?? "limesurvey";
}
