import type { Item, SurveyGroup } from "../../domain/questionnaire.ts";
import { between, draw } from "../random.ts";
import type { Answer, Respondent } from "./respondent.ts";

/** A line of an export: what a tool keeps of a questionnaire that someone opened. */
export interface Submission {
  /** The number that the tool gives it: its place in the file. */
  id: number;
  /** Who filled it in, where a tool asks; the same for what is sent twice. */
  person: number;
  /** When it was begun: minutes since the first of October. */
  started: number;
  /** When it was sent; null where it was not. */
  sent: number | null;
  /** Filled in by the makers, to try it out. */
  test: boolean;
  answers: ReadonlyMap<string, Answer>;
}

/** A questionnaire in a region: draws of one file belong to it. */
export interface Round {
  region: string;
  year: number;
  group: SurveyGroup;
  items: readonly Item[];
}

const day = 24 * 60;
/** Of 38 days, from 4 October on, answers count. */
const [opens, days] = [3 * day, 38];

/** From 4 October until 12 November. */
export function openDays(year: number): { from: string; until: string } {
  return { from: `${year}-10-04`, until: `${year}-11-12` };
}

/**
 * The lines of an export as they come in: one or two tests before the opening, then the respondents, with now and then
 * one who sends the same twice, one who stops after the first questions, and an answer that cannot be.
 */
export function submissions(respondents: readonly Respondent[], round: Round): Submission[] {
  const tests = respondents.slice(0, 1 + Math.floor(2 * luck(round, "tests"))).map(({ answers }, index) => {
    const started = day + 7 * index;
    return { person: index, started, sent: started + 3, test: true, answers };
  });
  const lines = respondents.flatMap((respondent, index) => linesOf(respondent, index, respondents.length, round));
  return [...tests, ...lines].map((line, index) => ({ id: index + 1, ...line }));
}

type Line = Omit<Submission, "id">;

function linesOf(respondent: Respondent, index: number, size: number, round: Round): Line[] {
  const started = opens + Math.round(((index + luck(round, "begins", index)) * days * day) / size);
  const sent = started + Math.round(between(4, 16, "minutes", round.region, round.year, index));
  const line = { person: 10 + index, started, sent, test: false, answers: spoilt(respondent, index, round) };
  const stopped = { ...line, started: started - 3, sent: null, answers: background(line.answers, round) };
  return [
    ...(luck(round, "stops", index) < 0.025 ? [stopped] : []),
    line,
    ...(luck(round, "sends twice", index) < 0.008 ? [{ ...line, sent: sent + 2 }] : []),
  ];
}

function background(answers: Submission["answers"], { items }: Round): Submission["answers"] {
  const asked = items.filter(({ theme }) => theme === "achtergrond");
  return new Map(asked.map(({ id }) => [id, answers.get(id)!]));
}

/** A mark or an option that the questionnaire does not have; never in Flevoland, where the numbers are fixed. */
function spoilt({ answers }: Respondent, index: number, round: Round): Submission["answers"] {
  const chance = luck(round, "spoilt", index);
  if (round.region === "flevoland" || round.group !== "professionals" || chance > 0.003) return answers;
  return new Map([...answers, chance < 0.0015 ? ["P20", 11] : ["P05", 9]]);
}

function luck({ region, year, group }: Round, ...what: (string | number)[]): number {
  return draw(...what, region, year, group);
}

/** Minutes since the first of October as a date; all in the daytime. */
export function moment(minutes: number, year: number): Date {
  const awake = 8 * 60 + Math.floor(((minutes % day) * 14) / 24);
  return new Date(Date.UTC(year, 9, 1 + Math.floor(minutes / day), 0, awake));
}
