import { clearSize } from "../clearDifference.ts";
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
 * The questions with a clear difference from all regions, the largest first chosen and then told in the order of the
 * questionnaire.
 */
export function clearDifferences(items: readonly KeyItem[], survey: SurveyIndex): KeyItem[] {
  const clear = items.flatMap((key) => {
    const { item, unit, measure } = key;
    const size = clearSize(survey.difference(unit, item.id, measure, "alle"));
    return size !== null && mayJudge(item, unit, survey) ? [{ key, size }] : [];
  });
  const chosen = new Set(clear.toSorted((a, b) => b.size - a.size).slice(0, most));
  return clear.filter((one) => chosen.has(one)).map(({ key }) => key);
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
