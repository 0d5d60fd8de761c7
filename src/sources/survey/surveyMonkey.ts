import { answerColumn, type ColumnRole, type ExportColumn, type FormReader, ownColumn } from "./exportForm.ts";

const own: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ["respondentid", "number"],
  ["respondent id", "number"],
  ["end date", "time"],
  ["einddatum", "time"],
  ["start date", "time"],
  ["begindatum", "time"],
  ["email address", "person"],
  ["e-mailadres", "person"],
  ["collectorid", "aside"],
  ["collector id", "aside"],
  ["ip address", "aside"],
  ["ip-adres", "aside"],
  ["first name", "aside"],
  ["voornaam", "aside"],
  ["last name", "aside"],
  ["achternaam", "aside"],
]);

/** What stands in the second row under a question of one column. */
const whole = /^(response|open-ended response|antwoord|reactie|open antwoord|respons|)$/i;

/**
 * Questions in the first row, options in the second; under a blank the question goes on from the left. Of an option that was
 * chosen the cell holds its text.
 */
export const surveyMonkey: FormReader = ([questions = [], options = []]) => {
  const isOurs = /^respondent ?id$/i.test(questions[0]?.trim() ?? "") && (options[0] ?? "").trim() === "";
  if (!isOurs || !options.some((option) => whole.test(option.trim()) && option.trim() !== "")) return null;
  let question = "";
  const columns = questions.map((header, index) => {
    question = header.trim() === "" ? question : header;
    return readColumn(header, question, options[index] ?? "");
  });
  return { tool: "SurveyMonkey", rows: 2, columns, blanks: [], trials: [] };
};

function readColumn(header: string, question: string, option: string): ExportColumn {
  const role = own.get(header.trim().toLowerCase());
  if (role !== undefined) return ownColumn(header, role);
  if (/^custom data|^aangepaste gegevens/i.test(header)) return ownColumn(header, "aside");
  const isWhole = whole.test(option.trim());
  return answerColumn(isWhole ? question : `${question} [${option}]`, [question], isWhole ? null : option);
}

/** An export in which the quotes around cells became entities: `&quot;Kent u A, B of C?&quot;` is one cell. */
export function mendQuotes(text: string): string {
  if (text.includes('"') || !text.includes("&quot;")) return text;
  return text.replace(/(^|[,;\t\n])&quot;(.*?)&quot;(?=[,;\t\n]|$)/g, '$1"$2"');
}
