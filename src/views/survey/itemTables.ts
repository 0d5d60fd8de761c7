import type { AnswerClass } from "../../domain/answerClasses.ts";
import { type Item, optionsOf, positiveOf } from "../../domain/questionnaire.ts";
import type { SurveyDifference, SurveyMeasure } from "../../domain/surveyResult.ts";
import type { Cell } from "../cell.ts";
import { verdictLabel } from "../differenceWords.ts";
import type { Who } from "./itemCharts.ts";
import { mayJudge, positiveLabel, sameRegionResults } from "./itemSentences.ts";
import { mainMeasure, shownClasses } from "./shownClasses.ts";
import { answerCell, countCell, noMargin, notApart, notAsked, protectedCell, resultCell } from "./surveyCell.ts";
import type { SurveyIndex } from "./surveyIndex.ts";

/** A row says what, a column says whom. */
export interface SurveyTable {
  caption: string;
  /** What the rows are: "Antwoord", "Jaar". */
  corner: string;
  columns: string[];
  rows: { name: string; cells: Cell[] }[];
}

/** Every number about a question, of each group. */
export function itemTable(item: Item, of: string, whos: readonly Who[], survey: SurveyIndex): SurveyTable {
  const rows = item.type === "multiple" ? optionRows(item, whos, survey) : answerRows(item, whos, survey);
  return { caption: `${item.text} ${of}`, corner: "Antwoord", columns: whos.map(({ label }) => label), rows };
}

type Row = SurveyTable["rows"][number];

function answerRows(item: Item, whos: readonly Who[], survey: SurveyIndex): Row[] {
  const row = (name: string, measure: SurveyMeasure) => measureRow(name, item, measure, whos, survey);
  const measure = mainMeasure(item);
  return [
    ...classRows(item, whos, survey),
    ...(measure === "mean" ? [row("gemiddeld", "mean"), ...marginRows(item, whos, survey)] : []),
    ...(measure === "positive" ? [row(`samen: ${positiveLabel(item)}`, "positive")] : []),
    ...row("positief min negatief", "net"),
    ...besideRows(item, whos, survey),
    ...(measure === null
      ? []
      : [countRow(item, measure, 0, whos, survey), ...verdictRows(item, measure, whos, survey)]),
  ].flat();
}

/** A row a class that any group is shown in. A group that is shown in coarser classes has a word there. */
function classRows(item: Item, whos: readonly Who[], survey: SurveyIndex): Row[] {
  const shown = whos.map(({ unit }) => {
    const answers = survey.answers(unit, item.id);
    return { asked: answers.length > 0, classes: shownClasses(item, answers) };
  });
  // The positive answers together have a row of their own.
  const isPositive = ({ codes }: AnswerClass) => codes.length > 1 && codes.join() === positiveOf(item).join();
  const all = new Map(shown.flatMap(({ classes }) => classes).map((one) => [one.label, one]));
  return [...all.values()]
    .filter((one) => !isPositive(one))
    .sort((a, b) => a.codes.at(-1)! - b.codes.at(-1)! || a.codes.length - b.codes.length)
    .map(({ label }) => ({
      name: label,
      cells: shown.map(({ asked, classes }) => {
        const found = classes.find((one) => one.label === label);
        if (found !== undefined) return answerCell(found.answer);
        if (!asked) return notAsked;
        return classes.length === 0 ? protectedCell : notApart;
      }),
    }));
}

function measureRow(
  name: string,
  { id }: Item,
  measure: SurveyMeasure,
  whos: readonly Who[],
  survey: SurveyIndex,
): Row[] {
  const results = whos.map(({ unit }) => survey.result(unit, id, measure));
  return results.every((result) => result === undefined) ? [] : [{ name, cells: results.map(resultCell) }];
}

/** With 95% certainty the mean of all lies between these. */
function marginRows({ id }: Item, whos: readonly Who[], survey: SurveyIndex): Row[] {
  const bounds = (["lower", "upper"] as const).map((end) => ({
    name: end === "lower" ? "marge: vanaf" : "marge: tot",
    cells: whos.map(({ unit }): Cell => {
      const result = survey.result(unit, id, "mean");
      const bound = result?.[end];
      if (result === undefined || result.value === null) return resultCell(result);
      return bound == null ? noMargin : resultCell({ ...result, value: bound });
    }),
  }));
  return bounds;
}

