import type { SurveyGroup } from "../../domain/questionnaire.ts";
import { type Edition, page } from "../edition.ts";
import type { Page } from "../page.ts";
import type { SurveyIndex } from "../survey/surveyIndex.ts";
import { minutesToFill } from "./minutesToFill.ts";
import { lettersTrail } from "./participationTrail.ts";

/** A letter that a region may send, with its own words and numbers left open where it does not yet have them. */
export interface LetterPage extends Page {
  kind: "brief";
  /** The file in content/documenten. */
  slug: string;
  /** What stands in the place of {regio}, {vragen}, {minuten} and {minimum}. */
  values: Record<string, string>;
}

/** The letters of content/documenten, in the order in which a region needs them. */
const letters: readonly { slug: string; title: string; group: SurveyGroup | null }[] = [
  { slug: "uitnodiging-beleid", title: "Uitnodiging voor beleidsmedewerkers", group: "beleid" },
  { slug: "uitnodiging-professionals", title: "Uitnodiging voor professionals", group: "professionals" },
  {
    slug: "uitnodiging-ouders-en-jongeren",
    title: "Uitnodiging voor ouders en jongeren",
    group: "ouders-en-jongeren",
  },
  { slug: "uitleg-voor-deelnemers", title: "Uitleg voor deelnemers", group: null },
];

/** How few persons are still shown, where the release does not say. */
const usualMinimum = 10;

/** A page for each letter, for regions that think of taking part. */
export function letterPages(edition: Edition): LetterPage[] {
  return letters.map(({ slug, title, group }) => ({
    ...page(edition, `meedoen/documenten/${slug}`, title, `${title}: een voorbeeld voor uw regio.`, lettersTrail),
    kind: "brief",
    slug,
    values: {
      regio: "uw regio",
      minimum: String(edition.release.survey?.minimum ?? usualMinimum),
      ...lengthOf(group, edition.answers),
    },
  }));
}

/** How long the model questionnaire of a group is, and how many minutes that takes. */
function lengthOf(group: SurveyGroup | null, survey: SurveyIndex | undefined): { vragen: string; minuten: string } {
  const year = survey?.years.at(-1)?.year;
  const questions = group === null || year === undefined ? 0 : survey!.items(year, group, "alle").length;
  if (questions === 0) return { vragen: "[aantal]", minuten: "[aantal]" };
  return { vragen: String(questions), minuten: String(minutesToFill(questions)) };
}
