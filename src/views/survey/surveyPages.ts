import type { Edition } from "../edition.ts";
import type { Page } from "../page.ts";
import { areaSurveyPage } from "./areaSurveyPage.ts";
import { cooperationPage } from "./cooperationPage.ts";
import { overviewPage } from "./overviewPage.ts";
import { questionnairePage } from "./questionnairePage.ts";
import { regionPage } from "./regionPage.ts";
import { regionThemePage, themesAsked } from "./regionThemePage.ts";
import { surveyRegionOf } from "./surveyRegionOf.ts";

/** Every page of the survey: all regions, each region with its themes and questions, and the areas of each. */
export function* surveyPages(edition: Edition): Generator<Page> {
  const { answers: survey, areas } = edition;
  if (survey === undefined || survey.regions.length === 0) return;
  yield overviewPage(survey, edition);
  const country = cooperationPage(survey, edition);
  if (country !== null) yield country;
  for (const region of survey.regions) {
    yield regionPage(region, survey, edition);
    yield questionnairePage(region, survey, edition);
    for (const theme of themesAsked(region, survey)) yield regionThemePage(region, theme, survey, edition);
  }
  for (const area of areas.areas) {
    const region = surveyRegionOf(area, areas, survey);
    if (region !== undefined) yield areaSurveyPage(area, region, survey, edition);
  }
}
