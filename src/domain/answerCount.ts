import type { SurveyGroup } from "./questionnaire.ts";

/** Of whom something is counted or shown. */
export interface Unit {
  year: number;
  group: SurveyGroup;
  /** Slug of a region; "alle" for all that took part; "zelfde-2020" for those that took part in 2020 too. */
  region: string;
  /** jeugdhulp, po, vo; "onderwijs" for po and vo together; "alle" for the whole group. */
  subgroup: string;
}

/** How often each answer was given. Never published: what may be is decided by src/disclosure. */
export interface AnswerCount extends Unit {
  item: string;
  /** The option, from 1, where several may be chosen; else 0. */
  option: number;
  /** By code: the first is that of code 1. */
  counts: number[];
  dontKnow: number;
  notApplicable: number;
  unanswered: number;
}

/** How many took part. */
export interface ReachCount extends Unit {
  respondents: number;
  invited: number | null;
  /** Whether all who could be asked were invited. */
  everyone: boolean;
}
