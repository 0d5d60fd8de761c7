import { z } from "zod";

/** Who is asked: each group has a questionnaire of its own. */
export const surveyGroups = ["beleid", "professionals", "ouders-en-jongeren"] as const;
export type SurveyGroup = (typeof surveyGroups)[number];

/** The themes of a questionnaire, in its order. Background is asked to know who answered, and is not reported. */
export const questionThemes = {
  achtergrond: "Achtergrond",
  "vormen-van-samenwerking": "Vormen van samenwerking",
  "organisatie-van-de-zorg": "Organisatie van de zorg",
  preventie: "Preventie",
  oordeel: "Oordeel",
  "evalueren-en-leren": "Evalueren, leren en ontwikkelen",
} as const;
export type QuestionTheme = keyof typeof questionThemes;

/** The parts of a group that are told apart, and that add up to it. */
export const subgroups = ["jeugdhulp", "po", "vo"] as const;
export type Subgroup = (typeof subgroups)[number];

export const itemTypes = ["agreement", "frequency", "yes-no", "single", "multiple", "mark", "open"] as const;
export type ItemType = (typeof itemTypes)[number];

/** The options of the types that always have the same, from low to high. */
const usualOptions: Partial<Record<ItemType, readonly string[]>> = {
  agreement: ["helemaal oneens", "oneens", "niet eens, niet oneens", "eens", "helemaal eens"],
  frequency: ["nooit", "soms", "regelmatig", "vaak", "altijd"],
  "yes-no": ["ja", "nee"],
  mark: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
};
const usualPositive: Partial<Record<ItemType, readonly string[]>> = {
  agreement: ["eens", "helemaal eens"],
  frequency: ["vaak", "altijd"],
  "yes-no": ["ja"],
};

/** How an item relates to that of the same name in the last year that asked it (methods.md 4.4). */
const Wording = z.strictObject({
  /** A the same, B a small change, C another meaning or scale, D new. */
  letter: z.enum(["A", "B", "C", "D"]),
  /** What changed, for the reader: a clause that goes on after a colon. */
  note: z.string().optional(),
});

/** One question. */
export const Item = z.strictObject({
  /** P04; the items that one region adds begin with an X. */
  id: z.string().regex(/^[BPOX]\d{2,3}$/),
  theme: z.enum(Object.keys(questionThemes) as [QuestionTheme, ...QuestionTheme[]]),
  type: z.enum(itemTypes),
  text: z.string(),
  /** The same for a young person. */
  text_young: z.string().optional(),
  /** The answers to choose from, from low to high where they have an order; types with usual options do not say them. */
  options: z.array(z.string()).min(2).optional(),
  /** The answer that is no opinion: counted beside the percentages. */
  dont_know: z.string().optional(),
  /** The answer that the question does not fit: counted beside the percentages, never as "weet niet". */
  not_applicable: z.string().optional(),
  /** The options that make up the share of the item, where that is not usual for its type. */
  positive: z.array(z.string()).optional(),
  /** With `positive` on a `single` item: positive less negative is its net score. */
  negative: z.array(z.string()).optional(),
  /** The options are printed from high to low: a chart says so. Answers are never recoded. */
  reversed: z.boolean().default(false),
  /** Asked of everyone, or where a region wants to go deeper. */
  depth: z.enum(["kern", "verdiept"]).default("kern"),
  /** The same subject in the questionnaires of other groups. */
  subject: z.string().optional(),
  /** Delicate for parents and the young: from 20 answers, and for regions as a whole. */
  sensitive: z.boolean().default(false),
  /** Which answer puts a respondent in which subgroup: {jeugdhulp: jeugdhulp, primair onderwijs: po}. One item at most. */
  subgroups: z.record(z.string(), z.enum(subgroups)).optional(),
  wording: Wording.optional(),
  /** Words under the question. */
  note: z.string().optional(),
});
export type Item = z.infer<typeof Item>;

/** data/survey-<year>/questionnaire/<group>.yaml: what a group is asked in a year. */
export const Questionnaire = z.strictObject({
  title: z.string(),
  /** Said to the respondent before the first question. */
  introduction: z.string(),
  /** Said after the last. */
  thanks: z.string(),
  items: z.array(Item).min(1),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

/** The answers of an item in the order of its codes: code 1 is the first. */
export function optionsOf({ type, options }: Item): readonly string[] {
  return options ?? usualOptions[type] ?? [];
}

/** The options that make up the share of an item, as codes (from 1). Empty where it has no such share. */
export function positiveOf(item: Item): number[] {
  return codesOf(item, item.positive ?? usualPositive[item.type] ?? []);
}

/** The options on the other side, as codes: given only where the item has a net score. */
export function negativeOf(item: Item): number[] {
  return codesOf(item, item.negative ?? []);
}

function codesOf(item: Item, texts: readonly string[]): number[] {
  return optionsOf(item).flatMap((option, index) => (texts.includes(option) ? [index + 1] : []));
}
