import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { PageArea } from "./areaIndex.ts";
import { areaInSentence } from "./areaLabel.ts";
import type { FigureIndex } from "./figureIndex.ts";
import { explainAbsence, formatFigure } from "./formatFigure.ts";
import { formatChange, list } from "./formatNumber.ts";

/**
 * What a figure says, in plain sentences: the figure, how it was before, how it is elsewhere. Numbers stand side by side
 * without words like "hoger": whether a difference is more than chance is not for this sentence to say.
 */
export function figureSentences(
  area: PageArea,
  indicator: NamedIndicator,
  benchmarks: readonly PageArea[],
  figures: FigureIndex,
): string[] {
  const series = figures.series(indicator.slug, area.code);
  const latest = latestFigure(series);
  if (latest === undefined) return [`Over ${areaInSentence(area)} staat hier geen cijfer in.`.replace(" in.", ".")];
  if (latest.absence !== null) return [absenceSentence(area, latest, indicator)];
  const sentences = [mainSentence(area, latest, indicator), earlier(series, latest, indicator)];
  const elsewhere = indicator.kind === "count" ? changeElsewhere : levelElsewhere;
  return [...sentences, elsewhere(series, latest, indicator, benchmarks, figures)].filter(
    (sentence) => sentence !== null,
  );
}

/** The last year with a value; where there is none, the last year with its reason. */
export function latestFigure(series: readonly Figure[]): Figure | undefined {
  return series.findLast(({ absence }) => absence === null) ?? series.at(-1);
}

function mainSentence(area: PageArea, figure: Figure, indicator: NamedIndicator): string {
  const values: Record<string, string> = {
    gebied: areaInSentence(area),
    waarde: formatFigure(figure, indicator).text,
    jaar: `${figure.period}${figure.provisional ? " (voorlopig)" : ""}`,
    basisjaar: indicator.kind === "growth" ? String(figure.period - indicator.years) : "",
  };
  return indicator.sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

function absenceSentence(area: PageArea, figure: Figure, { title }: NamedIndicator): string {
  const name = areaInSentence(area);
  switch (figure.absence) {
    case "none-here":
      return `De bron noemt in ${name} geen enkele vestiging van deze soort. Daarom staat hier geen cijfer.`;
    case "incomplete":
      return `Er is geen cijfer over heel ${name}: ${figure.present} van de ${figure.members} gemeenten hebben een cijfer.`;
    case "divided":
      return `Een groot deel van de kinderen woont in gemeenten die bij meer samenwerkingsverbanden horen. Daarom staat hier geen cijfer over ${name}.`;
    default:
      return `${title}: over ${name} is in ${figure.period} geen cijfer (${explainAbsence(figure)}).`;
  }
}

/** The first year with a value that is on the same side of every break. */
function earlier(series: readonly Figure[], latest: Figure, indicator: NamedIndicator): string | null {
  if (indicator.kind === "growth") return null;
  const first = firstComparable(series, latest, indicator);
  if (first === undefined) return null;
  const text = formatFigure(first, indicator).text;
  if (indicator.kind !== "count") return `In ${first.period} was dat ${text}.`;
  const change = relativeChange(first, latest);
  return `In ${first.period} waren dat er ${text}${change === null ? "" : `: een verandering van ${change}`}.`;
}

function firstComparable(
  series: readonly Figure[],
  latest: Figure,
  { breaks }: Pick<NamedIndicator, "breaks">,
): Figure | undefined {
  const since = Math.max(0, ...breaks.map(({ period }) => period).filter((period) => period <= latest.period));
  return series.find(({ absence, period }) => absence === null && period >= since && period < latest.period);
}

/** In percent; null where one of the two is too uncertain to say it, or where there was nobody to begin with. */
function relativeChange(first: Figure, latest: Figure): string | null {
  const sure = ({ value, low, high }: Figure) => value! > 0 && (high! - low!) / 2 <= 0.005 * value!;
  if (!sure(first) || !sure(latest)) return null;
  return formatChange(100 * (latest.value! / first.value! - 1));
}

/** "In jeugdregio Flevoland was dat 30,1%, in Nederland 27,2%." Only areas with a figure of the same year. */
function levelElsewhere(
  _: readonly Figure[],
  latest: Figure,
  indicator: NamedIndicator,
  benchmarks: readonly PageArea[],
  figures: FigureIndex,
): string | null {
  const known = benchmarks.flatMap((area) => {
    const figure = figures.get(indicator.slug, area.code, latest.period);
    return figure === undefined || figure.absence !== null
      ? []
      : [`in ${areaInSentence(area)} ${formatFigure(figure, indicator).text}`];
  });
  return known.length === 0 ? null : `Ter vergelijking: ${list(known)}.`;
}

/** Counts of a gemeente and of the country cannot be compared; how they changed over the same years can. */
function changeElsewhere(
  series: readonly Figure[],
  latest: Figure,
  indicator: NamedIndicator,
  benchmarks: readonly PageArea[],
  figures: FigureIndex,
): string | null {
  const first = firstComparable(series, latest, indicator);
  if (first === undefined || relativeChange(first, latest) === null) return null;
  const known = benchmarks.flatMap((area) => {
    const [then, now] = [first, latest].map(({ period }) => figures.get(indicator.slug, area.code, period));
    if (then === undefined || now === undefined || then.absence !== null || now.absence !== null) return [];
    const change = relativeChange(then, now);
    return change === null ? [] : [`in ${areaInSentence(area)} ${change}`];
  });
  return known.length === 0 ? null : `Verandering elders in die jaren: ${list(known)}.`;
}
