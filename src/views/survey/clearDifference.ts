import type { SurveyDifference } from "../../domain/surveyResult.ts";

/**
 * How large a difference is that stands out; null of one that does not. Among many questions some differ by chance: only
 * verdicts of 99.8% count (methods.md 3.4). A mark runs to ten, a share to a hundred.
 */
export function clearSize(found: SurveyDifference | undefined): number | null {
  if (found === undefined || !found.verdict.startsWith("duidelijk")) return null;
  return Math.abs(found.value) * (found.measure === "mean" ? 10 : 1);
}
