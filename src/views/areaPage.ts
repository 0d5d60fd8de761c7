import { type AreaKind, areaAddress } from "../domain/area.ts";
import type { AreaIndex, PageArea } from "./areaIndex.ts";
import { areaInSentence, areaLabel } from "./areaLabel.ts";
import type { Cell } from "./cell.ts";
import { type Edition, page, reported } from "./edition.ts";
import { figureAddress } from "./figureAddress.ts";
import { formatFigure } from "./formatFigure.ts";
import { formatNumber, list } from "./formatNumber.ts";
import { unitOf } from "./moment.ts";
import { type Neighbours, neighboursOf } from "./neighbours.ts";
import { meetingLinks } from "./oogo/meetingLinks.ts";
import { kindNames, type Link, type LinkGroup, type Page, type SearchFilters } from "./page.ts";
import { keyFigure } from "./sentences.ts";
import { type Standouts, standoutsOf } from "./standouts.ts";
import { areaGlance } from "./survey/surveyGlance.ts";

/** The page of an area: one glance per theme, and the way to its reports, regions and neighbours. */
export interface AreaPage extends Page {
  heading: string;
  code: string;
  /** "Gemeente in Flevoland, jeugdregio Flevoland": links. */
  partOf: Link[];
  kind: string;
  /** Names by which readers may look for a gemeente: woonplaatsen, former gemeenten. Null where there are none. */
  alsoKnown: string | null;
  filters: SearchFilters;
  notes: string[];
  standouts: Standouts | null;
  neighbours: Neighbours | null;
  themes: {
    title: string;
    summary: string;
    href: string;
    /** A few key figures of the theme. */
    figures: { title: string; figure: Cell; unit: string; href: string }[];
  }[];
  relatedAreas: LinkGroup[];
}

const keyFigures = 3;

/** The page of one area. */
export function areaPage(area: PageArea, edition: Edition): AreaPage {
  const { areas, themes } = edition;
  const names = edition.otherNames.get(area.code) ?? [];
  const heading = areaLabel(area);
  const breadcrumbs = [
    { text: "Home", href: "/" },
    ...(area.kind === "nederland" ? [] : [{ text: kindNames[area.kind].many, href: `/#${area.kind}` }]),
  ];
  return {
    ...page(
      edition,
      areaAddress(area).slice(1, -1),
      heading,
      `Cijfers over onderwijs en jeugd in ${areaInSentence(area)}.`,
      breadcrumbs,
    ),
    heading,
    code: area.code,
    partOf: areas
      .regionsOf(area.code)
      .filter(({ area: region }) => region.kind !== "nederland")
      .map(({ area: region }) => link(region)),
    kind: kindNames[area.kind].one,
    alsoKnown: names.length === 0 ? null : `Ook gezocht als: ${list(names)}.`,
    filters: { soort: kindNames[area.kind].one },
    notes: areaNotes(area, areas),
    standouts: standoutsOf(area, edition),
    neighbours: neighboursOf(area, edition),
    themes: [
      ...themes.map((theme) => ({
        title: theme.title,
        summary: theme.summary,
        href: `${areaAddress(area)}${theme.slug}/`,
        figures: reported(theme, area, edition)
          .slice(0, keyFigures)
          .map((indicator) => {
            const latest = keyFigure(edition.figures.series(indicator.slug, area.code), indicator);
            return {
              title: indicator.title,
              figure: formatFigure(latest, indicator),
              unit: unitOf(latest, indicator),
              href: figureAddress(area, indicator),
            };
          }),
      })),
      ...areaGlance(area, edition),
    ],
    relatedAreas: [...meetingLinks(area, areas), ...relatedAreas(area, areas)],
  };
}

function link(area: PageArea, rest = ""): Link {
  return { text: areaLabel(area), href: `${areaAddress(area)}${rest}` };
}

/** The way on: from the country to all areas, from a region to its gemeenten, from a gemeente to its neighbours. */
export function relatedAreas(area: PageArea, areas: AreaIndex, rest = ""): LinkGroup[] {
  if (area.kind === "nederland") {
    const kinds: AreaKind[] = ["provincie", "jeugdregio", "samenwerkingsverband", "gemeente"];
    return kinds.map((kind) => ({
      heading: kindNames[kind].many,
      links: areas.ofKind(kind).map((one) => link(one, rest)),
    }));
  }
  if (area.kind !== "gemeente") return [members("Gemeenten in dit gebied", area, areas, rest)];
  const region = areas.regionsOf(area.code).find(({ area: { kind } }) => kind === "jeugdregio")?.area;
  return region === undefined ? [] : [members(`Gemeenten in ${areaInSentence(region)}`, region, areas, rest, area)];
}

/** The regions of a gemeente, for the same theme. */
export function ownRegions(area: PageArea, areas: AreaIndex, rest: string): LinkGroup[] {
  if (area.kind !== "gemeente") return [];
  return [
    {
      heading: "Regio's van deze gemeente",
      links: areas.regionsOf(area.code).map(({ area: region }) => link(region, rest)),
    },
  ];
}

function members(heading: string, region: PageArea, areas: AreaIndex, rest: string, without?: PageArea): LinkGroup {
  const others = areas.membersOf(region.code).filter(({ member }) => member !== without?.code);
  return { heading, links: others.map(({ area }) => link(area, rest)) };
}

/** What a reader must know of an area before reading its figures: that it is divided, and by which classification. */
export function areaNotes(area: PageArea, areas: AreaIndex): string[] {
  if (area.kind === "gemeente") {
    const divided = areas.regionsOf(area.code).filter((membership) => membership.divided);
    return [...Map.groupBy(divided, ({ region }) => region.slice(0, 2))].map(([sector, parts]) => {
      const names = parts.map(
        ({ area: region, share }) => `${region.name} (${region.code}, ${formatNumber(100 * share)}%)`,
      );
      return `${area.name} hoort bij meer samenwerkingsverbanden ${sector}: ${list(names)}. De verdeling volgt de leerlingen van de basisscholen in elke postcode.`;
    });
  }
  if (area.kind === "samenwerkingsverband" || area.kind === "jeugdregio") {
    const members = areas.membersOf(area.code);
    const divided = members.filter((membership) => membership.divided).map(({ area: member }) => member.name);
    const year = members[0]?.classification;
    return [
      `De indeling van dit gebied is die van ${year}, omgezet naar de gemeenten van nu.`,
      ...(area.kind === "samenwerkingsverband"
        ? ["De naam is van ons: naar de gemeenten met de meeste leerlingen. De code is officieel."]
        : []),
      ...(area.code.startsWith("VO") ? ["Dit is een verband voor het voortgezet onderwijs."] : []),
      ...(divided.length === 0
        ? []
        : [`Deels in dit gebied: ${list(divided)}. Een cijfer met zo'n gemeente is een schatting (~).`]),
    ];
  }
  return [];
}
