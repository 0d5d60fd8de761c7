import type { Item } from "../../domain/questionnaire.ts";
import { answerCodes } from "../../domain/toolCode.ts";
import { optionCode } from "./answerCode.ts";
import type { ExportColumn } from "./exportForm.ts";
import { plainText } from "./plainText.ts";

/** What a column answers. */
export interface FoundItem {
  item: Item;
  /** The code of one option of several; null where the column holds the whole answer. */
  code: number | null;
}

/** Finds the item that a column answers: by what the region's file says of it, by code, by text. */
export function itemFinder(
  items: readonly Item[],
  own: Record<string, string> = {},
): (column: ExportColumn) => FoundItem | null {
  const byId = new Map(items.map((item) => [item.id, item]));
  const byName = new Map(items.flatMap((item) => textsOf(item).map((text): [string, Item] => [text, item])));
  const texts = items.flatMap((item) =>
    textsOf(item)
      .slice(1)
      .map((text) => ({ item, text })),
  );
  const mapped = new Map(Object.entries(own).map(([header, id]) => [plainText(header), byId.get(id)]));
  return ({ header, names, part }) => {
    const said = mapped.get(plainText(header));
    if (said !== undefined) return place(said, part) ?? { item: said, code: null };
    for (const name of names) {
      const found = mapped.get(plainText(name)) ?? byName.get(plainText(name));
      const answer = found === undefined ? longer(name, texts, part) : place(found, part);
      if (answer !== null) return answer;
    }
    // The rows of a matrix: the statement is the part.
    const row = part === null ? undefined : byName.get(plainText(part));
    return row === undefined || row.type === "multiple" ? null : { item: row, code: null };
  };
}

function textsOf({ id, text, text_young }: Item): string[] {
  return [id, text, text_young ?? id].map(plainText);
}

/** A part of a question with one answer is what was typed beside it, and not kept. */
function place(item: Item, part: string | null): FoundItem | null {
  if (part === null) return { item, code: null };
  const code = item.type === "multiple" ? partCode(item, part) : null;
  return code === null ? null : { item, code };
}

/** Of an option by its text, or by the number in its code: `SQ003`, `3`, `A3`. */
function partCode(item: Item, part: string): number | null {
  const byText = optionCode(item, part);
  if (byText !== null) return byText;
  const [, digits] = /^(?:sq|a|ao)?0*(\d{1,3})$/i.exec(part.trim()) ?? [];
  if (digits === undefined) return null;
  return answerCodes(item)[Number(digits) - 1] ?? null;
}

/**
 * A header with more than the question, or with less: Qualtrics writes the option behind it (`Met wie …? - huisarts`), and
 * cuts questions off after 99 letters (`Ik weet wie ik …...-huisarts`).
 */
function longer(name: string, texts: readonly { item: Item; text: string }[], part: string | null): FoundItem | null {
  const [, cut, choice] = /^(.{20,}?)\.\.\.(?: ?- ?(.*))?$/s.exec(name) ?? [];
  const [plain, start] = [plainText(name), plainText(cut ?? "")];
  for (const { item, text } of texts) {
    const rest = start !== "" && text.startsWith(start) ? (choice ?? "") : restBehind(plain, text);
    const found = rest === null ? null : place(item, choiceOf(rest) ?? (item.type === "multiple" ? part : null));
    if (found !== null) return found;
  }
  return null;
}

/** What stands behind a question and a dash; null where the header is another question. */
function restBehind(name: string, text: string): string | null {
  if (text.length < 4 || !name.startsWith(text)) return null;
  return /^[?.:!]? ?- ?(.*)$/.exec(name.slice(text.length))?.[1] ?? null;
}

/** What Qualtrics puts between a question and its option is no part of either. */
function choiceOf(rest: string): string | null {
  return rest.replace(/^selected choice( - )?/i, "") || null;
}
