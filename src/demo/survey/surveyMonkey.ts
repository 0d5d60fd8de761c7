import { stringify } from "csv-stringify/sync";
import type { Item } from "../../domain/questionnaire.ts";
import { answerCodes, answerWords } from "../../domain/toolCode.ts";
import { cellTexts } from "./cellText.ts";
import { moment, type Round, type Submission } from "./submission.ts";

const own = ["Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address", "First Name"];

/**
 * SurveyMonkey: questions in the first row, options in the second, under a blank the question goes on. With the line ends
 * of an old Mac, as some of its exports are saved.
 */
export function surveyMonkey(lines: readonly Submission[], { items, year }: Round): string {
  const columns = items.flatMap(headersOf);
  const time = (minutes: number) =>
    moment(minutes, year)
      .toISOString()
      .replace(/(\d+)-(\d+)-(\d+)T(.{8}).*/, "$2/$3/$1 $4");
  const rows = lines.map((line) => [
    String(line.id),
    "410000001",
    time(line.started),
    time(line.sent ?? line.started),
    `203.0.113.${line.person % 250}`,
    `iemand${line.person}@voorbeeld.nl`,
    "Voorbeeldnaam",
    ...items.flatMap((item) => cellTexts(line, item)),
  ]);
  const head = [
    [...own, ...columns.map(([question]) => question)],
    [...own.map(() => ""), ...columns.map(([, option]) => option)],
  ];
  return stringify([...head, ...rows], { record_delimiter: "\r" });
}

function headersOf(item: Item): [question: string, option: string][] {
  if (item.type === "open") return [[item.text, "Open-Ended Response"]];
  if (item.type !== "multiple") return [[item.text, "Response"]];
  return answerCodes(item).map((code, index) => [index === 0 ? item.text : "", answerWords(item, code)]);
}
