import { stringify } from "csv-stringify/sync";
import { escapeHtml } from "../domain/escapeHtml.ts";
import { type Item, optionsOf } from "../domain/questionnaire.ts";
import { answerCodes, answerWords, toolCode, toolPart } from "../domain/toolCode.ts";
import { paragraphs, printedCodes, type QuestionnaireSheet, sectionsOf } from "./questionnaireSections.ts";

/** In the order in which LimeSurvey writes them; ids stay empty, for it gives its own. */
const columns = [
  "class",
  "id",
  "related_id",
  "type/scale",
  "name",
  "relevance",
  "text",
  "help",
  "language",
  "validation",
  "mandatory",
  "other",
  // An attribute of a question: the option that no other goes with.
  "exclude_all_others",
] as const;
type Row = Partial<Record<(typeof columns)[number], string>>;

/**
 * A questionnaire as LimeSurvey imports it ("Tab-separated-values format (*.txt)"): rows S and SL for the survey, G for a
 * theme, Q for an item, SQ for an option of several, A for an answer. Names of items and codes of answers are those that
 * our reader knows, so that an export in codes is read without a mapping. Nothing is mandatory, and it asks for no name,
 * address or IP number; times are kept, for who sends the same twice is known by them.
 */
export function questionnaireTsv(sheet: QuestionnaireSheet): string {
  const rows = [
    ...surveyRows(sheet),
    ...sectionsOf(sheet).flatMap((section, index) => sectionRows(section, index, sheet)),
  ];
  const lines = rows.map((row) => columns.map((column) => row[column] ?? ""));
  return stringify([columns, ...lines], { delimiter: "\t", bom: true });
}

const settings = {
  language: "nl",
  format: "G",
  anonymized: "Y",
  datestamp: "Y",
  ipaddr: "N",
  refurl: "N",
  savetimings: "N",
  allowprev: "Y",
  showwelcome: "Y",
  showprogress: "Y",
  publicstatistics: "N",
} as const;

function surveyRows({ title, region, introduction, thanks }: QuestionnaireSheet): Row[] {
  const words = {
    surveyls_title: escapeHtml(region === null ? title : `${title}: ${region}`),
    surveyls_welcometext: html(introduction),
    surveyls_endtext: html(thanks),
  };
  return [
    ...Object.entries(settings).map(([name, text]) => ({ class: "S", name, text })),
    ...Object.entries(words).map(([name, text]) => ({ class: "SL", name, text, language: "nl" })),
  ];
}

function sectionRows(
  { title, items }: { title: string; items: Item[] },
  index: number,
  sheet: QuestionnaireSheet,
): Row[] {
  const group = { class: "G", "type/scale": `G${index}`, name: escapeHtml(title), relevance: "1", language: "nl" };
  return [group, ...items.flatMap((item) => itemRows(item, youngAnswer(sheet.items)))];
}

function itemRows(item: Item, young: YoungAnswer | null): Row[] {
  const question: Row = {
    class: "Q",
    "type/scale": item.type === "open" ? "T" : item.type === "multiple" ? "M" : "L",
    name: item.id,
    relevance: "1",
    text: questionText(item, young),
    help: escapeHtml(item.note ?? ""),
    language: "nl",
    mandatory: "N",
    other: "N",
  };
  if (item.type === "open") return [question];
  if (item.type !== "multiple") return [question, ...printedCodes(item).map((code) => answerRow(item, code))];
  const alone = answerCodes(item).slice(optionsOf(item).length);
  return [
    { ...question, exclude_all_others: alone.map((code) => toolPart(item, code)).join(";") },
    ...printedCodes(item).map((code) => ({ ...answerRow(item, code), class: "SQ", name: toolPart(item, code) })),
  ];
}

function answerRow(item: Item, code: number): Row {
  const text = escapeHtml(answerWords(item, code));
  return { class: "A", "type/scale": "0", name: toolCode(code), relevance: "1", text, language: "nl" };
}

/** The answer by which someone says to be young. */
interface YoungAnswer {
  item: string;
  code: string;
}

function youngAnswer(items: readonly Item[]): YoungAnswer | null {
  for (const item of items) {
    const place = item.type === "single" ? optionsOf(item).findIndex((option) => option.startsWith("jongere")) : -1;
    if (place !== -1) return { item: item.id, code: toolCode(place + 1) };
  }
  return null;
}

/** The young get their own words as soon as they said that they are young. */
function questionText({ id, text, text_young }: Item, young: YoungAnswer | null): string {
  if (text_young === undefined || young === null || young.item === id) return escapeHtml(text);
  return `{if(${young.item}.NAOK == "${young.code}", "${escapeHtml(text_young)}", "${escapeHtml(text)}")}`;
}

function html(text: string): string {
  return paragraphs(text)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join("");
}
