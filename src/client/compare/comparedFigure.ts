import type { TrendSpec } from "../../charts/trendSpec.ts";
import type { Counted } from "../../comparison/counted.ts";
import { isCounting } from "../../comparison/difference.ts";
import { figureInterval } from "../../comparison/figureInterval.ts";
import { overlap } from "../../comparison/overlap.ts";
import { isGroup } from "../../domain/area.ts";
import type { Comparison } from "../../domain/comparison.ts";
import type { Figure } from "../../domain/figure.ts";
import type { NamedIndicator } from "../../domain/indicator.ts";
import type { PageArea } from "../../views/areaIndex.ts";
import { areaInChart, areaInSentence, areaLabel, type Named } from "../../views/areaLabel.ts";
import type { Known } from "../../views/beside.ts";
import type { Cell } from "../../views/cell.ts";
import { type ToldDifference, toldDifference } from "../../views/comparisonTable.ts";
import { formatDifference } from "../../views/differenceWords.ts";
import { gets } from "../../views/edition.ts";
import { figureAddress } from "../../views/figureAddress.ts";
import { footnotes } from "../../views/footnotes.ts";
import { formatBound, formatFigure, formatMargin } from "../../views/formatFigure.ts";
import { kindNames } from "../../views/page.ts";
import { allSentences, keyFigure, statement } from "../../views/sentences.ts";
import { comparedTrends } from "./comparedTrends.ts";
import type { KnownAreas } from "./knownAreas.ts";

/** What a figure of some areas says beside a benchmark, ready to be shown. */
export interface ComparedFigure {
  id: string;
  title: string;
  /** Whom it is about: "van de jongeren tot 23 jaar". */
  unit: string;
  /** One text an area. */
  sentences: string[];
  charts: TrendSpec[];
  caption: string;
  /** Whether differences are told; else figures stand side by side. */
  judged: boolean;
  /** Whether the figures are of different years, so that each says its own. */
  dated: boolean;
  rows: ComparedRow[];
  /** One row a period, latest first; one column an area, then the benchmark. */
  years: { columns: string[]; rows: { period: string; cells: Cell[] }[] };
  /** What the signs and words of the tables mean, and where years cannot be compared. */
  notes: string[];
  /** Why figures stand side by side without a word, where that is so. */
  remarks: string[];
}

export interface ComparedRow extends ToldDifference {
  name: string;
  /** The figure in the report of the area; null of a group. */
  href: string | null;
  year: string;
  figure: Cell;
  /** "11,9% tot 12,9%", with 95% certainty; null where it is not asked or not known. */
  margin: string | null;
  differenceMargin: string | null;
  /** What was reckoned, for programs; undefined where nothing was. */
  comparison: Comparison | undefined;
  /** Why there is no word, where words are told. */
  reason: string;
  isBenchmark: boolean;
}

/** What is chosen, and all that is known of it. */
export interface Compared {
  areas: readonly PageArea[];
  benchmark: Named | null;
  margins: boolean;
  known: Known;
  places: KnownAreas;
  /** The choice as it stands in the address, to be carried on to a report. */
  query: string;
}

/** Puts one figure of all areas beside that of the benchmark. */
export function comparedFigure(indicator: NamedIndicator, compared: Compared): ComparedFigure {
  const { areas, benchmark, known, margins, places } = compared;
  const own = areas.map((area) => ({ area, figure: latest(area, indicator, known) }));
  const year = own.find(({ figure }) => figure?.absence === null)?.figure?.period;
  const rows = [
    ...own.map(({ area, figure }) => areaRow(area, figure, indicator, compared)),
    ...(benchmark === null || areas.some(({ code }) => code === benchmark.code)
      ? []
      : [benchmarkRow(benchmark, year, indicator, compared)]),
  ];
  const periods = new Set(rows.flatMap((row) => (row.figure.absence === undefined ? [row.year] : [])));
  const dated = periods.size > 1;
  const years = yearTable(indicator, compared);
  return {
    id: indicator.slug,
    title: indicator.title,
    unit: indicator.unit,
    sentences: areas.map((area) => said(area, indicator, compared)),
    charts: comparedTrends(indicator, { areas, benchmark, margins, figures: known.figures, demo: places.release.demo }),
    caption: [indicator.title, ...(dated || year === undefined ? [] : [year]), ...beside(benchmark)].join(", "),
    judged: isCounting(indicator) && benchmark !== null,
    dated,
    rows,
    years,
    notes: [
      ...footnotes([...rows.map((row) => row.figure), ...years.rows.flatMap(({ cells }) => cells)]),
      ...indicator.breaks.map(({ period, reason }) => `Vanaf ${period} niet te vergelijken met eerder: ${reason}.`),
    ],
    remarks: benchmark === null ? [] : withoutWord(indicator),
  };
}

