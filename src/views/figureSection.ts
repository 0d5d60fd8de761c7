import type { PositionSpec } from "../charts/positionSpec.ts";
import type { TrendSpec } from "../charts/trendSpec.ts";
import { isDifferent, isHigher } from "../domain/comparison.ts";
import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { PageArea } from "./areaIndex.ts";
import { areaInChart, type Named } from "./areaLabel.ts";
import type { Cell } from "./cell.ts";
import { formatChangeOf } from "./change.ts";
import { clearDirection } from "./changeSentences.ts";
import { type ComparisonTable, comparisonTable } from "./comparisonTable.ts";
import type { Edition } from "./edition.ts";
import { footnotes } from "./footnotes.ts";
import { formatFigure, formatMargin } from "./formatFigure.ts";
import { unitOf } from "./moment.ts";
import { position } from "./position.ts";
import { allSentences, earlierFigure, keyFigure, type Statement, statement } from "./sentences.ts";
import { type ShownComment, shownComments } from "./shownComments.ts";
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
  /** The figure and what it was or is elsewhere, for "In het kort". */
  key: string;
  /** One or more sentences that say the figure, its development and its benchmarks. */
  sentences: string[];
  trend: TrendSpec | null;
  position: PositionSpec | null;
  comparison: ComparisonTable | null;
  /** How the figure stands to the country, or to its past: which part of the explanation is shown. */
  level: "high" | "low" | "around" | null;
  direction: "rising" | "falling" | null;
  table: FigureTable;
  definition: string;
  /** What is counted, and of what: "leerlingen op vestigingen voor sbo". */
  numerator: string;
  denominator: string | null;
  caution: string | null;
  /** Slug of the explanation in content/indicators. */
  indicator: string;
  indicatorHref: string;
  sources: SourceLine[];
  /** How the figure came about: "Opgeteld uit 7 gemeenten." */
  method: string;
  /** "Een * achter een jaar: voorlopig cijfer." and the like; only what occurs. */
  footnotes: string[];
  /** What the area itself writes beside this figure. */
  comments: ShownComment[];
}

/** One row a period, latest first; one column an area, the own area first. */
export interface FigureTable {
  caption: string;
  columns: string[];
  rows: { period: string; cells: Cell[] }[];
  /** What lies between two of the years: "Verandering 2021–2025". Null where no change is told. */
  change: { years: string; cells: Cell[] } | null;
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
  const latest = keyFigure(series, indicator);
  const said = statement(area, indicator, [...benchmarks, ...alike(area, edition)], edition);
  const table = figureTable(area, indicator, benchmarks, edition);
  return {
    id: indicator.slug,
    title: indicator.title,
    figure: formatFigure(latest, indicator),
    unit: unitOf(latest, indicator),
    key: keySentences(said, indicator),
    sentences: allSentences(said),
    trend: trend(area, indicator, benchmarks, figures, release.demo),
    position: position(area, indicator, latest, benchmarks, edition),
    comparison: comparisonTable(area, indicator, latest, edition),
    level: level(area, indicator, edition),
    direction: clearDirection(
      edition.comparisons.change(indicator.slug, area.code),
      edition.comparisons.trend(indicator.slug, area.code),
    ),
    table,
    definition: indicator.definition,
    numerator: indicator.counted,
    denominator: "out_of" in indicator ? indicator.out_of : null,
    caution: indicator.caution ?? null,
    indicator: indicator.slug,
    indicatorHref: `/indicator/${indicator.slug}/`,
    sources: sourceLines(indicator, sources),
    method: latest === undefined ? "" : methodSentence(latest, area, indicator),
    footnotes: [
      ...footnotes(table.rows.flatMap(({ cells }) => cells)),
      ...marginNote(series, indicator),
      ...indicator.breaks.map(({ period, reason }) => `Vanaf ${period} niet te vergelijken met eerder: ${reason}.`),
    ],
    comments: shownComments([area], indicator, edition),
  };
}

/** The gemeenten most like this one, as a group. */
function alike(area: PageArea, { groups }: Edition): Named[] {
  return groups.groupsOf(area.code).filter(({ kind }) => kind === "vergelijkbaar");
}

