import type { SurveyReach } from "../../domain/surveyResult.ts";
import { formatNumber } from "../formatNumber.ts";

/** Below this part of those invited a reader is warned, and below the second no difference has a word (methods.md 4.7). */
const [low, tooLow] = [50, 30];

export interface Response {
  /** Whole per cent of those invited; null where one of the two is not said. */
  percent: number | null;
  /** What to know of it: "Lage respons: 38% deed mee." Null where there is nothing to warn for. */
  warning: string | null;
  /** Whether differences may have a word. */
  judged: boolean;
}

/** How many of those invited took part. */
export function responseOf(reach: SurveyReach | undefined): Response {
  const percent = percentOf(reach);
  if (percent === null || percent >= low) return { percent, warning: null, judged: true };
  const judged = percent >= tooLow;
  const rest = judged ? "" : " Daarom vergelijken wij deze groep niet.";
  return { percent, judged, warning: `Lage respons: ${formatNumber(percent)}% van de genodigden deed mee.${rest}` };
}

function percentOf(reach: SurveyReach | undefined): number | null {
  if (reach === undefined || reach.respondents === null || reach.invited === null) return null;
  return Math.round((100 * reach.respondents) / reach.invited);
}
