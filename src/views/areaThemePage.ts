import { areaAddress } from "../domain/area.ts";
import type { NamedIndicator, NamedTheme } from "../domain/indicator.ts";
import type { PageArea } from "./areaIndex.ts";
import { areaInSentence, areaLabel } from "./areaLabel.ts";
import { areaNotes, ownRegions, relatedAreas } from "./areaPage.ts";
import { benchmarks } from "./benchmarks.ts";
import { type Edition, page, reported } from "./edition.ts";
import { type FigureSection, figureSection } from "./figureSection.ts";
import { type EndedFigure, endedFigures } from "./moved/endedFigures.ts";
import { meetingLinks } from "./oogo/meetingLinks.ts";
import { kindNames, type Link, type LinkGroup, type Page, type SearchFilters } from "./page.ts";
import { areaGlance, glanceLinks } from "./survey/surveyGlance.ts";

/** All that the report about one area and one theme says, ready to print. */
export interface AreaThemePage extends Page {
  heading: string;
  summary: string;
  area: { code: string; name: string; kind: string; href: string };
  theme: { slug: string; title: string };
  filters: SearchFilters;
  /** "In het kort": at most three sentences. */
  inShort: string[];
  /** What a reader must know of this area: it is divided over regions, it merged. */
  notes: string[];
  sections: FigureSection[];
  /** Figures that an earlier release had here: a link to one still leads somewhere. */
  ended: EndedFigure[];
  otherThemes: Link[];
  /** The same theme elsewhere: regions of a gemeente, gemeenten of a region, neighbours. */
  relatedAreas: LinkGroup[];
}

/** The report about one area and one theme. */
export function areaThemePage(area: PageArea, theme: NamedTheme, edition: Edition): AreaThemePage {
  const address = `${areaAddress(area)}${theme.slug}`.slice(1);
  const heading = `${theme.title} in ${areaInSentence(area)}`;
  const indicators = reported(theme, area, edition);
  const sections = indicators.map((indicator) =>
    figureSection(area, indicator, benchmarks(area, theme, edition.areas, indicator.sectors), edition),
  );
  return {
    ...page(
      edition,
      address,
      heading,
      `${theme.summary} Cijfers over ${areaInSentence(area)}, met uitleg en bron.`,
      trail(area),
    ),
    heading,
    summary: theme.summary,
    area: { code: area.code, name: areaLabel(area), kind: area.kind, href: areaAddress(area) },
    theme: { slug: theme.slug, title: theme.title },
    filters: { soort: kindNames[area.kind].one, thema: theme.title },
    inShort: inShort(sections, indicators, edition.comparisons.standouts(area.code)),
    notes: areaNotes(area, edition.areas),
    sections,
    ended: endedFigures(theme, edition),
    otherThemes: [
      ...edition.themes
        .filter(({ slug }) => slug !== theme.slug)
        .map(({ slug, title }) => ({ text: title, href: `${areaAddress(area)}${slug}/` })),
      ...glanceLinks(areaGlance(area, edition)),
    ],
    relatedAreas: [
      ...(area.kind === "samenwerkingsverband" ? meetingLinks(area, edition.areas, theme) : []),
      ...ownRegions(area, edition.areas, `${theme.slug}/`),
      ...relatedAreas(area, edition.areas, `${theme.slug}/`),
    ],
  };
}

/** The first figure of the theme, what stands out, and then the figures that can be compared: three in all. */
function inShort(
  sections: readonly FigureSection[],
  indicators: readonly NamedIndicator[],
  standouts: readonly string[],
): string[] {
  const counts = new Set(indicators.filter(({ kind }) => kind === "count").map(({ slug }) => slug));
  const [first, ...others] = sections.filter(({ figure }) => figure.absence === undefined);
  if (first === undefined) return [];
  const rank = ({ indicator }: FigureSection) =>
    standouts.includes(indicator) ? standouts.indexOf(indicator) : standouts.length;
  const chosen = others.filter(({ indicator }) => !counts.has(indicator)).sort((a, b) => rank(a) - rank(b));
  return [first, ...chosen.slice(0, 2)].map(({ key }) => key);
}

/** From the home page to the area. */
function trail(area: PageArea): Link[] {
  return [
    { text: "Home", href: "/" },
    { text: kindNames[area.kind].many, href: area.kind === "nederland" ? "/nederland/" : `/#${area.kind}` },
    ...(area.kind === "nederland" ? [] : [{ text: areaLabel(area), href: areaAddress(area) }]),
  ];
}
