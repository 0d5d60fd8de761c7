import { type PostcodeRange, sectorOf } from "../domain/area.ts";
import type { CatalogueSettings } from "../domain/catalogueSettings.ts";
import type { Comment } from "../domain/commentary.ts";
import type { EarlierReleases } from "../domain/earlierReleases.ts";
import type { Exchange } from "../domain/exchange.ts";
import type { Explanation } from "../domain/explanation.ts";
import type { NamedIndicator, NamedTheme } from "../domain/indicator.ts";
import type { Source } from "../domain/manifest.ts";
import type { Release } from "../domain/release.ts";
import type { AreaIndex, PageArea } from "./areaIndex.ts";
import type { ChangeIndex } from "./changes/changeIndex.ts";
import type { ComparisonIndex } from "./comparisonIndex.ts";
import type { FigureIndex } from "./figureIndex.ts";
import type { GroupIndex } from "./groupIndex.ts";
import type { Link, Page } from "./page.ts";
import type { SurveyIndex } from "./survey/surveyIndex.ts";

/** What every page of one release draws on: definitions and published figures, nothing else. */
export interface Edition {
  release: Release;
  areas: AreaIndex;
  themes: readonly NamedTheme[];
  indicators: readonly NamedIndicator[];
  sources: readonly Source[];
  figures: FigureIndex;
  comparisons: ComparisonIndex;
  groups: GroupIndex;
  /** By the code of a gemeente: woonplaatsen, former gemeenten and other spellings. */
  otherNames: ReadonlyMap<string, readonly string[]>;
  /** Where postcodes lie, for the search box. */
  postcodes?: readonly PostcodeRange[] | undefined;
  /** What catalogues of open data are told. */
  catalogue?: CatalogueSettings | null;
  /** How figures are called in other systems. */
  exchange?: Exchange;
  /** What gemeenten and regions wrote beside their figures. */
  commentary?: readonly Comment[];
  /** The words about each indicator, by its slug. */
  explanations?: ReadonlyMap<string, Explanation>;
  /** What is published of a survey, where the release has one. */
  answers?: SurveyIndex | undefined;
  /** What earlier releases left behind. */
  earlier?: EarlierReleases;
  /** How this release differs from the last. */
  changes?: ChangeIndex;
}

/** The part of a page that is the same for all. */
export function page(
  { release, answers }: Edition,
  address: string,
  title: string,
  description: string,
  breadcrumbs: Link[] = [],
): Page {
  const { id, title: name, date, demo } = release;
  const survey = answers !== undefined && answers.regions.length > 0;
  return { address, title, description, breadcrumbs, release: { id, title: name, date, demo, survey } };
}

/** The indicators of a theme: first those that the theme names, in its order, then the others by title. */
export function inPageOrder(theme: NamedTheme, indicators: readonly NamedIndicator[]): NamedIndicator[] {
  const rank = ({ slug }: NamedIndicator) =>
    theme.order.includes(slug) ? theme.order.indexOf(slug) : theme.order.length;
  return indicators
    .filter((indicator) => indicator.theme === theme.slug)
    .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, "nl"));
}

/** Whether an area gets a figure: it is for its kind, and of samenwerkingsverbanden for its sector. */
export function gets(
  { levels, sectors }: Pick<NamedIndicator, "levels" | "sectors">,
  area: Pick<PageArea, "code" | "kind">,
): boolean {
  return levels.includes(area.kind) && (area.kind !== "samenwerkingsverband" || sectors.includes(sectorOf(area)));
}

/** Indicators of a theme that an area gets, in the order of the page. */
export function reported(
  theme: NamedTheme,
  area: Pick<PageArea, "code" | "kind">,
  { indicators }: Pick<Edition, "indicators">,
): NamedIndicator[] {
  return inPageOrder(theme, indicators).filter((indicator) => gets(indicator, area));
}
