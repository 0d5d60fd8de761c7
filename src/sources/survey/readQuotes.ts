import type { Problem } from "../../domain/problem.ts";
import type { SurveyGroup } from "../../domain/questionnaire.ts";
import type { Account } from "../../domain/received.ts";
import type { SurveyYear } from "../../domain/survey.ts";
import { readAnswerList } from "./answerList.ts";
import { type AnsweredExport, respondentFinder } from "./respondentFinder.ts";

/** Words of a respondent that researchers propose to publish. Whether that may be is judged elsewhere. */
export interface ReadQuote {
  year: number;
  region: string;
  group: SurveyGroup;
  item: string;
  /** The number in the export: two quotes of one person are never published. */
  respondent: string;
  code: string | null;
  text: string;
  /** "professional onderwijs" */
  by: string;
  /** The roles that approved it. */
  approved: string[];
  file: string;
  line: number;
}

export interface ReadQuotes {
  quotes: ReadQuote[];
  account: Account;
  bytes: Uint8Array;
  problems: Problem[];
}

/** Reads quotes.csv; null where there is no such file. A problem names the line and never the words. */
export async function readQuotes(
  file: string,
  year: SurveyYear,
  answered: readonly AnsweredExport[],
): Promise<ReadQuotes | null> {
  const columns = ["region", "group", "item", "respondent", "code", "text", "by", "approved"] as const;
  const list = await readAnswerList(file, columns);
  if (list === null) return null;
  const find = respondentFinder(year, answered);
  const account: Account = { rows: list.rows.length + list.refused, used: 0, refused: list.refused, aside: {} };
  const read: ReadQuotes = { quotes: [], account, bytes: list.bytes, problems: [...list.problems] };
  for (const { line, cells } of list.rows) {
    const found = cells.text === "" ? { column: "text", message: "is leeg" } : find(cells);
    if ("message" in found) {
      account.refused += 1;
      read.problems.push({ file, line, ...found });
    } else if (found.exports.length === 0) {
      account.aside["antwoorden tellen niet mee"] = (account.aside["antwoorden tellen niet mee"] ?? 0) + 1;
    } else {
      account.used += 1;
      const approved = cells.approved.split("+").map((role) => role.trim());
      const { group } = found.exports[0]!;
      const code = cells.code === "" ? null : cells.code;
      const own = { group, code, approved: approved.filter((role) => role !== "") };
      read.quotes.push({ ...cells, ...own, year: year.year, file, line });
    }
  }
  return read;
}
