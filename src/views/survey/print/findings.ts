import type { SurveyDifference } from "../../../domain/surveyResult.ts";
import { itemSentences, mayJudge } from "../itemSentences.ts";
import { resultCell } from "../surveyCell.ts";
import type { SurveyIndex } from "../surveyIndex.ts";
import { groupNames } from "../surveyNames.ts";
import type { KeyItem } from "./keyItems.ts";

/** What stands out, said in the words of the question. */
export interface Finding {
  question: string;
  sentences: string[];
}

/** More would not be read. */
const most = 4;

/**
 * The questions with a clear difference from all regions. Among many questions some differ by chance: only verdicts of
 * 99.8% count, the largest first chosen and then told in the order of the questionnaire (methods.md 3.4).
 */
export function clearDifferences(items: readonly KeyItem[], survey: SurveyIndex): KeyItem[] {
  const clear = items.flatMap((key) => {
    const { item, unit, measure } = key;
    const found = survey.difference(unit, item.id, measure, "alle");
    return isClear(found) && mayJudge(item, unit, survey) ? [{ key, size: sizeOf(found) }] : [];
  });
  const chosen = new Set(clear.toSorted((a, b) => b.size - a.size).slice(0, most));
  return clear.filter((one) => chosen.has(one)).map(({ key }) => key);
}

function isClear(found: SurveyDifference | undefined): found is SurveyDifference {
  return found?.verdict.startsWith("duidelijk") ?? false;
}

/** A point of a mark is as much as ten of a hundred. */
function sizeOf({ value, measure }: SurveyDifference): number {
  return Math.abs(value) * (measure === "mean" ? 10 : 1);
}

/** A finding with the figure and how it is elsewhere. */
export function finding({ item, unit }: KeyItem, survey: SurveyIndex): Finding {
  return { question: item.text, sentences: itemSentences(item, unit, survey) };
}

/** From so many per cent without an opinion that is a finding of its own (methods.md 4.1). */
const manyUnsure = 25;

/** The questions to which many have no answer, the most first. */
export function oftenUnknown(items: readonly KeyItem[], survey: SurveyIndex): Finding[] {
  const unsure = items.flatMap(({ item, unit }) => {
    const result = survey.result(unit, item.id, "dont-know");
    return result?.value != null && result.value >= manyUnsure ? [{ item, unit, result, value: result.value }] : [];
  });
  return unsure
    .toSorted((a, b) => b.value - a.value)
    .slice(0, most)
    .map(({ item, unit, result }) => ({
      question: item.text,
      sentences: [`${groupNames[unit.group]}: ${resultCell(result).text} weet het niet.`],
    }));
}