/** Who gave no answer of substance: per cent of all who were asked. How many may be held back where the rest is not. */
function besideRows({ id }: Item, whos: readonly Who[], survey: SurveyIndex): Row[] {
  const names = { "dont-know": "weet niet", "not-applicable": "niet van toepassing", unanswered: "niets ingevuld" };
  return Object.entries(names).flatMap(([measure, name]) => {
    const results = whos.map(({ unit }) => survey.result(unit, id, measure as SurveyMeasure));
    if (results.every((result) => result === undefined)) return [];
    return [{ name, cells: results.map((result) => (result === undefined ? protectedCell : resultCell(result))) }];
  });
}

function countRow(
  { id }: Item,
  measure: SurveyMeasure,
  option: number,
  whos: readonly Who[],
  survey: SurveyIndex,
): Row {
  const cells = whos.map(({ unit }) => countCell(survey.result(unit, id, measure, option)));
  return { name: "aantal antwoorden", cells };
}

function verdictRows(item: Item, measure: "mean" | "positive", whos: readonly Who[], survey: SurveyIndex): Row[] {
  const besides = new Set(["alle", ...survey.years.map(({ year }) => String(year)).toReversed()]);
  return [...besides].flatMap((beside) => {
    const found = whos.map(({ unit, compared }) => {
      if (compared || !mayJudge(item, unit, survey)) return undefined;
      return survey.difference(unit, item.id, measure, beside);
    });
    if (found.every((difference) => difference === undefined)) return [];
    const name = beside === "alle" ? "vergeleken met alle regio's" : `vergeleken met ${beside}`;
    return [{ name, cells: found.map(verdictCell) }];
  });
}

function verdictCell(found: SurveyDifference | undefined): Cell {
  return found === undefined
    ? { text: "niet vergeleken", absence: "not-comparable" }
    : { text: verdictLabel(found.verdict) };
}

/** Of a question with several answers: how many chose each option. */
function optionRows(item: Item, whos: readonly Who[], survey: SurveyIndex): Row[] {
  const rows = optionsOf(item).flatMap((name, index) => {
    const results = whos.map(({ unit }) => survey.result(unit, item.id, "positive", index + 1));
    return results.every((result) => result === undefined) ? [] : [{ name, cells: results.map(resultCell) }];
  });
  return rows.length === 0 ? [] : [...rows, ...besideRows(item, whos, survey), countOfOptions(item, whos, survey)];
}

/** Every option is of the same answers; where one is protected another tells how many there were. */
function countOfOptions(item: Item, whos: readonly Who[], survey: SurveyIndex): Row {
  const cells = whos.map(({ unit }) => {
    const options = optionsOf(item).map((_, index) => survey.result(unit, item.id, "positive", index + 1));
    return countCell(options.find((result) => result?.n != null) ?? options.find((result) => result !== undefined));
  });
  return { name: "aantal antwoorden", cells };
}

/** The main number of a question in every year that was published, of each group; null of one year alone. */
export function yearsTable(item: Item, whos: readonly Who[], survey: SurveyIndex): SurveyTable | null {
  const measure = mainMeasure(item);
  if (measure === null) return null;
  const rows = survey.years.toReversed().flatMap(({ year }) => {
    const results = whos.map(({ unit }) => survey.result({ ...unit, year }, item.id, measure));
    return results.every((result) => result === undefined)
      ? []
      : [{ name: String(year), cells: results.map(resultCell) }];
  });
  if (rows.length < 2) return null;
  const what = measure === "mean" ? "Gemiddelde" : `Aandeel ${positiveLabel(item)}`;
  return { caption: `${what} per jaar`, corner: "Jaar", columns: whos.map(({ label }) => label), rows };
}

/** The same regions in two years: a total of other regions is another total. */
export function sameRegionsTable(item: Item, who: Who, survey: SurveyIndex): SurveyTable | null {
  const pair = sameRegionResults(item, who.unit, survey);
  if (pair === null) return null;
  const [now, then] = pair;
  return {
    caption: `Regio's die in ${then.year} en ${now.year} meededen`,
    corner: "Jaar",
    columns: [who.label],
    rows: pair.map((result) => ({ name: String(result.year), cells: [resultCell(result)] })),
  };
}
