import type { MapSpec } from "../charts/mapSpec.ts";
import { type AreaKind, areaAddress } from "../domain/area.ts";
import type { NamedTheme } from "../domain/indicator.ts";
import type { PageArea } from "./areaIndex.ts";
import { areaLabel } from "./areaLabel.ts";
import type { Cell } from "./cell.ts";
import { type Edition, page, reported } from "./edition.ts";
import { type Entrance, entrances } from "./entrances.ts";
import { formatFigure } from "./formatFigure.ts";
import { formatDate, formatNumber } from "./formatNumber.ts";
import { gemeenteMap } from "./gemeenteMap.ts";
import { unitOf } from "./moment.ts";
import { type Newest, newestOfSurvey, newestOfTheme } from "./newest.ts";
import { kindNames, type Link, type LinkGroup, type Page } from "./page.ts";
import { keyFigure } from "./sentences.ts";
import { catalogueData, type StructuredData } from "./structuredData.ts";
import { countryGlance } from "./survey/surveyGlance.ts";

export interface HomePage extends Page {
  structured: StructuredData;
  map: MapSpec;
  entrances: Entrance[];
  themes: ThemeCard[];
  /** All gemeenten by first letter: the list that works without scripts. */
  gemeenten: { letter: string; links: Link[] }[];
  regions: LinkGroup[];
  news: {
    /** What this release holds: "18 cijfers over 342 gemeenten …". */
    sentences: string[];
    /** A row a theme: how far its figures go, and when its files were fetched. */
    themes: Newest[];
  };
}

/** A theme with one figure of the country. */
interface ThemeCard {
  title: string;
  summary: string;
  href: string;
  figure: { title: string; figure: Cell; unit: string } | null;
}

const regionKinds: readonly AreaKind[] = ["samenwerkingsverband", "jeugdregio", "provincie"];

/** The front door: one question, three entrances, the themes, every gemeente. */
export function homePage(edition: Edition): HomePage {
  const { areas, themes } = edition;
  return {
    ...page(
      edition,
      "index",
      "Monitor Aansluiting Onderwijs Jeugdhulp",
      "Cijfers over onderwijs en jeugd voor elke gemeente, elk samenwerkingsverband, elke jeugdregio en elke provincie.",
    ),
    structured: catalogueData(edition),
    map: gemeenteMap(edition),
    entrances: entrances(edition),
    themes: [...themes.map((theme) => themeCard(theme, edition)), ...surveyCard(edition)],
    gemeenten: byLetter(areas.ofKind("gemeente")),
    regions: regionKinds.map((kind) => ({ heading: kindNames[kind].many, links: areas.ofKind(kind).map(link) })),
    news: {
      sentences: contents(edition),
      themes: [...themes.map((theme) => newestOfTheme(theme, edition)), ...newestOfSurvey(edition)],
    },
  };
}

function themeCard(theme: NamedTheme, edition: Edition): ThemeCard {
  const { title, summary, slug } = theme;
  const [indicator] = reported(theme, edition.areas.get("NL"), edition);
  const latest = indicator && keyFigure(edition.figures.series(indicator.slug, "NL"), indicator);
  const figure =
    indicator === undefined || latest === undefined
      ? null
      : { title: indicator.title, figure: formatFigure(latest, indicator), unit: unitOf(latest, indicator) };
  return { title, summary, href: `/thema/${slug}/`, figure };
}

/** What all regions together answered in the latest year, where the release has a survey. */
function surveyCard(edition: Edition): ThemeCard[] {
  const year = edition.answers?.years.at(-1)?.year;
  return countryGlance(edition).map(({ figures: [first], title, summary, href }) => ({
    ...{ title, summary, href },
    figure: first === undefined ? null : { ...first, unit: `${first.unit} in alle regio's, ${year}` },
  }));
}

function contents({ release, indicators, areas }: Edition): string[] {
  const gemeenten = areas.ofKind("gemeente").length;
  const others = areas.areas.length - gemeenten;
  return [
    `${release.title}, uitgave ${release.id} van ${formatDate(release.date)}.`,
    `${formatNumber(indicators.length)} cijfers over ${formatNumber(gemeenten)} gemeenten en ${formatNumber(others)} andere gebieden.`,
  ];
}

function byLetter(gemeenten: readonly PageArea[]): HomePage["gemeenten"] {
  return [...Map.groupBy(gemeenten, ({ slug }) => slug.replace(/^s-/, "")[0]!.toUpperCase())]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([letter, of]) => ({ letter, links: of.map(link) }));
}

function link(area: PageArea): Link {
  return { text: areaLabel(area), href: areaAddress(area) };
}
