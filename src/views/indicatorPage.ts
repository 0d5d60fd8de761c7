import type { MapSpec } from "../charts/mapSpec.ts";
import { areaKinds } from "../domain/area.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { PageArea } from "./areaIndex.ts";
import { areaLabel } from "./areaLabel.ts";
import { areaMap } from "./areaMap.ts";
import type { Cell } from "./cell.ts";
import { type Edition, gets, page } from "./edition.ts";
import { figureAddress } from "./figureAddress.ts";
import { footnotes } from "./footnotes.ts";
import { formatFigure } from "./formatFigure.ts";
import { formatNumber } from "./formatNumber.ts";
import { kindNames, type Link, type Page, type SearchFilters } from "./page.ts";
import { allSentences, statement } from "./sentences.ts";
import { type SourceLine, sourceLines } from "./sourceLines.ts";
import { indicatorData, type StructuredData } from "./structuredData.ts";

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
  /** What was agreed or laid down; null where there is nothing. */
  norm: string | null;
  /** How the figure is made and compared, in sentences. */
  method: string[];
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
  structured: StructuredData;
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
  const { areas, themes, sources } = edition;
  const theme = themes.find(({ slug }) => slug === indicator.theme)!;
  const country = areas.get("NL");
  const kinds = ["nederland", ...areaKinds.filter((kind) => kind !== "nederland")] as const;
  const tables = kinds
    .filter((kind) => indicator.levels.includes(kind))
    .map((kind) =>
      areaTable(
        indicator,
        kind,
        areas.ofKind(kind).filter((area) => gets(indicator, area)),
        edition,
      ),
    )
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
    breaks: indicator.breaks.map(({ period, reason }) => `${period}: ${reason}.`),
    norm: indicator.norm?.text ?? null,
    method: methodOf(indicator),
    sentences: allSentences(statement(country, indicator, [], edition)),
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
    structured: indicatorData(indicator, edition),
  };
}

const kindMethods: Record<NamedIndicator["kind"], string> = {
  count: "Dit is een aantal. Van een regio tellen wij de gemeenten op.",
  share: "Dit is een aandeel: de teller gedeeld door de noemer. Van een regio tellen wij eerst op en delen wij daarna.",
  rate: "Dit is een verhouding: de teller gedeeld door de noemer, maal een rond getal. Van een regio tellen wij eerst op.",
  mean: "Dit is een gemiddelde. Iedere persoon telt even zwaar, ook in het gemiddelde van een regio.",
  ratio: "Dit is een bedrag per persoon: alle euro's gedeeld door alle personen. Wij corrigeren niet voor prijzen.",
  growth: "Dit is een verandering in procent tussen twee jaren.",
  forecast: "Dit is een verwacht aantal. Een prognose wordt onzekerder naarmate zij verder vooruit kijkt.",
  outlook: "Dit is de verandering in procent tussen wat nu is geteld en wat wordt verwacht.",
};

function methodOf({ kind, smallest_difference: smallest }: NamedIndicator): string[] {
  if (kind === "share" || kind === "rate") {
    const points = formatNumber(smallest, smallest < 0.1 ? 2 : smallest % 1 === 0 ? 0 : 1);
    return [
      kindMethods[kind],
      `Een verschil noemen wij hoger of lager als het groter is dan toeval, minstens 5% en minstens ${points} ${kind === "share" ? "procentpunt" : "punt"}.`,
    ];
  }
  const silent = "Van dit cijfer kennen wij de toevalsmarge niet. Daarom zeggen wij niet hoger of lager.";
  return [kindMethods[kind], ...(kind === "mean" || kind === "ratio" ? [silent] : [])];
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
    caption: kind === "nederland" ? `${indicator.title}: Nederland` : `${indicator.title}: alle ${many.toLowerCase()}`,
    periods: periods.map(String),
    rows: areas.map((area) => ({
      name: areaLabel(area),
      href: figureAddress(area, indicator),
      cells: periods.map((period): Cell => formatFigure(figures.get(indicator.slug, area.code, period), indicator)),
    })),
  };
}
