import type { Unit } from "../../../domain/answerCount.ts";
import type { Item } from "../../../domain/questionnaire.ts";
import { wordingSince } from "../../../domain/wordingSince.ts";
import { list } from "../../formatNumber.ts";
import { mainMeasure } from "../shownClasses.ts";
import { resultCell } from "../surveyCell.ts";
import type { SurveyIndex } from "../surveyIndex.ts";
import { whoInSentence } from "../surveyNames.ts";

/**
 * The number of a question in each year in which it was asked in the same words, or nearly: "Per jaar, van alle
 * professionals: 6,26 (2017), 6,31 (2018) en 6,93 (2021)." Null of one year alone.
 */
export function comparableYears(item: Item, unit: Unit, survey: SurveyIndex): string | null {
  const measure = mainMeasure(item);
  if (measure === null) return null;
  const said = survey.years.flatMap(({ year }) => {
    const result = survey.result({ ...unit, year }, item.id, measure);
    const asked = year === unit.year || wordingSince(survey.years, unit.group, item.id, [year, unit.year], unit.region);
    if (year > unit.year || result?.value == null || asked === null) return [];
    return [`${resultCell(result).text} (${year})`];
  });
  return said.length < 2 ? null : `Per jaar, van alle ${whoInSentence(unit)}: ${list(said)}.`;
}