/** High, low or around: beside the country. */
function level(area: PageArea, { slug }: NamedIndicator, { comparisons }: Edition): FigureSection["level"] {
  const verdict = comparisons.get(slug, area.code, "NL")?.verdict;
  if (verdict === undefined || verdict === "te-klein") return null;
  if (!isDifferent(verdict)) return "around";
  return isHigher(verdict) ? "high" : "low";
}

/** Every number of the sentences stands in it: whoever doubts a sentence finds the figure in its row. */
function figureTable(
  area: PageArea,
  indicator: NamedIndicator,
  benchmarks: readonly PageArea[],
  edition: Edition,
): FigureTable {
  const columns = [area, ...benchmarks];
  const { figures } = edition;
  const own = figures.series(indicator.slug, area.code);
  return {
    caption: `${indicator.title} per jaar`,
    columns: columns.map(areaInChart),
    rows: own.toReversed().map(({ period }) => ({
      period: String(period),
      cells: columns.map(({ code }) => yearCell(figures.get(indicator.slug, code, period), indicator)),
    })),
    change: changeRow(own, indicator, columns, edition),
  };
}

/** A forecast with its margin: "8.200 (7.600 tot 8.900)". */
function yearCell(figure: Figure | undefined, indicator: NamedIndicator): Cell {
  const cell = formatFigure(figure, indicator);
  const margin = figure === undefined ? null : formatMargin(figure, indicator);
  return margin === null ? cell : { ...cell, text: `${cell.text} (${margin.from} tot ${margin.to})` };
}

function changeRow(
  own: readonly Figure[],
  indicator: NamedIndicator,
  columns: readonly PageArea[],
  edition: Edition,
): FigureTable["change"] {
  const latest = keyFigure(own, indicator);
  const first = latest === undefined ? undefined : earlierFigure(own, latest, indicator, edition);
  if (latest === undefined || first === undefined || formatChangeOf(first, latest, indicator) === null) return null;
  const cells = columns.map(({ code }): Cell => {
    const [then, now] = [first, latest].map(({ period }) => edition.figures.get(indicator.slug, code, period));
    const text = then === undefined || now === undefined ? null : formatChangeOf(then, now, indicator);
    return text === null ? { text: "niet te berekenen", absence: "undefined" } : { text };
  });
  return { years: `Verandering ${first.period}\u2013${latest.period}`, cells };
}

/** A count beside what it was, a level beside what it is elsewhere. */
function keySentences({ main, more, comparison }: Statement, { kind }: NamedIndicator): string {
  const beside = kind === "count" || kind === "forecast" || kind === "outlook" ? more.slice(-1) : comparison;
  return [main, ...beside].join(" ");
}

/** How the figure came about (methods.md G7). */
function methodSentence({ method, members, cells, absence }: Figure, area: PageArea, { kind }: NamedIndicator): string {
  if (absence !== null || cells === 0) return "";
  if (method === "bron" && cells === 1) return "De bron geeft dit cijfer zelf, in het bestand hieronder.";
  if (method === "bron") return `Berekend uit ${cells} getallen die de bron zelf geeft, in de bestanden hieronder.`;
  const numbers = cells === 1 ? "één getal" : `${cells} getallen`;
  const parts = area.kind === "gemeente" ? "" : ` van ${members === 1 ? "één gemeente" : `${members} gemeenten`}`;
  const sum = `${kind === "count" ? "Opgeteld" : "Berekend"} uit ${numbers}${parts}, in de bestanden hieronder.`;
  if (method === "som") return sum;
  const why =
    area.kind === "gemeente"
      ? "Een gemeente van vroeger is verdeeld over gemeenten van nu."
      : "Een gemeente die bij meer gebieden hoort, is verdeeld naar de leerlingen van haar basisscholen.";
  return `${sum} ${why} Het cijfer is een schatting.`;
}

/** What stands in brackets behind a forecast. */
function marginNote(series: readonly Figure[], indicator: NamedIndicator): string[] {
  if (!("chance" in indicator) || series.every((figure) => formatMargin(figure, indicator) === null)) return [];
  return [`Tussen haakjes: de kans is ${indicator.chance}% dat het daartussen ligt.`];
}
