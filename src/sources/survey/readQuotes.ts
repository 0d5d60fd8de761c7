import type { ProposedQuote } from "../../domain/openAnswers.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Account } from "../../domain/received.ts";
import type { SurveyYear } from "../../domain/survey.ts";
import { readAnswerList } from "./answerList.ts";
import { type AnsweredExport, respondentFinder } from "./respondentFinder.ts";

export interface ReadQuotes {
  quotes: ProposedQuote[];
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
