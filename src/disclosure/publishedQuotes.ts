import type { AnswerCount, ReachCount } from "../domain/answerCount.ts";
import type { ProposedQuote } from "../domain/openAnswers.ts";
import type { Problem } from "../domain/problem.ts";
import type { SurveyPublication } from "../domain/survey.ts";
import type { SurveyQuote } from "../domain/surveyResult.ts";
import { blockedBy } from "./blockList.ts";
import { written } from "./publishedCodes.ts";

/** What is known beside the words themselves. */
export interface QuoteContext {
  counts: readonly AnswerCount[];
  reach: readonly ReachCount[];
  publication: Pick<SurveyPublication, "minimum" | "publish">;
  /** Names of schools, providers and places, by the slug of the region. */
  names: ReadonlyMap<string, readonly string[]>;
}

/** From so many of a group in a region a quote may stand with the name of the region; else with all regions. */
const enoughForRegion = 20;
/** Of parents and the young more are needed before one of them is quoted. */
const enoughParents = 20;

/**
 * The quotes that may be published, and a problem for each that may not (methods.md 4.6). A problem tells the line and the
 * reason, never the words.
 */
export function publishedQuotes(
  quotes: readonly ProposedQuote[],
  context: QuoteContext,
): { quotes: SurveyQuote[]; refused: Problem[] } {
  const published: SurveyQuote[] = [];
  const refused: Problem[] = [];
  const quoted = new Set<string>();
  for (const quote of quotes.filter((one) => isPublic(one, context))) {
    const { year, group, region, item, code, text, by, respondent, file, line } = quote;
    const person = [year, group, region, respondent].join(" ");
    const reason = quoted.has(person) ? "van deze persoon staat er al een citaat" : reasonAgainst(quote, context);
    if (reason !== null) {
      refused.push({ file, line, column: "text", message: `het citaat is niet gepubliceerd: ${reason}` });
      continue;
    }
    quoted.add(person);
    const named = sizeOf(quote, context) >= enoughForRegion ? region : "alle";
    published.push({ year, group, region: named, subgroup: "alle", item, code, text, by });
  }
  return { quotes: published, refused };
}

function isPublic({ region, year }: ProposedQuote, { publication }: QuoteContext): boolean {
  return publication.publish[region]?.includes(year) ?? false;
}

function reasonAgainst(quote: ProposedQuote, context: QuoteContext): string | null {
  const { minimum } = context.publication;
  if (new Set(quote.approved).size < 2) return "twee rollen keuren het goed, gescheiden door een plus";
  const least = quote.group === "ouders-en-jongeren" ? Math.max(enoughParents, minimum) : minimum;
  if (sizeOf(quote, context) < least) return `de groep telt minder dan ${least} mensen`;
  if (written({ ...quote, corrected: false }, context.counts) < minimum)
    return `minder dan ${minimum} mensen schreven iets op`;
  const blocked = blockedBy(quote.text, context.names.get(quote.region) ?? []);
  return blocked === null ? null : `er staat ${blocked} in`;
}

function sizeOf({ year, group, region }: ProposedQuote, { reach }: QuoteContext): number {
  return reach
    .filter((one) => one.year === year && one.group === group && one.region === region)
    .reduce((sum, { respondents }) => sum + respondents, 0);
}
