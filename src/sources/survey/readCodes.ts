import type { CodeMentions } from "../../domain/openAnswers.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Account } from "../../domain/received.ts";
import type { SurveyYear } from "../../domain/survey.ts";
import { foldProblems } from "../foldProblems.ts";
import { readAnswerList } from "./answerList.ts";
import { type AnsweredExport, respondentFinder } from "./respondentFinder.ts";

export interface ReadCodes {
  mentions: CodeMentions[];
  account: Account;
  bytes: Uint8Array;
  problems: Problem[];
}

/**
 * Reads codes.csv: which codes the answers to open questions were given, a line a code. A code that someone was given twice
 * counts once. Null where there is no such file.
 */
export async function readCodes(
  file: string,
  year: SurveyYear,
  answered: readonly AnsweredExport[],
): Promise<ReadCodes | null> {
  const list = await readAnswerList(file, ["region", "group", "item", "respondent", "code"]);
  if (list === null) return null;
  const find = respondentFinder(year, answered);
  const account: Account = { rows: list.rows.length + list.refused, used: 0, refused: list.refused, aside: {} };
  const problems = [...list.problems];
  const counted = new Map<string, Counted>();
  for (const { line, cells } of list.rows) {
    const found = cells.code === "" ? { column: "code", message: "is leeg" } : find(cells);
    if ("message" in found) {
      account.refused += 1;
      problems.push({ file, line, ...found });
    } else if (found.exports.length === 0) {
      account.aside["antwoorden tellen niet mee"] = (account.aside["antwoorden tellen niet mee"] ?? 0) + 1;
    } else {
      account.used += 1;
      for (const one of found.exports) count(counted, one, year.year, cells);
    }
  }
  const mentions = [...counted.values()].map(({ of, respondents }) => ({ ...of, mentions: respondents.size }));
  return { mentions, account, bytes: list.bytes, problems: foldProblems(problems) };
}

interface Counted {
  of: Omit<CodeMentions, "mentions">;
  respondents: Set<string>;
}

function count(
  counted: Map<string, Counted>,
  { region, group, corrected }: AnsweredExport,
  year: number,
  { item, code, respondent }: { item: string; code: string; respondent: string },
): void {
  const name = [region, group, corrected, item, code].join("\n");
  const known = counted.get(name) ?? { of: { year, region, group, item, code, corrected }, respondents: new Set() };
  counted.set(name, known);
  known.respondents.add(respondent);
}
