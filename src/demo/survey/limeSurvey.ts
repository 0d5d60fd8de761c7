import { stringify } from "csv-stringify/sync";
import type { Item } from "../../domain/questionnaire.ts";
import { answerCodes, answerWords, toolCode, toolPart } from "../../domain/toolCode.ts";
import { between } from "../random.ts";
import { type Answer, answerTo } from "./respondent.ts";
import { moment, type Round, type Submission } from "./submission.ts";

/** How answers stand in a file: as codes or in full. */
interface Wording {
  own: readonly string[];
  header(item: Item, code?: number): string;
  answer(item: Item, code: number): string;
  chosen: string;
  notChosen: string;
}

const inCodes: Wording = {
  own: ["id", "submitdate", "lastpage", "startlanguage", "seed", "startdate"],
  header: (item, code) => (code === undefined ? item.id : `${item.id}[${toolPart(item, code)}]`),
  answer: (_, code) => toolCode(code),
  chosen: "Y",
  notChosen: "",
};

const inFull: Wording = {
  own: ["Response ID", "Date submitted", "Last page", "Start language", "Seed", "Date started"],
  header: (item, code) => (code === undefined ? item.text : `${item.text} [${answerWords(item, code)}]`),
  answer: answerWords,
  chosen: "Ja",
  notChosen: "Nee",
};

/** LimeSurvey's export with codes for questions and answers. */
export function limeSurvey(lines: readonly Submission[], round: Round): string {
  return write(lines, round, inCodes);
}

/** LimeSurvey's export with full questions and answers; it knows from where people answered. */
export function limeSurveyInFull(lines: readonly Submission[], round: Round): string {
  const own = [...inFull.own, "IP address", "Email address"];
  return write(lines, round, { ...inFull, own });
}

function write(lines: readonly Submission[], round: Round, wording: Wording): string {
  const header = [...wording.own, ...round.items.flatMap((item) => headersOf(item, wording))];
  const rows = lines.map((line) => [
    ...metadata(line, round).slice(0, wording.own.length),
    ...round.items.flatMap((item) => cellsOf(item, answerTo(line, item), wording)),
  ]);
  return stringify([header, ...rows], { quoted: true, quoted_empty: true, bom: true });
}

function metadata({ id, person, sent, started }: Submission, { region, year }: Round): string[] {
  const time = (minutes: number) => moment(minutes, year).toISOString().slice(0, 19).replace("T", " ");
  const seed = Math.round(between(1e8, 2e9, "seed", region, year, id));
  const submitted = sent === null ? "" : time(sent);
  const lastPage = sent === null ? 1 : 6;
  return [
    id,
    submitted,
    lastPage,
    "nl",
    seed,
    time(started),
    `192.0.2.${person % 250}`,
    `iemand${person}@voorbeeld.nl`,
  ].map(String);
}

function headersOf(item: Item, { header }: Wording): string[] {
  return item.type === "multiple" ? answerCodes(item).map((code) => header(item, code)) : [header(item)];
}

function cellsOf(item: Item, given: Answer, { answer, chosen, notChosen }: Wording): string[] {
  if (typeof given === "string") return [given];
  if (typeof given === "number") return [given === 0 ? "" : answer(item, given)];
  return answerCodes(item).map((code) => (given.includes(code) ? chosen : given.length > 0 ? notChosen : ""));
}
