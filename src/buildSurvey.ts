import { mayReplace } from "./disclosure/mayReplace.ts";
import { type Audit, type ProtectedSurvey, protectSurvey } from "./disclosure/protectSurvey.ts";
import { publishedCodes } from "./disclosure/publishedCodes.ts";
import { publishedQuotes } from "./disclosure/publishedQuotes.ts";
import type { AnswerSheet, SurveyAnswers } from "./domain/answers.ts";
import type { Problem } from "./domain/problem.ts";
import type { SurveyPublication } from "./domain/survey.ts";
import type { PublishedSurvey } from "./domain/surveyResult.ts";
import { type CountedAnswers, countAnswers } from "./survey/countAnswers.ts";
import { tabulate } from "./survey/tabulate.ts";

/** What may be published of a survey, and what the editor must know of it. */
export interface BuiltSurvey {
  published: PublishedSurvey;
  audit: Audit;
  warnings: Problem[];
}

/**
 * From answers to what may be published of them. What is counted stays in memory: no answer, and no count of answers
 * that is not published, is ever written to a file.
 * `names`: of places and organisations by region, which no quote may hold.
 */
export async function buildSurvey(
  survey: SurveyAnswers,
  publication: SurveyPublication,
  names: ReadonlyMap<string, readonly string[]>,
): Promise<BuiltSurvey> {
  const { years } = survey;
  const { sheets, refused: corrections } = await versions(survey, publication.minimum);
  const codes = survey.codes.filter((code) =>
    sheets.some((sheet) => isOf(sheet, code) && sheet.corrected === code.corrected),
  );
  const counted = await countAnswers(sheets, years);
  const { shown, excluded, audit } = await protectSurvey(counted.counts, counted.reach, years, publication);
  const { quotes, refused } = publishedQuotes(survey.quotes, { ...counted, publication, names });
  const published = {
    ...tabulate(inTotals(counted, excluded), shown, years),
    codes: publishedCodes(codes, counted.counts, publication),
    quotes,
  };
  return { published, audit, warnings: [...corrections, ...refused] };
}

/** Of answers that were corrected the last version that may be published (methods.md C7). */
async function versions(
  { sheets, years }: SurveyAnswers,
  minimum: number,
): Promise<{ sheets: AnswerSheet[]; refused: Problem[] }> {
  const left = new Set<AnswerSheet>();
  const refused: Problem[] = [];
  for (const earlier of sheets.filter(({ corrected }) => corrected)) {
    const later = sheets.find((sheet) => !sheet.corrected && isOf(sheet, earlier))!;
    const [before, after] = [await countAnswers([earlier], years), await countAnswers([later], years)];
    const mayShow = mayReplace(before, after, minimum);
    left.add(mayShow ? earlier : later);
    if (!mayShow) refused.push(notPublished(later, minimum));
  }
  return { sheets: sheets.filter((sheet) => !left.has(sheet)), refused };
}

function notPublished({ file }: AnswerSheet, minimum: number): Problem {
  const message = "deze verbetering is niet gepubliceerd, de eerdere antwoorden blijven staan";
  const hint = `in een groep of vraag zijn er meer dan 0 en minder dan ${minimum} antwoorden bij of af: dat verraadt wie`;
  return { file, message, hint };
}

/** Without the regions that are in no total: they are not public, and would follow from one. */
function inTotals({ counts, reach }: CountedAnswers, excluded: ProtectedSurvey["excluded"]): CountedAnswers {
  const isIn = (row: AnswerSheetName) => !excluded.some((region) => isOf(region, row));
  return { counts: counts.filter(isIn), reach: reach.filter(isIn) };
}

type AnswerSheetName = Pick<AnswerSheet, "year" | "group" | "region">;

function isOf(a: AnswerSheetName, b: AnswerSheetName): boolean {
  return a.year === b.year && a.region === b.region && a.group === b.group;
}
