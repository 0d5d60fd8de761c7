import type { Unit } from "../domain/answerCount.ts";

/**
 * One number about a survey as a reader meets it in a page or a download, and nothing that they cannot know.
 *
 * Of a percentage p of n answers the count lies between n(p − ½)/100 and n(p + ½)/100; "90% of meer" reaches up to n, "10%
 * of minder" down to 0. Of a mean m with d decimals the sum of marks lies within n(m ± ½·10⁻ᵈ). n itself is exact.
 * For example, 62% of 41: { what: [4, 5], low: 25.215, high: 25.625 }.
 */
export interface PublishedFact extends Unit {
  /** The item, and the option from 1 of an item of which several may be chosen; "" and 0 of who took part. */
  item: string;
  option: number;
  /**
   * Of whom: those who took part, all who gave an answer of substance, those whose answer has one of these codes, or one
   * of three ways to give none. "marks" is no number of persons but the sum of the marks they gave.
   */
  what: "respondents" | "answers" | "marks" | "dont-know" | "not-applicable" | "unanswered" | readonly number[];
  /** Between these two; both null where it is marked as protected. */
  low: number | null;
  high: number | null;
  /** Of totals over regions: of how many, where that is said. */
  regions?: number;
}
