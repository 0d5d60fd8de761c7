import { stringify } from "csv-stringify/sync";
import type { Item } from "../../domain/questionnaire.ts";
import { answerCodes, answerWords } from "../../domain/toolCode.ts";
import { cellTexts } from "./cellText.ts";
import { moment, type Round, type Submission } from "./submission.ts";

/** A column that the tool adds, with its words in the second row and what it holds of a line. */
type OwnColumn = readonly [
  name: string,
  words: string,
  cell: (line: Submission, time: (minutes: number) => string) => unknown,
];

const newer: readonly OwnColumn[] = [
  ["StartDate", "Start Date", ({ started }, time) => time(started)],
  ["EndDate", "End Date", ({ started, sent }, time) => time(sent ?? started)],
  ["Status", "Response Type", ({ test }) => (test ? "Survey Preview" : "IP Address")],
  ["IPAddress", "IP Address", ({ person }) => `198.51.100.${person % 250}`],
  ["Progress", "Progress", ({ sent }) => (sent === null ? 12 : 100)],
  ["Finished", "Finished", ({ sent }) => (sent === null ? "False" : "True")],
  ["RecordedDate", "Recorded Date", ({ started, sent }, time) => time(sent ?? started)],
  ["ResponseId", "Response ID", ({ id }) => responseId(id)],
  ["RecipientLastName", "Recipient Last Name", () => "Voorbeeldnaam"],
  ["RecipientEmail", "Recipient Email", ({ person }) => mail(person)],
  ["LocationLatitude", "Location Latitude", ({ person }) => (52 + (person % 50) / 100).toFixed(2)],
  ["LocationLongitude", "Location Longitude", ({ person }) => (4 + (person % 70) / 100).toFixed(2)],
  ["UserLanguage", "User Language", () => "NL"],
];

const older: readonly OwnColumn[] = [
  ["V1", "ResponseID", ({ id }) => responseId(id)],
  ["V2", "ResponseSet", () => "Default Response Set"],
  ["V3", "Name", () => "Voorbeeldnaam"],
  ["V4", "ExternalDataReference", () => ""],
  ["V5", "EmailAddress", ({ person }) => mail(person)],
  ["V6", "IPAddress", ({ person }) => `198.51.100.${person % 250}`],
  ["V7", "Status", ({ test }) => (test ? 1 : 0)],
  ["V8", "StartDate", ({ started }, time) => time(started)],
  ["V9", "EndDate", ({ started, sent }, time) => time(sent ?? started)],
  ["V10", "Finished", ({ sent }) => (sent === null ? 0 : 1)],
];

/** Qualtrics with three header rows: names, questions, and how to import them. */
export function qualtrics(lines: readonly Submission[], round: Round): string {
  const columns = round.items.flatMap((item) => columnsOf(item, " - "));
  const names = [...newer.map(([name]) => name), ...columns.map(([name]) => name)];
  const words = [...newer.map(([, words]) => words), ...columns.map(([, words]) => words)];
  const imports = names.map((name) => `{"ImportId":"${/^[A-Z]\d/.test(name) ? `QID${name.slice(1)}` : name}"}`);
  return stringify([names, words, imports, ...rowsOf(lines, round, newer)], { bom: true });
}

/** Qualtrics' older form with two: names, and questions with V1 to V10 for columns of its own. */
export function qualtricsLegacy(lines: readonly Submission[], round: Round): string {
  const columns = round.items.flatMap((item) => columnsOf(item, "-"));
  const names = [...older.map(([name]) => name), ...columns.map(([name]) => name)];
  const words = [...older.map(([, words]) => words), ...columns.map(([, words]) => words)];
  return stringify([names, words, ...rowsOf(lines, round, older)], { bom: true });
}

function columnsOf(item: Item, dash: string): [name: string, words: string][] {
  if (item.type !== "multiple") return [[item.id, item.text]];
  return answerCodes(item).map((code, index) => [
    `${item.id}_${index + 1}`,
    `${item.text}${dash}${answerWords(item, code)}`,
  ]);
}

function rowsOf(lines: readonly Submission[], { items, year }: Round, own: readonly OwnColumn[]): unknown[][] {
  const time = (minutes: number) => moment(minutes, year).toISOString().slice(0, 19).replace("T", " ");
  return lines.map((line) => [
    ...own.map(([, , cell]) => cell(line, time)),
    ...items.flatMap((item) => cellTexts(line, item)),
  ]);
}

/** R_00000012 */
export function responseId(id: number): string {
  return `R_${String(id).padStart(8, "0")}`;
}

function mail(person: number): string {
  return `iemand${person}@voorbeeld.nl`;
}
