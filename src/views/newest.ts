import type { Figure } from "../domain/figure.ts";
import { type NamedIndicator, type NamedTheme, sidesOf } from "../domain/indicator.ts";
import type { Edition } from "./edition.ts";
import { formatDate } from "./formatNumber.ts";
import { cooperation } from "./survey/surveyThemes.ts";

/** How far the figures of a theme go in this release. */
export interface Newest {
  title: string;
  href: string;
  /** "2025 (deels voorlopig)"; empty where the theme has no figures. */
  year: string;
  /** When its last file was fetched: "12 november 2026". Of the survey, how many regions took part. */
  received: string;
}

/** The latest counted year of any area, and when its files came. Forecasts do not count: they are about later. */
export function newestOfTheme({ slug, title }: NamedTheme, edition: Edition): Newest {
  const indicators = edition.indicators.filter(({ theme }) => theme === slug);
  return {
    title,
    href: `/thema/${slug}/`,
    year: latestYear(indicators, edition),
    received: received(indicators, edition),
  };
}

/** The same of the survey, where there is one. */
export function newestOfSurvey({ answers: survey }: Edition): Newest[] {
  if (survey === undefined || survey.regions.length === 0) return [];
  const { title, slug } = cooperation;
  const year = Math.max(...survey.regions.flatMap(({ years }) => years));
  const count = survey.regions.filter(({ years }) => years.includes(year)).length;
  return [{ title, href: `/thema/${slug}/`, year: String(year), received: `vragenlijst in ${count} regio's` }];
}

function latestYear(indicators: readonly NamedIndicator[], { areas, figures }: Edition): string {
  let latest = 0;
  let found: Figure[] = [];
  for (const { slug } of indicators) {
    for (const { code } of areas.areas) {
      const figure = figures.series(slug, code).findLast(({ absence, expected }) => absence === null && !expected);
      if (figure === undefined || figure.period < latest) continue;
      if (figure.period > latest) found = [];
      latest = figure.period;
      found.push(figure);
    }
  }
  return latest === 0 ? "" : `${latest}${howSure(found)}`;
}

function howSure(figures: readonly Figure[]): string {
  const provisional = figures.filter((figure) => figure.provisional).length;
  if (provisional === 0) return "";
  return provisional === figures.length ? " (voorlopig)" : " (deels voorlopig)";
}

function received(indicators: readonly NamedIndicator[], { sources }: Edition): string {
  const measures = new Set(indicators.flatMap((indicator) => Object.values(sidesOf(indicator)).flat()));
  const dates = sources.flatMap(({ slug, extracts }) =>
    extracts
      .filter((extract) => Object.keys(extract.measures).some((measure) => measures.has(`${slug}.${measure}`)))
      .map(({ date }) => date),
  );
  const last = dates.sort().at(-1);
  return last === undefined ? "" : formatDate(last);
}
