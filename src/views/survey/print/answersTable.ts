import { type AnswerClass, answerClasses } from "../../../domain/answerClasses.ts";
import type { Unit } from "../../../domain/answerCount.ts";
import { type Item, positiveOf } from "../../../domain/questionnaire.ts";
import type { SurveyMeasure } from "../../../domain/surveyResult.ts";
import type { Cell } from "../../cell.ts";
import type { Who } from "../itemCharts.ts";
import { itemTable, type SurveyTable } from "../itemTables.ts";
import { mainMeasure, type ShownClass, shownClasses } from "../shownClasses.ts";
import { answerCell, countCell, notApart, protectedCell, resultCell } from "../surveyCell.ts";
import type { SurveyIndex } from "../surveyIndex.ts";

/** A table on paper: a cell may say something of several columns. */
export interface PrintTable extends Omit<SurveyTable, "rows"> {
  rows: { name: string; cells: (Cell & { span?: number })[] }[];
}

/**
 * Every number about a question on few lines: a row a group, a column an answer. Answers that are told together for a
 * small group stand under all of their columns.
 */
export function answersTable(item: Item, of: string, whos: readonly Who[], survey: SurveyIndex): PrintTable {
  if (item.type === "multiple") return itemTable(item, of, whos, survey);
  const finest = (answerClasses(item)[0] ?? []).toSorted((a, b) => a.codes[0]! - b.codes[0]!);
  const extra = extraColumns(item, whos, survey);
  return {
    caption: `${item.text} ${of}`,
    corner: "Wie",
    columns: ["aantal", ...finest.map(({ label }) => label), ...extra.map(({ name }) => name)],
    rows: whos.map(({ unit, label }) => ({ name: label, cells: cells(item, unit, finest, extra, survey) })),
  };
}

type Cells = PrintTable["rows"][number]["cells"];

/** Of a group that is protected nothing is said, in one word over all columns. */
function cells(
  item: Item,
  unit: Unit,
  finest: readonly AnswerClass[],
  extra: readonly Column[],
  survey: SurveyIndex,
): Cells {
  const classes = shownClasses(item, survey.answers(unit, item.id));
  if (classes.length === 0) return [{ ...protectedCell, span: 1 + finest.length + extra.length }];
  const rest = extra.map(({ measure }) => besides(item, unit, measure, survey));
  return [count(item, unit, survey), ...shares(finest, classes), ...rest];
}

interface Column {
  name: string;
  measure: SurveyMeasure;
}

/** What the answers come to, and how many had no opinion; those that no group has are left out. */
function extraColumns(item: Item, whos: readonly Who[], survey: SurveyIndex): Column[] {
  const columns: Column[] = [
    { name: "gemiddeld", measure: "mean" },
    // A single answer that is positive has a column already.
    ...(positiveOf(item).length > 1 ? [{ name: "samen positief", measure: "positive" } as const] : []),
    { name: "weet niet", measure: "dont-know" },
    { name: "past niet", measure: "not-applicable" },
  ];
  return columns.filter(({ measure }) => whos.some(({ unit }) => survey.result(unit, item.id, measure) !== undefined));
}

/** The rest of the answers may be held back where the shares are not. */
function besides(item: Item, unit: Unit, measure: SurveyMeasure, survey: SurveyIndex): Cell {
  const result = survey.result(unit, item.id, measure);
  return result === undefined ? protectedCell : resultCell(result);
}

function count(item: Item, unit: Unit, survey: SurveyIndex): Cell {
  const measure = mainMeasure(item);
  return measure === null ? { text: "–", absence: "not-applicable" } : countCell(survey.result(unit, item.id, measure));
}

/** One whose answers do not stand side by side stands under the first of them. */
function shares(finest: readonly AnswerClass[], classes: readonly ShownClass[]): Cells {
  const owners = finest.map(({ codes }) => classes.find((shown) => shown.codes.includes(codes[0]!))!);
  return owners.flatMap((shown, index) => {
    if (shown === owners[index - 1]) return [];
    if (owners.indexOf(shown) < index) return [notApart];
    const next = owners.findIndex((other, place) => place > index && other !== shown);
    return [{ ...answerCell(shown.answer), span: (next === -1 ? owners.length : next) - index }];
  });
}
