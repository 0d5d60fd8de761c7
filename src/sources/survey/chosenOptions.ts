import { dontKnow, notApplicable } from "../../domain/answers.ts";
import { type Item, optionsOf } from "../../domain/questionnaire.ts";
import type { CodeReader } from "./answerCode.ts";
import { plainText } from "./plainText.ts";

/** What was chosen, as codes; `unknown` where there was more in the cell than that. */
export interface Chosen {
  codes: number[];
  unknown: boolean;
}

const checked = new Set(["1", "y", "yes", "j", "ja", "true", "waar", "x", "on", "checked", "aangevinkt"]);
const unchecked = new Set(["", "0", "n", "no", "nee", "false", "onwaar", "not selected", "niet geselecteerd"]);

/** Whether the box of one option is ticked: a tick, or the option itself. Null: something else stands there. */
export function isChosen(cell: string, code: number, read: CodeReader): boolean | null {
  const text = plainText(cell);
  if (checked.has(text)) return true;
  if (unchecked.has(text)) return false;
  return read(cell) === code ? true : null;
}

/**
 * Splits a cell with several answers, as Google Forms (", ") and Microsoft Forms (";") write them. An option may hold a comma
 * itself, so at each place the longest option that fits is taken.
 */
export function splitChosen(cell: string, item: Item, read: CodeReader): Chosen {
  const options = writtenOptions(item);
  const chosen: Chosen = { codes: [], unknown: false };
  let rest = cell.replace(/\s+/g, " ").trim();
  while (rest !== "") {
    const option = options.find(({ text }) => startsWithOption(rest, text));
    const piece = option === undefined ? /^[^,;]*/.exec(rest)![0] : rest.slice(0, option.text.length);
    const code = option?.code ?? read(piece);
    if (code === null) chosen.unknown = true;
    else if (code > 0) chosen.codes.push(code);
    rest = rest.slice(piece.length).replace(/^[\s.]*[,;]?\s*/, "");
  }
  return chosen;
}

/** From long to short. */
function writtenOptions(item: Item): { text: string; code: number }[] {
  const all = [
    ...optionsOf(item).map((text, index) => ({ text, code: index + 1 })),
    ...(item.dont_know === undefined ? [] : [{ text: item.dont_know, code: dontKnow }]),
    ...(item.not_applicable === undefined ? [] : [{ text: item.not_applicable, code: notApplicable }]),
  ];
  return all.sort((a, b) => b.text.length - a.text.length);
}

function startsWithOption(rest: string, option: string): boolean {
  const after = rest.slice(option.length);
  return rest.slice(0, option.length).toLowerCase() === option.toLowerCase() && /^\s*\.?\s*([,;]|$)/.test(after);
}
