import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { areaInSentence } from "./areaLabel.ts";
import type { Beside } from "./beside.ts";
import { differenceWords } from "./differenceWords.ts";
import { formatFigure } from "./formatFigure.ts";
import { list } from "./formatNumber.ts";

/**
 * How a figure stands to those of other areas, one sentence for each word: "Het cijfer is iets hoger dan in de provincie
 * Flevoland (11,6%)." Who is not to be compared, and who has no figure, is named too.
 */
export function comparisonSentences(own: Figure, others: readonly Beside[], indicator: NamedIndicator): string[] {
  const known = others.filter(({ figure }) => figure !== undefined && figure.absence === null);
  const unknown = others.filter(({ figure }) => figure !== undefined && figure.absence !== null);
  const judged = known.filter(({ comparison }) => comparison !== undefined);
  const tooSmall = judged.filter(({ comparison }) => comparison!.verdict === "te-klein");
  const beside = known.filter(({ comparison }) => comparison === undefined);
  const words = Map.groupBy(
    judged.filter((one) => !tooSmall.includes(one)),
    ({ comparison, figure }) => differenceWords(comparison!, Math.max(own.value!, figure!.value!), indicator.kind),
  );
  return [
    ...[...words].map(([word, areas], index) => wordSentence(word, areas, indicator, index > 0)),
    ...(tooSmall.length === 0
      ? []
      : [`De aantallen zijn te klein om te vergelijken met ${names(tooSmall, indicator)}.`]),
    ...(beside.length === 0 ? [] : [`Ter vergelijking: ${list(beside.map((one) => `in ${value(one, indicator)}`))}.`]),
    ...unknown.map(
      ({ area, figure }) => `Geen cijfer over ${areaInSentence(area)}: ${formatFigure(figure, indicator).text}.`,
    ),
  ];
}

function wordSentence(word: string, areas: readonly Beside[], indicator: NamedIndicator, again: boolean): string {
  const link = word === "ongeveer even hoog" ? "als" : "dan";
  return `${again ? "Het" : "Het cijfer"} is ${word} ${link} ${list(areas.map((one) => `in ${name(one, indicator)}`))}.`;
}

/** "Nederland (11,0%)" */
function name({ area, figure }: Beside, indicator: NamedIndicator): string {
  return `${areaInSentence(area)} (${formatFigure(figure, indicator).text})`;
}

function names(areas: readonly Beside[], indicator: NamedIndicator): string {
  return list(areas.map((one) => name(one, indicator)));
}

/** "Nederland 11,0%" */
function value({ area, figure }: Beside, indicator: NamedIndicator): string {
  return `${areaInSentence(area)} ${formatFigure(figure, indicator).text}`;
}
