import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { unbrokenSince } from "../domain/unbrokenSince.ts";
import type { PageArea } from "./areaIndex.ts";
import { areaInSentence, type Named } from "./areaLabel.ts";
import { beside, type Known } from "./beside.ts";
import { formatChangeOf } from "./change.ts";
import { changeSentences } from "./changeSentences.ts";
import type { ComparisonIndex } from "./comparisonIndex.ts";
import { comparisonSentences } from "./comparisonSentences.ts";
import type { FigureIndex } from "./figureIndex.ts";
import { explainAbsence, formatFigure, formatMargin } from "./formatFigure.ts";
import { keepDates, list } from "./formatNumber.ts";

/** What a figure says, in plain sentences. */
export interface Statement {
  /** The figure itself, or why there is none. */
  main: string;
  /** What to know of it, how it was before, and what was agreed. */
  more: string[];
  /** How it is elsewhere; empty where there is nothing to compare with. */
  comparison: string[];
}

/**
 * Says a figure, how it was before and how it is elsewhere. A word like "hoger" stands only where the difference was found
 * to be more than chance and worth a word (methods.md 3.2 and 6); nothing is said of causes.
 */
export function statement(
  area: PageArea,
  indicator: NamedIndicator,
  benchmarks: readonly Named[],
  known: Known,
): Statement {
  const series = known.figures.series(indicator.slug, area.code);
  const latest = keyFigure(series, indicator);
  if (latest === undefined || latest.absence !== null) {
    return { main: keepDates(absenceSentence(area, latest, indicator)), more: [], comparison: [] };
  }
  return {
    main: keepDates(mainSentence(area, latest, indicator)),
    more: [
      ...cautions(latest, indicator),
      ...earlier(series, latest, indicator, known),
      ...(indicator.norm === undefined ? [] : [indicator.norm.text]),
    ],
    comparison: elsewhere(series, latest, indicator, benchmarks, known),
  };
}

function elsewhere(
  series: readonly Figure[],
  latest: Figure,
  indicator: NamedIndicator,
  benchmarks: readonly Named[],
  known: Known,
): string[] {
  if (indicator.kind === "forecast") return [];
  if (indicator.kind === "count") {
    return changeElsewhere(firstComparable(series, latest, indicator), latest, indicator, benchmarks, known.figures);
  }
  const others = benchmarks.map((benchmark) => beside(latest, benchmark, known));
  return comparisonSentences(latest, others, indicator);
}

/** The sentences of a statement in the order of reading. */
export function allSentences({ main, more, comparison }: Statement): string[] {
  return [main, ...more, ...comparison];
}

/** How far ahead a forecast is told: its last years are the least sure. */
const horizon = 10;

/**
 * The figure that speaks for a series: the last year with a value; where there is none, the last year with its reason.
 * Of a forecast the year ten years after the last count.
 */
export function keyFigure(series: readonly Figure[], { kind }: Pick<NamedIndicator, "kind">): Figure | undefined {
  const known = series.filter(({ absence }) => absence === null);
  if (kind !== "forecast") return known.at(-1) ?? series.at(-1);
  const counted = known.findLast(({ expected }) => !expected)?.period;
  const ahead = known.filter(({ expected }) => expected);
  const near = ahead.findLast(({ period }) => period <= (counted ?? period) + horizon);
  return near ?? ahead[0] ?? series.findLast(({ absence }) => absence !== null);
}

/** What a reader must know before the figure is put beside others. */
function cautions(figure: Figure, indicator: NamedIndicator): string[] {
  const few = (indicator.kind === "share" || indicator.kind === "rate") && (figure.denominator ?? 30) < 30;
  return [
    ...(few ? ["Let op: dit cijfer gaat over heel weinig personen. Het is een indicatie."] : []),
    ...(figure.provisional ? ["Dit cijfer is voorlopig."] : []),
    ...margin(figure, indicator),
  ];
}

/** A forecast without its margin would seem surer than it is (methods.md F2, F3). */
function margin(figure: Figure, indicator: NamedIndicator): string[] {
  if (!figure.expected || (indicator.kind !== "forecast" && indicator.kind !== "outlook")) return [];
  const bounds = formatMargin(figure, indicator);
  if (bounds === null) return ["Hoe zeker deze prognose is, geeft de bron voor dit gebied niet."];
  const what = indicator.kind === "forecast" ? "het aantal" : "de verandering";
  const open = indicator.kind === "outlook" && figure.lower! <= 0 && figure.upper! >= 0;
  return [
    `De kans is ${indicator.chance}% dat ${what} tussen ${bounds.from} en ${bounds.to} ligt.`,
    ...(open ? ["Of het er meer of minder worden, is dus niet zeker."] : []),
  ];
}

