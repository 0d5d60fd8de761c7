import { isDifferent, isHigher, type Verdict } from "../../domain/comparison.ts";
import type { Figure } from "../../domain/figure.ts";
import type { NamedIndicator } from "../../domain/indicator.ts";
import type { PageArea } from "../areaIndex.ts";
import { beside } from "../beside.ts";
import { clearDirection } from "../changeSentences.ts";
import type { Edition } from "../edition.ts";
import { formatFigure } from "../formatFigure.ts";
import { list } from "../formatNumber.ts";

/** How the gemeenten of a verband stand to the country in one year, in the words of the published verdicts. */
export function memberSentences(
  gemeenten: readonly PageArea[],
  indicator: NamedIndicator,
  period: number,
  edition: Edition,
): string[] {
  const country = edition.areas.get("NL");
  const known = gemeenten.flatMap((area) => {
    const figure = edition.figures.get(indicator.slug, area.code, period);
    return figure === undefined || figure.absence !== null ? [] : [{ area, figure }];
  });
  const judged = known.flatMap(({ area, figure }) => {
    const { comparison } = beside(figure, country, edition);
    return comparison === undefined ? [] : [{ area, verdict: comparison.verdict }];
  });
  if (judged.length === 0) return spread(known, indicator);
  const all = formatFigure(edition.figures.get(indicator.slug, country.code, period), indicator).text;
  const groups = Map.groupBy(judged, ({ verdict }) => verdictWord(verdict));
  const found = order.flatMap((word) => {
    const group = groups.get(word) ?? [];
    const areas = group.length === judged.length && group.length > 1 ? "alle gemeenten" : names(group);
    return group.length === 0 ? [] : [{ word, areas }];
  });
  // The first sentence says with what they are compared.
  return found.map(({ word, areas }, index) => `${index === 0 ? opening(word, all) : briefly[word]}: ${areas}.`);
}

const order = ["hoger", "lager", "even", "klein"] as const;
type Word = (typeof order)[number];

function verdictWord(verdict: Verdict): Word {
  if (verdict === "te-klein") return "klein";
  if (!isDifferent(verdict)) return "even";
  return isHigher(verdict) ? "hoger" : "lager";
}

const briefly: Record<Word, string> = {
  hoger: "Hoger",
  lager: "Lager",
  even: "Ongeveer even hoog",
  klein: "Te klein om te vergelijken",
};

/** "Hoger dan in Nederland (10,8%)". */
function opening(word: Word, country: string): string {
  const link = { hoger: " dan in", lager: " dan in", even: " als in", klein: " met" }[word];
  return `${briefly[word]}${link} Nederland (${country})`;
}

function names(group: readonly { area: PageArea }[]): string {
  return list(group.map(({ area }) => area.name));
}

/** Of a mean or of money chance is not known: the two ends are told, without a verdict. Counts say only how large a gemeente is. */
function spread(known: readonly { area: PageArea; figure: Figure }[], indicator: NamedIndicator): string[] {
  if (known.length < 2 || (indicator.kind !== "mean" && indicator.kind !== "ratio")) return [];
  const sorted = known.toSorted((a, b) => a.figure.value! - b.figure.value!);
  const text = ({ area, figure }: (typeof known)[number]) => `${formatFigure(figure, indicator).text} in ${area.name}`;
  return [`Het loopt van ${text(sorted[0]!)} tot ${text(sorted.at(-1)!)}.`];
}

/** In which gemeenten the figure clearly went up or down, as published. */
export function memberChanges(
  gemeenten: readonly PageArea[],
  { slug }: NamedIndicator,
  { comparisons }: Pick<Edition, "comparisons">,
): string[] {
  const went = (direction: "rising" | "falling") =>
    gemeenten.filter(
      ({ code }) => clearDirection(comparisons.change(slug, code), comparisons.trend(slug, code)) === direction,
    );
  return [["rising", "gestegen"] as const, ["falling", "gedaald"] as const].flatMap(([direction, word]) => {
    const areas = went(direction);
    return areas.length === 0 ? [] : [`Duidelijk ${word} in ${list(areas.map(({ name }) => name))}.`];
  });
}
