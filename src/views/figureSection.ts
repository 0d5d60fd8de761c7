import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { PageArea } from "./areaIndex.ts";
import { areaInChart } from "./areaLabel.ts";
import type { FigureSection, FigureTable } from "./areaThemePage.ts";
import type { Edition } from "./edition.ts";
import type { FigureIndex } from "./figureIndex.ts";
import { formatFigure } from "./formatFigure.ts";
import { figureSentences, latestFigure } from "./sentences.ts";
import { sourceLines } from "./sourceLines.ts";
import { trend } from "./trend.ts";

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

/** "1 oktober 2025 (voorlopig)". */
export function moment(
  { period, provisional }: Figure,
  { reference_day: day }: Pick<NamedIndicator, "reference_day">,
): string {
  return `${day === undefined ? "" : `${day} `}${period}${provisional ? " (voorlopig)" : ""}`;
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
