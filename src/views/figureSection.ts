import type { TrendSpec } from "../charts/trendSpec.ts";
import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { PageArea } from "./areaIndex.ts";
import { areaInChart } from "./areaLabel.ts";
import type { Cell } from "./cell.ts";
import type { Edition } from "./edition.ts";
import type { FigureIndex } from "./figureIndex.ts";
import { formatFigure } from "./formatFigure.ts";
import { moment } from "./moment.ts";
import { figureSentences, latestFigure } from "./sentences.ts";
import { type SourceLine, sourceLines } from "./sourceLines.ts";
import { trend } from "./trend.ts";

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

/** Everything that a report says about one figure of one area. */
export function figureSection(
  area: PageArea,
  indicator: NamedIndicator,
  benchmarks: readonly PageArea[],
  edition: Edition,
): FigureSection {
  const { figures, release, sources } = edition;
  const series = figures.series(indicator.slug, area.code);
  const latest = latestFigure(series);
  const table = figureTable(area, indicator, benchmarks, figures);
  return {
    id: indicator.slug,
    title: indicator.title,
    figure: formatFigure(latest, indicator),
    unit: [indicator.unit, latest === undefined ? "" : moment(latest, indicator)].filter(Boolean).join(", "),
    sentences: figureSentences(area, indicator, benchmarks, figures),
    trend: trend(area, indicator, benchmarks, figures, release.demo),
    table,
    definition: indicator.definition,
    caution: indicator.caution ?? null,
    indicator: indicator.slug,
    indicatorHref: `/indicator/${indicator.slug}/`,
    sources: sourceLines(indicator, sources),
    method: latest === undefined ? "" : methodSentence(latest, area),
    footnotes: [
      ...footnotes(table.rows.flatMap(({ cells }) => cells)),
      ...indicator.breaks.map(({ period, reason }) => `Vanaf ${period} niet te vergelijken met eerder: ${reason}`),
    ],
  };
}

function figureTable(
  area: PageArea,
  indicator: NamedIndicator,
  benchmarks: readonly PageArea[],
  figures: FigureIndex,
): FigureTable {
  const columns = [area, ...benchmarks];
  const own = figures.series(indicator.slug, area.code);
  return {
    caption: `${indicator.title} per jaar`,
    columns: columns.map(areaInChart),
    rows: own.toReversed().map(({ period }) => ({
      period: String(period),
      cells: columns.map(({ code }) => formatFigure(figures.get(indicator.slug, code, period), indicator)),
    })),
  };
}

/** How the figure came about (methods.md G7). */
function methodSentence({ method, members, cells }: Figure, area: PageArea): string {
  const rows = cells === 1 ? "één cel" : `${cells} cellen`;
  const from = `Het cijfer rust op ${rows} van de bestanden hieronder.`;
  if (method === "bron") return area.kind === "gemeente" ? from : `De bron geeft dit cijfer zelf. ${from}`;
  if (area.kind === "gemeente") {
    const note =
      method === "verdeeld"
        ? "Een gemeente van vroeger is verdeeld over gemeenten van nu; dit is een schatting."
        : "Opgeteld naar de gemeente van nu.";
    return `${note} ${from}`;
  }
  const sum = `Opgeteld uit ${members} gemeenten.`;
  const divided =
    "Een deel van de gemeenten hoort bij meer regio's en is verdeeld naar leerlingen; dit is een schatting.";
  return [sum, ...(method === "verdeeld" ? [divided] : []), from].join(" ");
}

/** Only what occurs in these cells. */
export function footnotes(
  cells: readonly { text: string; low?: number; provisional?: boolean; absence?: string }[],
): string[] {
  return [
    cells.some(({ provisional }) => provisional) && "* Voorlopig cijfer: de bron kan het nog bijstellen.",
    cells.some(({ text }) => text.startsWith("~")) &&
      "~ Schatting: een gemeente is verdeeld over gebieden, naar het aantal leerlingen of inwoners.",
    cells.some(({ low }) => low !== undefined) &&
      "Een deel van dit cijfer is bij de bron alleen bekend als “minder dan 5” of is afgerond. Daarom is de uitkomst afgerond of een bereik.",
    cells.some(({ absence }) => absence === "none-here") &&
      "Geen vestiging: de bron noemt hier geen school van deze soort. Dat is iets anders dan nul leerlingen.",
    cells.some(({ absence }) => absence === "divided") &&
      "Niet te verdelen: van meer dan een kwart van het cijfer is niet zeker of het bij dit samenwerkingsverband hoort.",
  ].filter((note) => note !== false);
}
