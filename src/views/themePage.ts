import { type AreaKind, areaAddress } from "../domain/area.ts";
import type { NamedTheme } from "../domain/indicator.ts";
import { areaLabel } from "./areaLabel.ts";
import type { Cell } from "./cell.ts";
import { type Edition, page, reported } from "./edition.ts";
import { formatFigure } from "./formatFigure.ts";
import { unitOf } from "./moment.ts";
import { kindNames, type LinkGroup, type Page, type SearchFilters } from "./page.ts";
import { allSentences, keyFigure, statement } from "./sentences.ts";
import { type Spread, spread } from "./spread.ts";

/** A theme for the whole country: what it is about, its national figures, and the way to every area's report. */
export interface ThemePage extends Page {
  heading: string;
  summary: string;
  slug: string;
  filters: SearchFilters;
  figures: { title: string; figure: Cell; unit: string; sentences: string[]; href: string }[];
  /** In which figures regions differ most. */
  spread: Spread;
  areas: LinkGroup[];
}

const kinds: AreaKind[] = ["provincie", "jeugdregio", "samenwerkingsverband", "gemeente"];

/** A theme for the whole country. */
export function themePage(theme: NamedTheme, edition: Edition): ThemePage {
  const country = edition.areas.get("NL");
  return {
    ...page(edition, `thema/${theme.slug}`, theme.title, theme.summary, [{ text: "Home", href: "/" }]),
    heading: theme.title,
    summary: theme.summary,
    slug: theme.slug,
    filters: { soort: "Thema", thema: theme.title },
    figures: reported(theme, country, edition).map((indicator) => {
      const latest = keyFigure(edition.figures.series(indicator.slug, country.code), indicator);
      return {
        title: indicator.title,
        figure: formatFigure(latest, indicator),
        unit: unitOf(latest, indicator),
        sentences: allSentences(statement(country, indicator, [], edition)),
        href: `/indicator/${indicator.slug}/`,
      };
    }),
    spread: spread(theme, edition),
    areas: [
      { heading: "Nederland", links: [{ text: "Nederland", href: `${areaAddress(country)}${theme.slug}/` }] },
      ...kinds.map((kind) => ({
        heading: kindNames[kind].many,
        links: edition.areas
          .ofKind(kind)
          .map((area) => ({ text: areaLabel(area), href: `${areaAddress(area)}${theme.slug}/` })),
      })),
    ],
  };
}
