import { areaAddress } from "../../domain/area.ts";
import type { PageArea } from "../areaIndex.ts";
import type { Cell } from "../cell.ts";
import type { Edition } from "../edition.ts";
import type { Link } from "../page.ts";
import { sectionId } from "./itemSection.ts";
import { isKey, isMarkOfCooperation } from "./keyItems.ts";
import { keyAnswer } from "./regionPage.ts";
import type { SurveyIndex } from "./surveyIndex.ts";
import { surveyRegionOf } from "./surveyRegionOf.ts";
import { cooperation } from "./surveyThemes.ts";

/** The theme of cooperation on a page of all themes. */
export interface Glance {
  title: string;
  summary: string;
  href: string;
  figures: { title: string; figure: Cell; unit: string; href: string }[];
}

const mostFigures = 3;

/**
 * What the region of an area answered, beside the figures of its other themes; of the country all regions. Nothing where
 * no region is public.
 */
export function areaGlance(area: PageArea, edition: Edition): Glance[] {
  if (area.kind === "nederland") return countryGlance(edition);
  const { answers: survey, areas } = edition;
  const region = survey === undefined ? undefined : surveyRegionOf(area, areas, survey);
  if (survey === undefined || region === undefined) return [];
  const { title, slug } = cooperation;
  const href = `${areaAddress(area)}${slug}/`;
  return [
    {
      ...{ title, href, summary: `Wat mensen in de regio ${region.name} ervan vinden.` },
      figures: glanceFigures(region.slug, region.years.at(-1)!, href, survey),
    },
  ];
}

/** The same for the country. Nothing without a survey. */
export function countryGlance({ answers: survey }: Edition): Glance[] {
  if (survey === undefined || survey.regions.length === 0) return [];
  const { title, slug, summary } = cooperation;
  const href = `/thema/${slug}/`;
  return [{ title, summary, href, figures: glanceFigures("alle", survey.years.at(-1)!.year, href, survey) }];
}

/** Links of the same, where a page lists themes. */
export function glanceLinks(glances: readonly Glance[]): Link[] {
  return glances.map(({ title, href }) => ({ text: title, href }));
}

function glanceFigures(region: string, year: number, href: string, survey: SurveyIndex): Glance["figures"] {
  const unit = { year, group: "professionals", region, subgroup: "alle" } as const;
  const items = survey.items(year, unit.group, region);
  return [...items.filter(isMarkOfCooperation), ...items.filter(isKey)]
    .flatMap((item) => {
      const answer = keyAnswer(item, unit, survey);
      return answer === null ? [] : [{ ...answer, href: `${href}#${sectionId(item, unit)}` }];
    })
    .slice(0, mostFigures)
    .map(({ title, figure, unit: of, href: address }) => ({ title, figure, unit: of, href: address }));
}
