import { dontKnow, notApplicable, unanswered } from "../../domain/answers.ts";
import { type Item, optionsOf } from "../../domain/questionnaire.ts";
import { answerCodes } from "../../domain/toolCode.ts";
import { plainText } from "./plainText.ts";

/** Gives the code of what stands in a cell; null where it is no answer to the item. */
export type CodeReader = (cell: string) => number | null;

const usualDontKnow = ["weet niet", "weet ik niet", "geen mening", "weet ik niet/geen mening", "wn", "dk"];
const usualNotApplicable = ["nvt", "n.v.t", "niet van toepassing", "not applicable"];
const usualYes = ["y", "yes", "j", "ja", "true", "waar"];
const usualNo = ["n", "no", "nee", "false", "onwaar", "0"];

/**
 * Reads the answers to one item, in the ways that tools write them: the option itself, or its number (`2`, `A2`, `AO02`),
 * where "weet niet" and then "nvt" follow after the last option. `own` says how this file writes answers otherwise.
 */
export function codeReader(item: Item, own: Record<string, string> = {}, blanks: readonly string[] = []): CodeReader {
  const known = knownTexts(item, own, blanks);
  const seen = new Map<string, number | null>([["", unanswered]]);
  return (cell) => {
    const before = seen.get(cell);
    if (before !== undefined) return before;
    const text = plainText(cell);
    const code = text === "" ? unanswered : (known.get(text) ?? numbered(item, text));
    // A column of free text would fill the memory with what one may not keep.
    if (cell.length < 100 && seen.size < 1000) seen.set(cell, code);
    return code;
  };
}

/** The code of an option as the questionnaire spells it, or of its "weet niet" or "nvt". */
export function optionCode(item: Item, option: string): number | null {
  return answerTexts(item).get(plainText(option)) ?? null;
}

function answerTexts(item: Item): Map<string, number> {
  const texts = new Map(optionsOf(item).map((option, index) => [plainText(option), index + 1]));
  if (item.dont_know !== undefined) texts.set(plainText(item.dont_know), dontKnow);
  if (item.not_applicable !== undefined) texts.set(plainText(item.not_applicable), notApplicable);
  return texts;
}

/** What the file or the questionnaire says comes before what is usual. */
function knownTexts(item: Item, own: Record<string, string>, blanks: readonly string[]): Map<string, number> {
  const other = optionsOf(item).findIndex((option) => /^(anders|overig)/i.test(option)) + 1;
  return new Map<string, number>([
    ...blanks.map((blank): [string, number] => [plainText(blank), unanswered]),
    ...(item.not_applicable === undefined ? [] : entries(usualNotApplicable, notApplicable)),
    ...(item.dont_know === undefined ? [] : entries(usualDontKnow, dontKnow)),
    ...(item.type === "yes-no" ? [...entries(usualYes, 1), ...entries(usualNo, 2)] : []),
    ...(other === 0 ? [] : entries(["-oth-"], other)),
    ...answerTexts(item),
    ...Object.entries(own).flatMap(([written, option]): [string, number][] => {
      const code = optionCode(item, option);
      return code === null ? [] : [[plainText(written), code]];
    }),
  ]);
}

function entries(texts: readonly string[], code: number): [string, number][] {
  return texts.map((text) => [text, code]);
}

/** A bare number beyond the marks is a slip, not "weet niet". */
function numbered(item: Item, text: string): number | null {
  const [, letters, digits] = /^(a|ao|sq)?0*(\d{1,3})(?:[.,]0+)?$/.exec(text) ?? [];
  const options = optionsOf(item).length;
  const number = Number(digits ?? 0);
  if (number > options && item.type === "mark" && letters === undefined) return null;
  return answerCodes(item)[number - 1] ?? null;
}
