import type { MarkRow, MarkSpec } from "../../charts/markSpec.ts";
import type { OpinionPart, OpinionRow, OpinionSpec } from "../../charts/opinionSpec.ts";
import type { Unit } from "../../domain/answerCount.ts";
import { type Item, optionsOf, positiveOf } from "../../domain/questionnaire.ts";
import { mainMeasure, type ShownClass, shownClasses } from "./shownClasses.ts";
import { answerCell, resultCell } from "./surveyCell.ts";
import type { SurveyIndex } from "./surveyIndex.ts";

/** A group that answered, with the words for it in pictures and tables. */
export interface Who {
  unit: Unit;
  label: string;
  /** Stands beside the others to compare with. */
  compared: boolean;
}

/** What a picture is of: the question, who answered, and whether the figures are invented. */
export interface Pictured {
  item: Item;
  /** "Professionals in de regio Flevoland, 2021" */
  of: string;
  whos: readonly Who[];
  demo: boolean;
}

/** A bar a group, of a question with one answer. Null where no group has an answer that may be shown. */
export function opinionSpec({ item, of, whos, demo }: Pictured, survey: SurveyIndex): OpinionSpec | null {
  if (item.type === "mark" || item.type === "multiple" || item.type === "open") return null;
  const rows = whos.map((who) => opinionRow(item, who, survey));
  if (rows.every(({ parts }) => parts.length === 0)) return null;
  const { title, description } = words(item, of, whos, survey);
  return { title, description, rows, reversed: item.reversed, mark: null, demo };
}

function opinionRow(item: Item, { unit, label, compared }: Who, survey: SurveyIndex): OpinionRow {
  const classes = shownClasses(item, survey.answers(unit, item.id));
  const parts = classes.map((one) => part(item, one));
  return {
    name: label,
    muted: compared,
    n: countOf(item, unit, survey),
    parts: parts.every(({ tone }) => tone !== null) ? parts.toSorted((a, b) => place(a) - place(b)) : parts,
    absence: classes.length === 0 ? "afgeschermd" : null,
    dontKnow: survey.result(unit, item.id, "dont-know")?.value ?? null,
  };
}

function part(item: Item, { key, label, codes, tone, answer }: ShownClass): OpinionPart {
  const { text } = answerCell(answer);
  const bound = answer.bound === null ? {} : { bound: answer.bound };
  return { label, tone: toneOf(item, key, codes, tone), percent: answer.percent ?? 0, text, ...bound };
}

/** Which of two answers is the positive one the questionnaire says; the rest of a scale is no negative answer. */
function toneOf(item: Item, key: string, codes: readonly number[], tone: ShownClass["tone"]): OpinionPart["tone"] {
  if (key === "ander antwoord") return "other";
  if (item.type !== "yes-no") return tone;
  return positiveOf(item).includes(codes[0]!) ? 1 : -1;
}

function place({ tone }: OpinionPart): number {
  return tone === "other" ? -1 : (tone ?? 0);
}

function countOf(item: Item, unit: Unit, survey: SurveyIndex): number | null {
  const measure = mainMeasure(item);
  return (measure === null ? undefined : survey.result(unit, item.id, measure))?.n ?? null;
}

/** The title of a picture, and its main number of each group for who does not see it. */
function words(item: Item, of: string, whos: readonly Who[], survey: SurveyIndex) {
  const measure = mainMeasure(item);
  const numbers = whos.flatMap(({ unit, label }) => {
    const result = measure === null ? undefined : survey.result(unit, item.id, measure);
    return result === undefined ? [] : [`${label}: ${resultCell(result).text}`];
  });
  const what = measure === "mean" ? "Gemiddeld" : `Aandeel ${positiveOf(item).map(optionName(item)).join(" of ")}`;
  const description = numbers.length === 0 ? "" : `${what}. ${numbers.join(", ")}. `;
  return { title: `${item.text} ${of}`, description: `${description}Alles staat in de tabel.` };
}

function optionName(item: Item): (code: number) => string {
  return (code) => optionsOf(item)[code - 1] ?? "";
}

/** The marks of each group. Null where no group has marks that may be shown. */
export function markSpec({ item, of, whos, demo }: Pictured, survey: SurveyIndex): MarkSpec | null {
  if (item.type !== "mark") return null;
  const rows = whos.map((who) => markRow(item, who, survey));
  if (rows.every(({ parts }) => parts.length === 0)) return null;
  return { ...words(item, of, whos, survey), rows, demo };
}

function markRow(item: Item, { unit, label, compared }: Who, survey: SurveyIndex): MarkRow {
  const classes = shownClasses(item, survey.answers(unit, item.id));
  const mean = survey.result(unit, item.id, "mean");
  return {
    ...{ name: label, muted: compared, n: countOf(item, unit, survey) },
    mean:
      mean === undefined || mean.value === null
        ? null
        : { value: mean.value, text: resultCell(mean).text, lower: mean.lower, upper: mean.upper },
    parts: classes
      // A share of which a bound alone is said has no area.
      .filter(({ answer }) => answer.bound !== "of minder")
      .map(({ codes, answer }) => {
        return { from: codes[0]!, to: codes.at(-1)!, percent: answer.percent ?? 0, text: answerCell(answer).text };
      }),
    absence: classes.length === 0 ? "afgeschermd" : null,
  };
}

/** A bar an option, of a question with several answers: how many of a group chose it, and of all regions. */
export function optionSpec({ item, of, whos, demo }: Pictured, survey: SurveyIndex): OpinionSpec | null {
  const own = whos.findLast(({ compared }) => !compared);
  const all = whos.find(({ compared }) => compared);
  if (item.type !== "multiple" || own === undefined) return null;
  const rows = optionsOf(item).flatMap((name, index) => optionRow(item, name, index + 1, own, all, survey));
  if (rows.every(({ parts }) => parts.length === 0)) return null;
  return {
    title: `${item.text} ${of}`,
    description: "Hoeveel mensen elk antwoord kozen, staat in de tabel.",
    ...{ rows, reversed: false, demo },
    mark: rows.some(({ mark }) => mark !== undefined) ? "alle regio's samen" : null,
  };
}

function optionRow(item: Item, name: string, option: number, own: Who, all: Who | undefined, survey: SurveyIndex) {
  const chosen = survey.result(own.unit, item.id, "positive", option);
  if (chosen === undefined) return [];
  const text = resultCell(chosen).text;
  const bound = chosen.bound === null ? {} : { bound: chosen.bound };
  const parts =
    chosen.value === null ? [] : [{ label: "gekozen", tone: null, percent: chosen.value, text, ...bound } as const];
  const mark = all === undefined ? null : survey.result(all.unit, item.id, "positive", option)?.value;
  const row: OpinionRow = {
    ...{ name, muted: false, n: null, parts, dontKnow: null },
    absence: chosen.value === null ? "afgeschermd" : null,
  };
  return [mark === null || mark === undefined ? row : { ...row, mark }];
}