function mainSentence(area: PageArea, figure: Figure, indicator: NamedIndicator): string {
  const { text, value } = formatFigure(figure, indicator);
  const years = "years" in indicator ? indicator.years : 0;
  const values: Record<string, string> = {
    gebied: areaInSentence(area),
    waarde: text,
    jaar: String(figure.period),
    basisjaar: String(figure.period - years),
    eindjaar: String(figure.period + years),
  };
  const sentence = text === "1" && value === 1 ? (indicator.sentence_one ?? indicator.sentence) : indicator.sentence;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

function absenceSentence(area: PageArea, figure: Figure | undefined, { title }: NamedIndicator): string {
  const name = areaInSentence(area);
  switch (figure?.absence) {
    case undefined:
      return `Over ${name} is er geen cijfer in deze uitgave.`;
    case "none-here":
      return `De bron noemt in ${name} geen enkele vestiging van deze soort. Daarom staat hier geen cijfer.`;
    case "incomplete":
      return `Er is geen cijfer over heel ${name}: ${figure!.present} van de ${figure!.members} gemeenten hebben een cijfer.`;
    case "divided":
      return `Een of meer gemeenten horen ook bij een ander samenwerkingsverband. Welk deel van het cijfer bij ${name} hoort, is te onzeker. Daarom staat hier geen cijfer.`;
    default:
      return `${title}: over ${name} is in ${figure!.period} geen cijfer (${explainAbsence(figure!)}).`;
  }
}

/** The first year with a value that is on the same side of every break. */
function firstComparable(
  series: readonly Figure[],
  latest: Figure,
  indicator: Pick<NamedIndicator, "breaks" | "kind">,
): Figure | undefined {
  const { kind } = indicator;
  if (kind === "growth" || kind === "outlook" || kind === "forecast") return undefined;
  const since = unbrokenSince(indicator, latest.period);
  return series.find(({ absence, period }) => absence === null && period >= since && period < latest.period);
}

/** How it was before: of a share or rate with a word for the change, of other figures the numbers alone. */
function earlier(
  series: readonly Figure[],
  latest: Figure,
  indicator: NamedIndicator,
  { figures, comparisons }: Known,
): string[] {
  const first = earlierFigure(series, latest, indicator, { figures, comparisons });
  if (first === undefined) return [];
  const change = changeSince(first, latest, indicator, comparisons);
  if (change !== undefined) {
    return changeSentences(latest, first, change, comparisons.trend(indicator.slug, latest.area), indicator);
  }
  const { text } = formatFigure(first, indicator);
  if (indicator.kind !== "count") return [`In ${first.period} was dat ${text}.`];
  const difference = formatChangeOf(first, latest, indicator);
  const were = text === "1" ? "was dat er" : "waren dat er";
  return [`In ${first.period} ${were} ${text}${difference === null ? "" : `: een verandering van ${difference}`}.`];
}

/** The figure of before that the latest is put beside: that of the change that was reckoned, or the first comparable. */
export function earlierFigure(
  series: readonly Figure[],
  latest: Figure,
  indicator: NamedIndicator,
  { comparisons }: Known,
): Figure | undefined {
  const change = comparisons.change(indicator.slug, latest.area);
  const since = change?.period === latest.period ? series.find(({ period }) => period === change.since) : undefined;
  return since ?? firstComparable(series, latest, indicator);
}

function changeSince(first: Figure, latest: Figure, { slug }: NamedIndicator, comparisons: ComparisonIndex) {
  const change = comparisons.change(slug, latest.area);
  return change?.period === latest.period && change.since === first.period ? change : undefined;
}

/** Counts of a gemeente and of the country cannot be compared; how they changed over the same years can. */
function changeElsewhere(
  first: Figure | undefined,
  latest: Figure,
  indicator: NamedIndicator,
  benchmarks: readonly Named[],
  figures: FigureIndex,
): string[] {
  if (first === undefined || formatChangeOf(first, latest, indicator) === null) return [];
  const known = benchmarks.flatMap((area) => {
    const [then, now] = [first, latest].map(({ period }) => figures.get(latest.indicator, area.code, period));
    const change = then === undefined || now === undefined ? null : formatChangeOf(then, now, indicator);
    return change === null ? [] : [`in ${areaInSentence(area)} ${change}`];
  });
  return known.length === 0 ? [] : [`Verandering elders in die jaren: ${list(known)}.`];
}
