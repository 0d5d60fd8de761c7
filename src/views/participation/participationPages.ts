import type { Edition } from "../edition.ts";
import type { Page } from "../page.ts";
import { letterPages } from "./letterPage.ts";
import { modelQuestionnairePage } from "./modelQuestionnairePage.ts";

/** What a region reads before it takes part, besides prose: the letters, and the questions where the release has them. */
export function* participationPages(edition: Edition): Generator<Page> {
  yield* letterPages(edition);
  if (edition.answers !== undefined && edition.answers.regions.length > 0)
    yield modelQuestionnairePage(edition.answers, edition);
}
