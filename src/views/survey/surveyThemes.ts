import { type QuestionTheme, questionThemes } from "../../domain/questionnaire.ts";

/** The themes that are reported, in the order of the questionnaire. */
export const reportedThemes = (Object.keys(questionThemes) as QuestionTheme[]).filter(
  (theme) => theme !== "achtergrond",
);

/** The theme of the site under which the survey stands. */
export const cooperation = {
  slug: "samenwerking",
  title: "Samenwerking",
  summary: "Wat vinden de mensen die het betreft van de samenwerking tussen onderwijs en jeugdhulp?",
};
