import { dontKnow, notApplicable } from "./answers.ts";
import { type Item, optionsOf } from "./questionnaire.ts";

/**
 * How a survey tool writes an answer that is given by its code: 3 for the third option, WN for weet niet, NVT for niet van
 * toepassing. The questionnaires that we hand out carry these, so that an export of them needs no mapping.
 */
export function toolCode(code: number): string {
  if (code === dontKnow) return "WN";
  return code === notApplicable ? "NVT" : String(code);
}

/** The name of an option of which several may be chosen: SQ003. After the last come weet niet and niet van toepassing. */
export function toolPart(item: Item, code: number): string {
  return `SQ${String(answerCodes(item).indexOf(code) + 1).padStart(3, "0")}`;
}

/** All that may be answered to a closed item: its options, weet niet and niet van toepassing. */
export function answerCodes(item: Item): number[] {
  return [
    ...optionsOf(item).map((_, index) => index + 1),
    ...(item.dont_know === undefined ? [] : [dontKnow]),
    ...(item.not_applicable === undefined ? [] : [notApplicable]),
  ];
}

/** The words of an answer; a code that the item does not have stands as it is. */
export function answerWords(item: Item, code: number): string {
  if (code === dontKnow && item.dont_know !== undefined) return item.dont_know;
  if (code === notApplicable && item.not_applicable !== undefined) return item.not_applicable;
  return optionsOf(item)[code - 1] ?? String(code);
}
