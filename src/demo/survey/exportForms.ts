import { googleForms } from "./googleForms.ts";
import { limeSurvey, limeSurveyInFull } from "./limeSurvey.ts";
import { microsoftForms } from "./microsoftForms.ts";
import { qualtrics, qualtricsLegacy, responseId } from "./qualtrics.ts";
import type { Round, Submission } from "./submission.ts";
import { surveyMonkey } from "./surveyMonkey.ts";

/** Writes the lines of a round as one tool exports them. */
type ExportForm = (lines: readonly Submission[], round: Round) => string;

const forms = {
  limesurvey: limeSurvey,
  "limesurvey-text": limeSurveyInFull,
  qualtrics,
  "qualtrics-legacy": qualtricsLegacy,
  surveymonkey: surveyMonkey,
  google: googleForms,
  microsoft: microsoftForms,
} as const satisfies Record<string, ExportForm>;

/** The tools, in the ways in which they export. */
export type Form = keyof typeof forms;

/** The file of an export, as its tool writes it. */
export function exportFile(form: Form, lines: readonly Submission[], round: Round): string {
  return forms[form](lines, round);
}

/** How the tool numbers a line: what the codes of open answers name a respondent by. */
export function respondentNumber(form: Form, id: number): string {
  return form.startsWith("qualtrics") ? responseId(id) : String(id);
}
