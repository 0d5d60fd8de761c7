import { type QuestionTheme, questionThemes, type SurveyGroup } from "../../domain/questionnaire.ts";
import { type Edition, page } from "../edition.ts";
import type { Link, Page, SearchFilters } from "../page.ts";
import { type ItemSection, itemSection } from "./itemSection.ts";
import { responseOf } from "./response.ts";
import type { PublishedRegion, SurveyIndex } from "./surveyIndex.ts";
import { groupNames, groupsInOrder } from "./surveyNames.ts";
import { cooperation, reportedThemes } from "./surveyThemes.ts";

/** One theme of the questionnaire in one region: every question with its answers. */
export interface RegionThemePage extends Page {
  kind: "thema";
  heading: string;
  region: { slug: string; name: string; href: string };
  year: number;
  theme: QuestionTheme;
  filters: SearchFilters;
  groups: GroupSections[];
  otherThemes: Link[];
}

/** What one group answered. */
export interface GroupSections {
  /** Also the anchor: professionals. */
  id: SurveyGroup;
  title: string;
  /** What to know of how many took part. */
  warning: string | null;
  sections: ItemSection[];
}

/** The page of a theme in a region, of the latest year that is public. */
export function regionThemePage(
  region: PublishedRegion,
  theme: QuestionTheme,
  survey: SurveyIndex,
  edition: Edition,
): RegionThemePage {
  const year = region.years.at(-1)!;
  const title = questionThemes[theme];
  const heading = `${title} in de regio ${region.name}`;
  return {
    ...page(
      edition,
      `vragenlijst/${region.slug}/${theme}`,
      `${heading}, ${year}`,
      `Hoe professionals, beleidsmedewerkers, ouders en jongeren in de regio ${region.name} hierover denken.`,
      regionTrail(region),
    ),
    ...{ kind: "thema", heading, year, theme },
    region: { slug: region.slug, name: region.name, href: regionAddress(region) },
    filters: { soort: "Vragenlijst", thema: cooperation.title },
    groups: groupSections(region.slug, year, theme, survey, edition.release.demo),
    otherThemes: themesAsked(region, survey)
      .filter((other) => other !== theme)
      .map((other) => ({ text: questionThemes[other], href: `${regionAddress(region)}${other}/` })),
  };
}

/** The questions of a theme, group by group; groups of which nothing is published are left out. */
function groupSections(
  region: string,
  year: number,
  theme: QuestionTheme,
  survey: SurveyIndex,
  demo: boolean,
): GroupSections[] {
  return groupsInOrder.flatMap((group) => {
    const unit = { year, group, region, subgroup: "alle" };
    const sections = survey
      .items(year, group, region)
      .filter((item) => item.theme === theme)
      .map((item) => itemSection(item, unit, survey, demo))
      .filter((section) => section !== null);
    const { warning } = responseOf(survey.reach(unit));
    return sections.length === 0 ? [] : [{ id: group, title: groupNames[group], warning, sections }];
  });
}

/** The themes that a region did not drop. */
export function themesAsked({ slug, years }: PublishedRegion, survey: SurveyIndex): QuestionTheme[] {
  const year = years.at(-1)!;
  const asked = new Set(
    survey.groups(year).flatMap((group) => survey.items(year, group, slug).map(({ theme }) => theme)),
  );
  return reportedThemes.filter((theme) => asked.has(theme));
}

/** /vragenlijst/flevoland/ */
export function regionAddress({ slug }: Pick<PublishedRegion, "slug">): string {
  return `/vragenlijst/${slug}/`;
}

/** From the home page to a region. */
export function regionTrail(region: PublishedRegion): Link[] {
  return [...surveyTrail, { text: region.name, href: regionAddress(region) }];
}

/** From the home page to the questionnaire. */
export const surveyTrail: Link[] = [
  { text: "Home", href: "/" },
  { text: "Vragenlijst", href: "/vragenlijst/" },
];
