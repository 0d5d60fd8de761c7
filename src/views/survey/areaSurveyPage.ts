import type { Unit } from "../../domain/answerCount.ts";
import { areaAddress } from "../../domain/area.ts";
import type { PageArea } from "../areaIndex.ts";
import { areaInSentence, areaLabel } from "../areaLabel.ts";
import { type Edition, page } from "../edition.ts";
import { kindNames, type Link, type Page, type SearchFilters } from "../page.ts";
import { fewSections } from "./cooperationPage.ts";
import type { ItemSection } from "./itemSection.ts";
import { regionAddress } from "./regionThemePage.ts";
import { responseOf } from "./response.ts";
import type { PublishedRegion, SurveyIndex } from "./surveyIndex.ts";
import { groupNames, groupsInOrder } from "./surveyNames.ts";
import { cooperation } from "./surveyThemes.ts";

/** What the region of an area answered, on a page of the area. */
export interface AreaSurveyPage extends Page {
  heading: string;
  area: Link;
  region: Link;
  year: number;
  filters: SearchFilters;
  /** That the answers are of the whole region. */
  note: string;
  warnings: string[];
  groups: { title: string; sections: ItemSection[] }[];
  otherThemes: Link[];
}

/** The most important answers in the region of an area. */
export function areaSurveyPage(
  area: PageArea,
  region: PublishedRegion,
  survey: SurveyIndex,
  edition: Edition,
): AreaSurveyPage {
  const year = region.years.at(-1)!;
  const name = areaLabel(area);
  const units = groupsInOrder.map((group): Unit => ({ year, group, region: region.slug, subgroup: "alle" }));
  return {
    ...page(
      edition,
      `${areaAddress(area).slice(1)}${cooperation.slug}`,
      `Samenwerking in de regio ${region.name}: ${name}`,
      `Wat mensen in de regio ${region.name} vinden van de samenwerking. ${name} hoort bij deze regio.`,
      [
        { text: "Home", href: "/" },
        { text: kindNames[area.kind].many, href: `/#${area.kind}` },
        { text: name, href: areaAddress(area) },
      ],
    ),
    heading: `Samenwerking in de regio ${region.name}`,
    area: { text: name, href: areaAddress(area) },
    region: { text: `Alle antwoorden in de regio ${region.name}`, href: regionAddress(region) },
    year,
    filters: { soort: kindNames[area.kind].one, thema: cooperation.title },
    note: `Deze antwoorden gelden voor de hele regio ${region.name}. Over ${areaInSentence(area)} alleen zijn er geen antwoorden.`,
    warnings: units.flatMap((unit) => {
      const { warning } = responseOf(survey.reach(unit));
      return warning === null ? [] : [`${groupNames[unit.group]}: ${warning}`];
    }),
    groups: units.flatMap((unit) => {
      const sections = fewSections(unit, survey, edition.release.demo);
      return sections.length === 0 ? [] : [{ title: groupNames[unit.group], sections }];
    }),
    otherThemes: edition.themes.map(({ slug, title }) => ({ text: title, href: `${areaAddress(area)}${slug}/` })),
  };
}
