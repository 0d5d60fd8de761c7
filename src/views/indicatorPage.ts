import type { MapSpec } from "../charts/mapSpec.ts";
import { areaAddress, areaKinds } from "../domain/area.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { PageArea } from "./areaIndex.ts";
import { areaLabel } from "./areaLabel.ts";
import { areaMap } from "./areaMap.ts";
import type { Cell } from "./cell.ts";
import { type Edition, page } from "./edition.ts";
import { footnotes } from "./figureSection.ts";
import { formatFigure } from "./formatFigure.ts";
import { kindNames, type Link, type Page, type SearchFilters } from "./page.ts";
import { allSentences, statement } from "./sentences.ts";
import { type SourceLine, sourceLines } from "./sourceLines.ts";

/** One indicator for all areas: definition, map of gemeenten, a table per kind of area. */
export interface IndicatorPage extends Page {
  heading: string;
  slug: string;
  theme: Link;
  filters: SearchFilters;
  unit: string;
  definition: string;
  numerator: string;
  denominator: string | null;
  caution: string | null;
  breaks: string[];
  /** The national figure in a sentence or two. */
  sentences: string[];
  /** Null where no gemeente has a value in the year of the map. */
  map: MapSpec | null;
  mapSource: string | null;
  tables: AreaTable[];
  sources: SourceLine[];
  footnotes: string[];
  /** The file with all areas and years. */
  download: Link;
}

/** A row an area, a column a year: the latest and a few before it. */
export interface AreaTable {
  id: string;
  heading: string;
  caption: string;
  periods: string[];
  rows: { name: string; href: string; cells: Cell[] }[];
}

/** How many years a table of all areas shows. */
const columns = 5;

/** One indicator for all areas. */
export function indicatorPage(indicator: NamedIndicator, edition: Edition): IndicatorPage {
  const { areas, figures, themes, sources } = edition;
  const theme = themes.find(({ slug }) => slug === indicator.theme)!;
  const country = areas.get("NL");
  const kinds = ["nederland", ...areaKinds.filter((kind) => kind !== "nederland")] as const;
  const tables = kinds
    .filter((kind) => indicator.levels.includes(kind))
    .map((kind) => areaTable(indicator, kind, areas.ofKind(kind), edition))
    .filter(({ periods }) => periods.length > 0);
  const map = areaMap(indicator, edition);
  const [text, href] = [theme.title, `/thema/${theme.slug}/`];
  return {
    ...page(edition, `indicator/${indicator.slug}`, indicator.title, indicator.definition, [
      { text: "Home", href: "/" },
      { text, href },
    ]),
    heading: indicator.title,
    slug: indicator.slug,
    theme: { text, href },
    filters: { soort: "Indicator", thema: theme.title },
    unit: indicator.unit,
    definition: indicator.definition,
    numerator: indicator.counted,
    denominator: "out_of" in indicator ? indicator.out_of : null,
    caution: indicator.caution ?? null,
    breaks: indicator.breaks.map(({ period, reason }) => `${period}: ${reason}`),
    sentences: allSentences(statement(country, indicator, [], figures)),
    map,
    mapSource:
      map === null
        ? null
        : (edition.release.boundariesSource ??
          "Cirkels op het midden van elke gemeente; de grootte is het aantal jongeren."),
    tables,
    sources: sourceLines(indicator, sources),
    footnotes: footnotes(tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))),
    download: { text: "Alle gebieden en jaren (CSV)", href: `/data/${indicator.slug}.csv` },
  };
}

function areaTable(
  indicator: NamedIndicator,
  kind: PageArea["kind"],
  areas: readonly PageArea[],
  { figures }: Edition,
): AreaTable {
  const { many } = kindNames[kind];
  const all = new Set(areas.flatMap(({ code }) => figures.series(indicator.slug, code).map(({ period }) => period)));
  const periods = [...all].sort((a, b) => b - a).slice(0, columns);
  return {
    id: kind,
    heading: many,
    caption: `${indicator.title}: alle ${many.toLowerCase()}`,
    periods: periods.map(String),
    rows: areas.map((area) => ({
      name: areaLabel(area),
      href: `${areaAddress(area)}${indicator.theme}/#${indicator.slug}`,
      cells: periods.map((period): Cell => formatFigure(figures.get(indicator.slug, area.code, period), indicator)),
    })),
  };
}
