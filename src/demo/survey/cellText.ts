import type { Item } from "../../domain/questionnaire.ts";
import { answerCodes, answerWords } from "../../domain/toolCode.ts";
import { answerTo } from "./respondent.ts";
import type { Submission } from "./submission.ts";

/** An answer in words, in one cell; several with something between them. */
export function cellText(line: Submission, item: Item, between: string): string {
  const given = answerTo(line, item);
  if (typeof given === "string") return given;
  const codes = typeof given === "number" ? [given].filter((code) => code !== 0) : given;
  return codes.map((code) => answerWords(item, code)).join(between);
}

/** The same, with a cell for each option where several may be chosen: its words, or nothing. */
export function cellTexts(line: Submission, item: Item): string[] {
  const given = answerTo(line, item);
  if (typeof given !== "object") return [cellText(line, item, "")];
  return answerCodes(item).map((code) => (given.includes(code) ? answerWords(item, code) : ""));
}
