import type { AnswerCount } from "../domain/answerCount.ts";
import type { CodeMentions } from "../domain/openAnswers.ts";
import type { SurveyPublication } from "../domain/survey.ts";
import type { SurveyCode } from "../domain/surveyResult.ts";
import { fewestAlike } from "./thresholds.ts";

/** What is left when each code that too few mentioned is taken together. */
const other = "Overig";

/**
 * What was said in answer to open questions, of regions that are public (C10): a code that at least three mentioned, where
 * at least as many as the minimum wrote something. What fewer mentioned is "Overig", if that is three or more. Not of all
 * regions together: that less the public regions would be what a region that is not public said.
 */
export function publishedCodes(
  mentions: readonly CodeMentions[],
  counts: readonly AnswerCount[],
  { minimum, publish }: Pick<SurveyPublication, "minimum" | "publish">,
): SurveyCode[] {
  const isPublic = ({ region, year }: CodeMentions) => publish[region]?.includes(year) ?? false;
  const questions = Map.groupBy(mentions.filter(isPublic), nameOf);
  return [...questions.values()].flatMap((codes): SurveyCode[] => {
    const n = written(codes[0]!, counts);
    const { year, group, region, item } = codes[0]!;
    const of = { year, group, region, subgroup: "alle", item };
    if (n < minimum) return [{ ...of, code: "", mentions: null, n: null, absence: "protected" }];
    return withOther(codes).map(({ code, mentions }) => ({ ...of, code, mentions, n, absence: null }));
  });
}

function withOther(codes: readonly CodeMentions[]): Pick<CodeMentions, "code" | "mentions">[] {
  const often = codes.filter(({ code, mentions }) => mentions >= fewestAlike && code !== other);
  const left = codes.filter((code) => !often.includes(code)).reduce((sum, { mentions }) => sum + mentions, 0);
  const named = often.toSorted((a, b) => b.mentions - a.mentions || a.code.localeCompare(b.code, "nl"));
  return left < fewestAlike ? named : [...named, { code: other, mentions: left }];
}

/** How many of the group wrote something. */
export function written(question: Omit<CodeMentions, "code" | "mentions">, counts: readonly AnswerCount[]): number {
  const { year, group, region, item } = question;
  return counts
    .filter((one) => one.item === item && one.region === region && one.group === group && one.year === year)
    .reduce((sum, count) => sum + count.counts[0]!, 0);
}

function nameOf({ year, group, region, item }: Omit<CodeMentions, "code" | "mentions" | "corrected">): string {
  return [year, group, region, item].join(" ");
}
