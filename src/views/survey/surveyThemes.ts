import { type QuestionTheme, questionThemes } from "../../domain/questionnaire.ts";

/** The themes that are reported, in the order of the questionnaire. */
export const reportedThemes = (Object.keys(questionThemes) as QuestionTheme[]).filter(
  (theme) => theme !== "achtergrond",
);

/** The subject that speaks first for a theme, where there is room for one question. */
export const keySubjects: readonly string[] = ["weet-wie", "op-tijd", "vroeg-aanpakken", "terugkijken"];

/** The theme of the site under which the survey stands. */
export const cooperation = {
  slug: "samenwerking",
  title: "Samenwerking",
  summary: "Wat vinden de mensen die het betreft van de samenwerking tussen onderwijs en jeugdhulp?",
};
