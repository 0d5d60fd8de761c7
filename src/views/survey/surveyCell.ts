import type { Bound, SurveyAnswer, SurveyResult } from "../../domain/surveyResult.ts";
import type { Cell } from "../cell.ts";
import { formatNumber } from "../formatNumber.ts";

/** What was not asked of a group has no number, and no share of those who answered otherwise. */
export const notAsked: Cell = { text: "niet gevraagd", absence: "not-measured" };
/** The class is part of a coarser one here, or the other way round. */
export const notApart: Cell = { text: "niet apart", absence: "not-applicable" };
/** Of all regions together there is a number without a margin: so many answered that it would be narrow. */
export const noMargin: Cell = { text: "geen marge", absence: "not-applicable" };
/** Held back: one word for every reason, so that the word tells nothing. */
export const protectedCell: Cell = { text: "afgeschermd", absence: "protected" };

/** A result as a table and a sentence say it: "62%", "90% of meer", "6,93", "+12" or "afgeschermd". */
export function resultCell(result: SurveyResult | undefined): Cell {
  if (result === undefined) return notAsked;
  const { value, bound, measure, decimals } = result;
  if (value === null) return protectedCell;
  if (measure === "mean") return { text: formatNumber(value, decimals), value };
  if (measure === "net") return { text: `${value > 0 ? "+" : ""}${formatNumber(value)}`, value };
  return percentCell(value, bound);
}

/** The share of one class of answers. */
export function answerCell({ percent, bound }: SurveyAnswer): Cell {
  return percent === null ? protectedCell : percentCell(percent, bound);
}

/** How many answers a result is of. */
export function countCell(result: SurveyResult | undefined): Cell {
  if (result === undefined) return notAsked;
  return result.n === null ? protectedCell : { text: formatNumber(result.n), value: result.n };
}

function percentCell(percent: number, bound: Bound): Cell {
  const text = `${formatNumber(percent)}%`;
  if (bound === null) return { text, value: percent };
  const bounds = bound === "of meer" ? { low: percent, high: 100 } : { low: 0, high: percent };
  return { text: `${text} ${bound}`, value: percent, ...bounds };
}
