import { type AreaKind, areaAddress } from "../domain/area.ts";
import type { PageArea } from "./areaIndex.ts";
import { areaLabel } from "./areaLabel.ts";
import type { Cell } from "./cell.ts";
import { type Edition, page, reported } from "./edition.ts";
import { formatFigure } from "./formatFigure.ts";
import { formatDate, formatNumber } from "./formatNumber.ts";
import { unitOf } from "./moment.ts";
import { kindNames, type Link, type LinkGroup, type Page } from "./page.ts";
import { keyFigure } from "./sentences.ts";
import { countryGlance } from "./survey/surveyGlance.ts";

export interface HomePage extends Page {
  themes: {
    title: string;
    summary: string;
    href: string;
    figure: { title: string; figure: Cell; unit: string; where: string } | null;
  }[];
  /** All gemeenten by first letter: the list that works without scripts. */
  gemeenten: { letter: string; links: Link[] }[];
  regions: LinkGroup[];
  /** What this release holds: "18 cijfers over 342 gemeenten …". */
  news: string[];
}

/** The front door: one question, the themes, every gemeente. */
export function homePage(edition: Edition): HomePage {
  const { areas, themes, figures, indicators, release } = edition;
  const gemeenten = areas.ofKind("gemeente");
  const byLetter = Map.groupBy(gemeenten, ({ slug }) => slug.replace(/^s-/, "")[0]!.toUpperCase());
  const regions: AreaKind[] = ["samenwerkingsverband", "jeugdregio", "provincie"];
  return {
    ...page(
      edition,
      "index",
      "Monitor Aansluiting Onderwijs Jeugdhulp",
      "Cijfers over onderwijs en jeugd voor elke gemeente, elk samenwerkingsverband, elke jeugdregio en elke provincie.",
    ),
    themes: [
      ...themes.map((theme) => {
        const [indicator] = reported(theme, areas.get("NL"), edition);
        const latest = indicator === undefined ? undefined : keyFigure(figures.series(indicator.slug, "NL"), indicator);
        return {
          title: theme.title,
          summary: theme.summary,
          href: `/thema/${theme.slug}/`,
          figure:
            indicator === undefined || latest === undefined
              ? null
              : {
                  title: indicator.title,
                  figure: formatFigure(latest, indicator),
                  unit: unitOf(latest, indicator),
                  where: "Nederland",
                },
        };
      }),
      ...countryGlance(edition).map(({ figures: [figure], ...theme }) => ({
        ...theme,
        figure: figure === undefined ? null : { ...figure, where: "alle regio's" },
      })),
    ],
    gemeenten: [...byLetter]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([letter, of]) => ({ letter, links: of.map(link) })),
    regions: regions.map((kind) => ({ heading: kindNames[kind].many, links: areas.ofKind(kind).map(link) })),
    news: [
      `${release.title}, uitgave ${release.id} van ${formatDate(release.date)}.`,
      `${formatNumber(indicators.length)} cijfers over ${formatNumber(gemeenten.length)} gemeenten en ${formatNumber(areas.areas.length - gemeenten.length)} andere gebieden.`,
    ],
  };
}

function link(area: PageArea): Link {
  return { text: areaLabel(area), href: areaAddress(area) };
}
