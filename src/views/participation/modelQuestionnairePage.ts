import { type Edition, page } from "../edition.ts";
import { type QuestionnairePage, questionnairePage } from "../survey/questionnairePage.ts";
import type { SurveyIndex } from "../survey/surveyIndex.ts";
import { participationTrail } from "./participationTrail.ts";

/** The questions of the latest year as every region starts with them: nothing left out, nothing added. */
export function modelQuestionnairePage(survey: SurveyIndex, edition: Edition): QuestionnairePage {
  const { year } = survey.years.at(-1)!;
  const heading = `De vragen van de vragenlijst, ${year}`;
  const description = `Alle vragen aan beleidsmedewerkers, professionals, ouders en jongeren in ${year}.`;
  return {
    ...questionnairePage({ slug: "alle", name: "", years: [year], areas: [] }, survey, edition),
    ...page(edition, "meedoen/vragenlijst", heading, description, participationTrail),
    heading,
  };
}