function beside(benchmark: Named | null): string[] {
  return benchmark === null ? [] : [`naast ${areaInSentence(benchmark)}`];
}

function latest(area: PageArea, indicator: NamedIndicator, { figures }: Known): Figure | undefined {
  return keyFigure(figures.series(indicator.slug, area.code), indicator);
}

/** All sentences of one area; of several each with what lies between it and the benchmark. Of a number that is its change. */
function said(area: PageArea, indicator: NamedIndicator, { areas, benchmark, known }: Compared): string {
  const others = benchmark === null || benchmark.code === area.code ? [] : [benchmark];
  const told = statement(area, indicator, others, known);
  const whole = areas.length === 1 || indicator.kind === "count";
  return (whole ? allSentences(told) : [told.main, ...told.comparison]).join(" ");
}

function areaRow(
  area: PageArea,
  figure: Figure | undefined,
  indicator: NamedIndicator,
  compared: Compared,
): ComparedRow {
  const { benchmark, known } = compared;
  const comparison = benchmark === null ? undefined : known.comparisons.get(indicator.slug, area.code, benchmark.code);
  return {
    ...placeOf(area, indicator, compared),
    ...figureOf(figure, indicator, compared),
    ...(gets(indicator, area) ? {} : { figure: notFor(area) }),
    ...toldDifference(comparison, indicator),
    differenceMargin: comparison === undefined || !compared.margins ? null : between(comparison, indicator),
    comparison,
    reason: comparison === undefined ? whyNot(area, figure, indicator, compared) : "",
    isBenchmark: area.code === benchmark?.code,
  };
}

function benchmarkRow(
  benchmark: Named,
  year: number | undefined,
  indicator: NamedIndicator,
  compared: Compared,
): ComparedRow {
  const series = compared.known.figures.series(indicator.slug, benchmark.code);
  const figure = series.find(({ period }) => period === year) ?? keyFigure(series, indicator);
  return {
    ...placeOf(benchmark, indicator, compared),
    ...figureOf(figure, indicator, compared),
    ...(isGroup(benchmark.kind) || gets(indicator, benchmark as PageArea)
      ? {}
      : { figure: notFor(benchmark as PageArea) }),
    ...toldDifference(undefined, indicator),
    differenceMargin: null,
    comparison: undefined,
    reason: "",
    isBenchmark: true,
  };
}

function placeOf(area: Named, indicator: NamedIndicator, { query }: Compared): Pick<ComparedRow, "name" | "href"> {
  if (!("slug" in area)) return { name: areaLabel(area), href: null };
  const [page, anchor] = figureAddress(area as PageArea, indicator).split("#");
  return { name: areaLabel(area), href: `${page}${query}#${anchor}` };
}

function figureOf(
  figure: Figure | undefined,
  indicator: NamedIndicator,
  { margins }: Compared,
): Pick<ComparedRow, "figure" | "year" | "margin"> {
  return {
    figure: formatFigure(figure, indicator),
    year: figure === undefined ? "" : String(figure.period),
    margin: margins && figure !== undefined ? marginOf(figure, indicator) : null,
  };
}

