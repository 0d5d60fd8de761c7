import type { SurveyResult } from "../../../domain/surveyResult.ts";
import { wordingSince } from "../../../domain/wordingSince.ts";
import type { Cell } from "../../cell.ts";
import { verdictLabel } from "../../differenceWords.ts";
import { mayJudge, previousResult } from "../itemSentences.ts";
import type { SurveyTable } from "../itemTables.ts";
import { resultCell } from "../surveyCell.ts";
import type { SurveyIndex } from "../surveyIndex.ts";
import { groupNames } from "../surveyNames.ts";
import { type KeyItem, questionName } from "./keyItems.ts";

const none: Cell = { text: "–", absence: "not-comparable" };

/** The number of each question beside all regions and the survey before, with a word for each difference. */
export function keyTable(caption: string, items: readonly KeyItem[], survey: SurveyIndex): SurveyTable {
  return {
    caption,
    corner: "Vraag",
    columns: ["Wie", "Regio", "Alle regio's", "De regio is", "Eerder", "Sindsdien"],
    rows: items.map((key) => ({ name: questionName(key.item), cells: cells(key, survey) })),
  };
}

function cells(key: KeyItem, survey: SurveyIndex): Cell[] {
  const { item, unit, measure } = key;
  const elsewhere = survey.result({ ...unit, region: "alle" }, item.id, measure);
  const earlier = comparableResult(key, survey);
  return [
    { text: groupNames[unit.group] },
    resultCell(survey.result(unit, item.id, measure)),
    elsewhere === undefined ? none : resultCell(elsewhere),
    verdict(key, "alle", survey),
    earlier === undefined ? none : { ...resultCell(earlier), text: `${resultCell(earlier).text} (${earlier.year})` },
    earlier === undefined ? none : verdict(key, String(earlier.year), survey),
  ];
}

/** The result of the survey before, where it was asked in the same words or nearly. */
function comparableResult({ item, unit }: KeyItem, survey: SurveyIndex): SurveyResult | undefined {
  const earlier = previousResult(item, unit, survey);
  if (earlier === undefined) return undefined;
  const wording = wordingSince(survey.years, unit.group, item.id, [earlier.year, unit.year], unit.region);
  return wording === null ? undefined : earlier;
}

function verdict({ item, unit, measure }: KeyItem, beside: string, survey: SurveyIndex): Cell {
  const found = survey.difference(unit, item.id, measure, beside);
  return found === undefined || !mayJudge(item, unit, survey) ? none : { text: verdictLabel(found.verdict) };
}
