import type { CodeMentions, ProposedQuote } from "./openAnswers.ts";
import type { SurveyGroup } from "./questionnaire.ts";
import type { SurveyYear } from "./survey.ts";

/** Beside the codes of options (from 1): nothing filled in, no opinion, and a question that does not fit. */
export const unanswered = 0;
export const dontKnow = 254;
export const notApplicable = 255;

/** The answers to one item; to one option of it where several may be chosen: 1 chosen, 2 not chosen. */
export interface AnswerColumn {
  item: string;
  /** The option, from 1; 0 where one answer is given. */
  option: number;
  /** One code a respondent. Of an open question: 1 where something was written. What was written is not kept. */
  codes: Uint8Array;
}

/** What is kept of one export: codes, and no more of a person than the line they stand on. */
export interface AnswerSheet {
  year: number;
  group: SurveyGroup;
  region: string;
  /** The file the sheet was read from, as the editor names it. */
  file: string;
  /** Whether a later export of the same answers takes its place, if it may. */
  corrected: boolean;
  invited: number | null;
  everyone: boolean;
  respondents: number;
  columns: AnswerColumn[];
}

/** What was asked in all years, and all that is kept of the answers. */
export interface SurveyAnswers {
  years: SurveyYear[];
  sheets: AnswerSheet[];
  codes: CodeMentions[];
  quotes: ProposedQuote[];
  /** The columns of each file of which nothing is kept: their headers, never what stands in them. */
  dropped: { file: string; columns: string[] }[];
}