/** With 95% certainty; of a forecast with the chance that its maker gives. */
function marginOf(figure: Figure, indicator: NamedIndicator): string | null {
  const bounds = formatMargin(figure, indicator);
  if (bounds !== null) return `${bounds.from} tot ${bounds.to}`;
  if (!isCounting(indicator) || figure.absence !== null || figure.expected) return null;
  const { lower, upper } = figureInterval(figure as Counted, indicator);
  return `${formatBound(lower, indicator)} tot ${formatBound(upper, indicator)}`;
}

function between({ lower, upper }: Comparison, indicator: NamedIndicator): string {
  const [from, to] = [lower, upper].map((bound) => formatDifference(bound, indicator).replace(" procentpunt", ""));
  return `${from} tot ${to}`;
}

function notFor({ kind }: PageArea): Cell {
  const whom = kind === "samenwerkingsverband" ? "dit samenwerkingsverband" : kindNames[kind].many.toLowerCase();
  return { text: `niet voor ${whom}`, absence: "not-applicable" };
}

function whyNot(
  area: PageArea,
  figure: Figure | undefined,
  { slug }: NamedIndicator,
  { benchmark, known, places }: Compared,
): string {
  if (benchmark === null || figure === undefined || figure.absence !== null) return "";
  const lie = overlap(places.extentOf(area), places.extentOf(benchmark));
  if (lie.part === null) return overlapWords[lie.reason];
  const other = known.figures.get(slug, benchmark.code, figure.period);
  if (other === undefined || other.absence !== null) return `geen cijfer om naast te zetten in ${figure.period}`;
  return other.numerator === figure.numerator ? "dezelfde gemeenten" : "niet te vergelijken";
}

const overlapWords = { same: "hetzelfde gebied", partly: "overlappen deels", sectors: "andere leerlingen" };

/** Why some pairs get no word on this page; each reason once. */
export function overlapNotes({ areas, benchmark, places }: Pick<Compared, "areas" | "benchmark" | "places">): string[] {
  if (benchmark === null) return [];
  return areas.flatMap((area) => {
    const lie = overlap(places.extentOf(area), places.extentOf(benchmark));
    if (lie.part !== null || lie.reason === "same") return [];
    const names = `${areaLabel(area)} en ${areaInSentence(benchmark)}`;
    return lie.reason === "partly"
      ? `${names} overlappen deels: zij hebben een deel van hun gemeenten samen. Daarom staat er geen verschil bij.`
      : `${names} gaan over andere leerlingen: van basisscholen en van middelbare scholen. Daarom staat er geen verschil bij.`;
  });
}

/** Every number of the sentences stands in it. */
function yearTable(indicator: NamedIndicator, { areas, benchmark, known }: Compared): ComparedFigure["years"] {
  const others = benchmark === null || areas.some(({ code }) => code === benchmark.code) ? [] : [benchmark];
  const columns: Named[] = [...areas, ...others];
  const all = columns.flatMap(({ code }) => known.figures.series(indicator.slug, code));
  const periods = [...new Set(all.map(({ period }) => period))].sort((a, b) => b - a);
  return {
    columns: columns.map(areaInChart),
    rows: periods.map((period) => ({
      period: String(period),
      cells: columns.map(({ code }) => yearCell(known.figures.get(indicator.slug, code, period), indicator)),
    })),
  };
}

function yearCell(figure: Figure | undefined, indicator: NamedIndicator): Cell {
  const cell = formatFigure(figure, indicator);
  const margin = figure === undefined ? null : formatMargin(figure, indicator);
  return margin === null ? cell : { ...cell, text: `${cell.text} (${margin.from} tot ${margin.to})` };
}

/** Why figures stand side by side without a word. */
function withoutWord({ kind }: NamedIndicator): string[] {
  switch (kind) {
    case "count":
    case "forecast":
      return [
        "Aantallen van een klein en een groot gebied zijn niet te vergelijken. Daarom staat er geen verschil bij.",
      ];
    case "mean":
    case "ratio":
      return ["Hoeveel toeval er in dit cijfer zit, is niet bekend. Daarom staat er geen verschil bij."];
    case "growth":
    case "outlook":
      return ["Een verandering vergelijken wij niet in woorden. De cijfers staan naast elkaar."];
    default:
      return [];
  }
}
