import type { SurveyGroup } from "./questionnaire.ts";

/** How many respondents of a group said what a code of the codebook stands for. */
export interface CodeMentions {
  year: number;
  region: string;
  group: SurveyGroup;
  item: string;
  code: string;
  mentions: number;
  /** Counted among the answers of an export that a later one corrects. */
  corrected: boolean;
}

/** Words of a respondent that researchers propose to publish. Whether that may be is judged by src/disclosure. */
export interface ProposedQuote {
  year: number;
  region: string;
  group: SurveyGroup;
  item: string;
  /** The number in the export: two quotes of one person are never published. */
  respondent: string;
  code: string | null;
  text: string;
  /** "professional onderwijs" */
  by: string;
  /** The roles that approved it. */
  approved: string[];
  file: string;
  line: number;
}
