import { areaAddress } from "../../domain/area.ts";
import type { Figure } from "../../domain/figure.ts";
import type { NamedIndicator, NamedTheme } from "../../domain/indicator.ts";
import type { PageArea } from "../../views/areaIndex.ts";
import { type Edition, reported } from "../../views/edition.ts";
import { formatFigure } from "../../views/formatFigure.ts";
import { unitOf } from "../../views/moment.ts";
import { kindNames } from "../../views/page.ts";
import { sitePicture } from "../../views/pictureAddress.ts";
import { keyFigure } from "../../views/sentences.ts";
import { isRange } from "../isRange.ts";
import type { Preview, PreviewFigure, PreviewPoint } from "./preview.ts";

/** A picture and the page it belongs to, "gemeente/almere/jeugdhulp". */
interface PagePreview {
  address: string;
  preview: Preview;
}

/** The picture of the site, of each area and its themes, of each theme and of each indicator. */
export function* previews(edition: Edition): Generator<PagePreview> {
  const { areas, themes, indicators } = edition;
  const country = areas.get("NL");
  yield { address: sitePicture, preview: ofSite(edition) };
  for (const area of areas.areas) {
    const address = areaAddress(area).slice(1, -1);
    yield { address, preview: ofArea(area, edition) };
    for (const theme of themes) yield { address: `${address}/${theme.slug}`, preview: ofTheme(area, theme, edition) };
  }
  for (const theme of themes) {
    const preview = { ...ofTheme(country, theme, edition), kicker: "Thema, heel Nederland", title: theme.title };
    yield { address: `thema/${theme.slug}`, preview };
  }
  for (const indicator of indicators) {
    const preview = ofIndicator(indicator, country, edition);
    yield { address: `indicator/${indicator.slug}`, preview };
  }
}

function ofSite(edition: Edition): Preview {
  const lead = "Cijfers over onderwijs en jeugd, van elke gemeente en elke regio van Nederland.";
  return { ...around(edition), kicker: "", title: "Monitor Aansluiting Onderwijs Jeugdhulp", lead, figures: [] };
}

/** The first figures of its first themes. */
function ofArea(area: PageArea, edition: Edition): Preview {
  const first = edition.themes.flatMap((theme) => chosen(area, theme, edition).slice(0, 1));
  return { ...around(edition), ...named(area, kindNames[area.kind].one), figures: first.slice(0, 2) };
}

function ofTheme(area: PageArea, theme: NamedTheme, edition: Edition): Preview {
  return { ...around(edition), ...named(area, theme.title), figures: chosen(area, theme, edition).slice(0, 2) };
}

function ofIndicator(indicator: NamedIndicator, country: PageArea, edition: Edition): Preview {
  const theme = edition.themes.find(({ slug }) => slug === indicator.theme)!;
  // Its title stands above it already.
  const figures = [{ ...previewFigure(country, indicator, edition), title: "" }];
  return { ...around(edition), kicker: `${theme.title}, heel Nederland`, title: indicator.title, figures };
}

function around({ release }: Edition): Pick<Preview, "lead" | "release" | "demo"> {
  return { lead: "", release: release.id, demo: release.demo };
}

/** The name alone: what it is stands above it, unless the name says so. */
function named({ kind, name, code }: PageArea, kicker: string): Pick<Preview, "kicker" | "title"> {
  if (kind === "gemeente" || kind === "nederland") return { kicker: kicker === name ? "" : kicker, title: name };
  const whole =
    kind === "samenwerkingsverband" ? `Samenwerkingsverband ${name} (${code})` : `${kindNames[kind].one} ${name}`;
  return { kicker: kicker === kindNames[kind].one ? "" : kicker, title: whole };
}

/** The figures of a theme in the order of its page, those with a value first. */
function chosen(area: PageArea, theme: NamedTheme, edition: Edition): PreviewFigure[] {
  const figures = reported(theme, area, edition).map((indicator) => previewFigure(area, indicator, edition));
  return figures.sort((a, b) => Number(a.absent) - Number(b.absent));
}

function previewFigure(area: PageArea, indicator: NamedIndicator, { figures }: Edition): PreviewFigure {
  const series = figures.series(indicator.slug, area.code);
  const latest = keyFigure(series, indicator);
  const { text, absence } = formatFigure(latest, indicator);
  return {
    text,
    absent: absence !== undefined,
    title: indicator.title,
    unit: unitOf(latest, indicator),
    points: series.map((figure, place) => point(figure, series[place - 1], indicator)),
  };
}

/** Of wide bounds no point is drawn: their middle would seem to be known. */
function point(figure: Figure, before: Figure | undefined, indicator: NamedIndicator): PreviewPoint {
  const { period, value, expected } = figure;
  const afterBreak = indicator.breaks.some((one) => one.period <= period && one.period > (before?.period ?? period));
  return { period, value: isRange(formatFigure(figure, indicator)) ? null : value, expected, afterBreak };
}
