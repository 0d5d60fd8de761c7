import {
  type Item,
  optionsOf,
  type Questionnaire,
  type QuestionTheme,
  questionThemes,
} from "../domain/questionnaire.ts";
import { answerCodes } from "../domain/toolCode.ts";

/** The questionnaire that one region hands out to one group. */
export interface QuestionnaireSheet extends Pick<Questionnaire, "title" | "introduction" | "thanks"> {
  /** Of the region; null of the model that all regions start from. */
  region: string | null;
  year: number;
  /** The model's items, less what the region left out, with what it added. */
  items: readonly Item[];
}

/** The questions of a theme, in their order; those that a region added come last. */
export interface Section {
  theme: QuestionTheme;
  title: string;
  items: Item[];
}

/** The themes of which something is asked, in the order of a questionnaire. */
export function sectionsOf({ items }: Pick<QuestionnaireSheet, "items">): Section[] {
  return (Object.entries(questionThemes) as [QuestionTheme, string][])
    .map(([theme, title]) => ({ theme, title, items: items.filter((item) => item.theme === theme) }))
    .filter((section) => section.items.length > 0);
}

/** The codes of the answers as they are printed: the options of a reversed item from high to low, weet niet always last. */
export function printedCodes(item: Item): number[] {
  const [options, rest] = [optionsOf(item).length, answerCodes(item)];
  const inOrder = rest.splice(0, options);
  return [...(item.reversed ? inOrder.toReversed() : inOrder), ...rest];
}

/** The paragraphs of an introduction or a word of thanks. */
export function paragraphs(text: string): string[] {
  return text.split("\n").filter((paragraph) => paragraph.trim() !== "");
}
