import type { TrendSpec } from "../charts/trendSpec.ts";
import { areaAddress } from "../domain/area.ts";
import type { NamedTheme } from "../domain/indicator.ts";
import type { PageArea } from "./areaIndex.ts";
import { areaLabel } from "./areaLabel.ts";
import { areaNotes, ownRegions, relatedAreas } from "./areaPage.ts";
import { benchmarks } from "./benchmarks.ts";
import type { Cell } from "./cell.ts";
import { type Edition, page, reported } from "./edition.ts";
import { figureSection } from "./figureSection.ts";
import { kindNames, type Link, type LinkGroup, type Page, type SearchFilters } from "./page.ts";

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
  otherThemes: Link[];
  /** The same theme elsewhere: regions of a gemeente, gemeenten of a region, neighbours. */
  relatedAreas: LinkGroup[];
}

export interface FigureSection {
  /** Also the anchor of the figure: deelname-sbo. */
  id: string;
  title: string;
  /** The latest figure, large: "2,3%" or the reason why there is none. */
  figure: Cell;
  /** After the large figure: "van de leerlingen in het bo en sbo, 1 oktober 2025". */
  unit: string;
  /** One or more sentences that say the figure, its development and its benchmarks. */
  sentences: string[];
  trend: TrendSpec | null;
  table: FigureTable;
  definition: string;
  caution: string | null;
  /** Slug of the explanation in content/indicators. */
  indicator: string;
  indicatorHref: string;
  sources: SourceLine[];
  /** How the figure came about: "Opgeteld uit 7 gemeenten." */
  method: string;
  /** "Een * achter een jaar: voorlopig cijfer." and the like; only what occurs. */
  footnotes: string[];
}

/** One row a period, latest first; one column an area, the own area first. */
export interface FigureTable {
  caption: string;
  columns: string[];
  rows: { period: string; cells: Cell[] }[];
}

export interface SourceLine {
  /** "CBS, Regionale kerncijfers Nederland, tabel 70072ned" */
  text: string;
  href: string;
  licence: string;
  /** "opgehaald op 11 december 2025" */
  date: string;
  file: string;
}

/** The report about one area and one theme. */
export function areaThemePage(area: PageArea, theme: NamedTheme, edition: Edition): AreaThemePage {
  const address = `${areaAddress(area)}${theme.slug}`.slice(1);
  const heading = `${theme.title} in ${areaLabel(area)}`;
  const compared = benchmarks(area, theme, edition.areas);
  const sections = reported(theme, area.kind, edition).map((indicator) =>
    figureSection(area, indicator, compared, edition),
  );
  return {
    ...page(
      edition,
      address,
      heading,
      `${theme.summary} Cijfers over ${areaLabel(area)}, met uitleg en bron.`,
      trail(area),
    ),
    heading,
    summary: theme.summary,
    area: { code: area.code, name: areaLabel(area), kind: area.kind, href: areaAddress(area) },
    theme: { slug: theme.slug, title: theme.title },
    filters: { soort: kindNames[area.kind].one, thema: theme.title },
    inShort: inShort(sections),
    notes: areaNotes(area, edition.areas),
    sections,
    otherThemes: edition.themes
      .filter(({ slug }) => slug !== theme.slug)
      .map(({ slug, title }) => ({ text: title, href: `${areaAddress(area)}${slug}/` })),
    relatedAreas: [
      ...ownRegions(area, edition.areas, `${theme.slug}/`),
      ...relatedAreas(area, edition.areas, `${theme.slug}/`),
    ],
  };
}

/** The first sentences of the first figures that have a value. */
function inShort(sections: readonly FigureSection[]): string[] {
  return sections
    .filter(({ figure }) => figure.absence === undefined)
    .slice(0, 3)
    .map(({ sentences }) => sentences[0]!);
}

/** From the home page to the area. */
function trail(area: PageArea): Link[] {
  return [
    { text: "Home", href: "/" },
    { text: kindNames[area.kind].many, href: area.kind === "nederland" ? "/nederland/" : `/#${area.kind}` },
    ...(area.kind === "nederland" ? [] : [{ text: areaLabel(area), href: areaAddress(area) }]),
  ];
}
