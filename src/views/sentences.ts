import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { PageArea } from "./areaIndex.ts";
import { areaInSentence } from "./areaLabel.ts";
import type { FigureIndex } from "./figureIndex.ts";
import { explainAbsence, formatFigure } from "./formatFigure.ts";
import { changeDecimals, formatChange, keepDates, list } from "./formatNumber.ts";

/** What a figure says, in plain sentences. */
export interface Statement {
  /** The figure itself, or why there is none. */
  main: string;
  /** How it was before, and that it is provisional. */
  more: string[];
  /** How it is elsewhere; null where there is nothing to compare with. */
  comparison: string | null;
}

/**
 * Says a figure, how it was before and how it is elsewhere. Numbers stand side by side without words like "hoger":
 * whether a difference is more than chance is not for these sentences to say.
 */
export function statement(
  area: PageArea,
  indicator: NamedIndicator,
  benchmarks: readonly PageArea[],
  figures: FigureIndex,
): Statement {
  const series = figures.series(indicator.slug, area.code);
  const latest = latestFigure(series);
  if (latest === undefined || latest.absence !== null) {
    return { main: keepDates(absenceSentence(area, latest, indicator)), more: [], comparison: null };
  }
  const first = firstComparable(series, latest, indicator);
  return {
    main: keepDates(mainSentence(area, latest, indicator)),
    more: [...(latest.provisional ? ["Dit cijfer is voorlopig."] : []), ...earlier(first, latest, indicator)],
    comparison:
      indicator.kind === "count"
        ? changeElsewhere(first, latest, benchmarks, figures)
        : levelElsewhere(latest, indicator, benchmarks, figures),
  };
}

/** The sentences of a statement in the order of reading. */
export function allSentences({ main, more, comparison }: Statement): string[] {
  return [main, ...more, ...(comparison === null ? [] : [comparison])];
}

/** The last year with a value; where there is none, the last year with its reason. */
export function latestFigure(series: readonly Figure[]): Figure | undefined {
  return series.findLast(({ absence }) => absence === null) ?? series.at(-1);
}

function mainSentence(area: PageArea, figure: Figure, indicator: NamedIndicator): string {
  const { text, value } = formatFigure(figure, indicator);
  const values: Record<string, string> = {
    gebied: areaInSentence(area),
    waarde: text,
    jaar: String(figure.period),
    basisjaar: indicator.kind === "growth" ? String(figure.period - indicator.years) : "",
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
  { breaks, kind }: Pick<NamedIndicator, "breaks" | "kind">,
): Figure | undefined {
  if (kind === "growth") return undefined;
  const since = Math.max(0, ...breaks.map(({ period }) => period).filter((period) => period <= latest.period));
  return series.find(({ absence, period }) => absence === null && period >= since && period < latest.period);
}

function earlier(first: Figure | undefined, latest: Figure, indicator: NamedIndicator): string[] {
  if (first === undefined) return [];
  const { text } = formatFigure(first, indicator);
  if (indicator.kind !== "count") return [`In ${first.period} was dat ${text}.`];
  const change = relativeChange(first, latest);
  return [
    `In ${first.period} ${text === "1" ? "was dat er" : "waren dat er"} ${text}${change === null ? "" : `: een verandering van ${change}`}.`,
  ];
}

/**
 * In percent, no finer than the numbers under it; null where one of the two is too uncertain or too small to say it.
 * Methods.md A2: one child more or less must not be what the last digit says.
 */
function relativeChange(first: Figure, latest: Figure): string | null {
  const sure = ({ value, low, high }: Figure) => value! > 0 && (high! - low!) / 2 <= 0.005 * value!;
  const decimals = changeDecimals(Math.min(first.value!, latest.value!));
  if (!sure(first) || !sure(latest) || decimals === null) return null;
  const estimated = first.method === "verdeeld" || latest.method === "verdeeld";
  return `${estimated ? "ongeveer " : ""}${formatChange(100 * (latest.value! / first.value! - 1), decimals)}`;
}

/** "In jeugdregio Flevoland 30,1% en in Nederland 27,2%", of the same year; who has no figure is named too. */
function levelElsewhere(
  { period }: Figure,
  indicator: NamedIndicator,
  benchmarks: readonly PageArea[],
  figures: FigureIndex,
): string | null {
  const compared = benchmarks.map((area) => ({ area, figure: figures.get(indicator.slug, area.code, period) }));
  const known = compared.filter(({ figure }) => figure !== undefined && figure.absence === null);
  const unknown = compared.filter(({ figure }) => figure !== undefined && figure.absence !== null);
  const sentences = [
    ...(known.length > 0
      ? [
          `Ter vergelijking: ${list(known.map(({ area, figure }) => `in ${areaInSentence(area)} ${formatFigure(figure, indicator).text}`))}.`,
        ]
      : []),
    ...unknown.map(
      ({ area, figure }) => `Geen cijfer over ${areaInSentence(area)}: ${formatFigure(figure, indicator).text}.`,
    ),
  ];
  return sentences.length === 0 ? null : sentences.join(" ");
}

/** Counts of a gemeente and of the country cannot be compared; how they changed over the same years can. */
function changeElsewhere(
  first: Figure | undefined,
  latest: Figure,
  benchmarks: readonly PageArea[],
  figures: FigureIndex,
): string | null {
  if (first === undefined || relativeChange(first, latest) === null) return null;
  const known = benchmarks.flatMap((area) => {
    const [then, now] = [first, latest].map(({ period }) => figures.get(latest.indicator, area.code, period));
    if (then === undefined || now === undefined || then.absence !== null || now.absence !== null) return [];
    const change = relativeChange(then, now);
    return change === null ? [] : [`in ${areaInSentence(area)} ${change}`];
  });
  return known.length === 0 ? null : `Verandering elders in die jaren: ${list(known)}.`;
}
