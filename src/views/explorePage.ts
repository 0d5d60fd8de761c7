import type { NamedIndicator, NamedTheme } from "../domain/indicator.ts";
import { type Edition, page } from "./edition.ts";
import type { Page } from "./page.ts";

/** /verkennen/: every published figure, in files and in one database. */
export interface ExplorePage extends Page {
  themes: { title: string; indicators: { title: string; href: string; download: string }[] }[];
  /** Downloads of the survey, where the release has one. */
  survey: { title: string; download: string }[];
  /** Of data/monitor.duckdb. */
  bytes: number;
}

/** The page that explores the database of so many bytes. */
export function explorePage(edition: Edition, bytes: number): ExplorePage {
  return {
    ...page(
      edition,
      "verkennen",
      "Verkennen",
      "Kies zelf cijfers, gebieden en jaren, zet twee cijfers tegen elkaar uit en download het antwoord.",
      [{ text: "Home", href: "/" }],
    ),
    themes: indicatorsByTheme(edition).map(({ theme, indicators }) => ({
      title: theme.title,
      indicators: indicators.map(({ slug, title }) => ({
        title,
        href: `/indicator/${slug}/`,
        download: `/data/${slug}.csv`,
      })),
    })),
    survey: edition.answers === undefined ? [] : surveyDownloads,
    bytes,
  };
}

const surveyDownloads = [
  { title: "Vragenlijst: alle regio's samen", download: "/data/vragenlijst/alle.csv" },
  { title: "Vragenlijst: de vragen en hun antwoorden", download: "/data/vragenlijst/vragen.csv" },
];

/** Themes in their order; in each the indicators by title, for a reader looks one up by its name. */
export function indicatorsByTheme({
  themes,
  indicators,
}: Pick<Edition, "themes" | "indicators">): { theme: NamedTheme; indicators: NamedIndicator[] }[] {
  return themes
    .map((theme) => ({
      theme,
      indicators: indicators
        .filter((indicator) => indicator.theme === theme.slug)
        .sort((a, b) => a.title.localeCompare(b.title, "nl")),
    }))
    .filter((group) => group.indicators.length > 0);
}
