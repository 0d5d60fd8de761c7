import type { Unit } from "../../domain/answerCount.ts";
import type { Item } from "../../domain/questionnaire.ts";
import { formatNumber } from "../formatNumber.ts";
import type { SurveyTable } from "./itemTables.ts";
import { protectedCell } from "./surveyCell.ts";
import type { SurveyIndex } from "./surveyIndex.ts";

/** What was written in answer to an open question, counted by subject, with words of respondents that were approved. */
export interface OpenAnswers {
  sentence: string;
  table: SurveyTable | null;
  quotes: { text: string; by: string }[];
}

/** Null where nothing of it is published. */
export function openAnswers(item: Item, unit: Unit, survey: SurveyIndex): OpenAnswers | null {
  const codes = survey.codes(unit, item.id).toSorted(mostFirst);
  const quotes = survey.quotes(unit, item.id).map(({ text, by }) => ({ text, by }));
  if (codes.length === 0 && quotes.length === 0) return null;
  const shown = codes.filter(({ absence }) => absence === null);
  const n = shown.find((code) => code.n !== null)?.n ?? null;
  return { sentence: sentence(shown, n), table: shown.length === 0 ? null : table(item, shown), quotes };
}

type Code = ReturnType<SurveyIndex["codes"]>[number];

/** "Overig" is no subject: it stands last. */
function mostFirst(a: Code, b: Code): number {
  const rest = Number(a.code === "Overig") - Number(b.code === "Overig");
  return rest || (b.mentions ?? 0) - (a.mentions ?? 0) || a.code.localeCompare(b.code, "nl");
}

function sentence(codes: readonly Code[], n: number | null): string {
  if (codes.length === 0) return "Wat mensen schreven, laten wij niet zien: er zijn te weinig antwoorden.";
  const wrote = n === null ? "" : `${formatNumber(n)} mensen schreven iets op. `;
  const [first] = codes.filter(({ code, mentions }) => code !== "Overig" && mentions !== null);
  const most =
    first === undefined ? "" : `Het vaakst ging het over: ${first.code} (${formatNumber(first.mentions!)} keer).`;
  return `${wrote}${most}`.trim();
}

function table(item: Item, codes: readonly Code[]): SurveyTable {
  const rows = codes.map(({ code, mentions }) => ({
    name: code,
    cells: [mentions === null ? protectedCell : { text: formatNumber(mentions), value: mentions }],
  }));
  const n = codes.find((code) => code.n !== null)?.n ?? null;
  const wrote = n === null ? [] : [{ name: "schreven iets op", cells: [{ text: formatNumber(n), value: n }] }];
  return {
    caption: `Waar ging het over? ${item.text}`,
    corner: "Onderwerp",
    columns: ["Keer genoemd"],
    rows: [...rows, ...wrote],
  };
}
