import type { Unit } from "./answerCount.ts";
import type { Verdict } from "./comparison.ts";

/** A percentage that says no more than this keeps a small group in which all agree unrecognised. */
export type Bound = "of meer" | "of minder" | null;

interface Shown {
  /** Held back because persons might be recognised. The only reason here: what was not asked has no row. */
  absence: "protected" | null;
}

/** Who took part (table survey_reach). */
export interface SurveyReach extends Unit, Shown {
  respondents: number | null;
  invited: number | null;
  /** Of "alle" and "zelfde-…": how many regions. */
  regions: number | null;
}

/** A share of the answers to an item (table survey_answers): the classes of one item add up to 100 per cent. */
export interface SurveyAnswer extends Unit, Shown {
  item: string;
  option: number;
  /** The key of an AnswerClass; "" with an absence: which classes there would be is not said. */
  answer: string;
  /** Its place among the classes, from 0. */
  place: number;
  /** Whole per cent of those who gave an answer of substance. */
  percent: number | null;
  bound: Bound;
}

export const surveyMeasures = [
  /** The share of positive answers, and of the option that was chosen; per cent. */
  "positive",
  /** The mean of marks. */
  "mean",
  /** Positive less negative; in points. */
  "net",
  /** Of all asked: no opinion, a question that does not fit, nothing filled in; per cent. */
  "dont-know",
  "not-applicable",
  "unanswered",
] as const;
export type SurveyMeasure = (typeof surveyMeasures)[number];

/** One number about an item (table survey_results). */
export interface SurveyResult extends Unit, Shown {
  item: string;
  option: number;
  measure: SurveyMeasure;
  /** Of how many answers. */
  n: number | null;
  value: number | null;
  /** With 95% certainty; null where there is no number. */
  lower: number | null;
  upper: number | null;
  decimals: 0 | 1 | 2;
  bound: Bound;
}

/** A result beside another (table survey_differences): of all regions in that year, or its own of an earlier year. */
export interface SurveyDifference extends Unit {
  item: string;
  option: number;
  measure: "positive" | "mean" | "net";
  /** "alle", "zelfde-2020" or a year. */
  beside: string;
  /** The wording of the item since that year: A and B may be compared. */
  wording: "A" | "B";
  /** What is shown of the one less what is shown of the other: rounded once, it tells no more than the two. */
  value: number;
  /** Reckoned of all the answers. */
  verdict: Verdict;
}

/** What was said in answer to an open question, by the codebook (table survey_codes). */
export interface SurveyCode extends Unit, Shown {
  item: string;
  /** As the codebook calls it: "Korte lijnen"; "Overig" for what fewer than three said. */
  code: string;
  mentions: number | null;
  /** Of how many who wrote something. */
  n: number | null;
}

/** Words of a respondent that were approved by two (table survey_quotes). */
export interface SurveyQuote extends Unit {
  item: string;
  code: string | null;
  text: string;
  /** "professional onderwijs" */
  by: string;
}

/** Everything of the survey that may be published. */
export interface PublishedSurvey {
  reach: SurveyReach[];
  answers: SurveyAnswer[];
  results: SurveyResult[];
  differences: SurveyDifference[];
  codes: SurveyCode[];
  quotes: SurveyQuote[];
}
