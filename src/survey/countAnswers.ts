import type { AnswerCount, ReachCount, Unit } from "../domain/answerCount.ts";
import { type AnswerSheet, dontKnow, notApplicable, unanswered } from "../domain/answers.ts";
import { type Item, optionsOf } from "../domain/questionnaire.ts";
import { regionItems, type SurveyYear } from "../domain/survey.ts";
import {
  type ColumnBatch,
  load,
  loadColumns,
  openWarehouse,
  query,
  runSql,
  type Warehouse,
} from "../warehouse/warehouse.ts";

/** What was answered, of the parts of groups that answer for themselves: region and subgroup, or region and "alle". */
export interface CountedAnswers {
  counts: AnswerCount[];
  reach: ReachCount[];
}

/** A sheet with the items that its region asked. */
interface KnownSheet {
  sheet: number;
  answers: AnswerSheet;
  items: ReadonlyMap<string, Item>;
  /** Index of the column that divides the group; -1 where nothing does. */
  dividing: number;
}

/**
 * Counts the answers on sheets. Sheets of the same region and group add up, so of one that was corrected only one of the two
 * may be among them.
 */
export async function countAnswers(
  sheets: readonly AnswerSheet[],
  years: readonly SurveyYear[],
): Promise<CountedAnswers> {
  const known = sheets.map((answers, sheet) => knownSheet(answers, sheet, years));
  const warehouse = await openWarehouse();
  await runSql(warehouse, new URL("answers.sql", import.meta.url));
  await loadSheets(warehouse, known);
  await runSql(warehouse, new URL("answer_tally.sql", import.meta.url));
  const tallies = await query<Tally>(warehouse, "from answer_tally");
  warehouse.closeSync();
  return { counts: countsOf(tallies, known), reach: reachOf(tallies, known) };
}

function knownSheet(answers: AnswerSheet, sheet: number, years: readonly SurveyYear[]): KnownSheet {
  const year = years.find((one) => one.year === answers.year);
  const region = year?.regions.find(({ slug }) => slug === answers.region);
  if (year === undefined || region === undefined) throw new Error(`No region ${answers.region} in ${answers.year}`);
  const items = new Map(regionItems(year, region, answers.group).map((item) => [item.id, item]));
  const divides = (id: string) => items.get(id)?.subgroups !== undefined;
  return { sheet, answers, items, dividing: answers.columns.findIndex(({ item }) => divides(item)) };
}

async function loadSheets(warehouse: Warehouse, known: readonly KnownSheet[]): Promise<void> {
  await load(
    warehouse,
    "sheets",
    known.map((one) => ({
      ...one.answers,
      sheet: one.sheet,
      subgroup_place: isDivided(one) ? one.dividing : null,
    })),
  );
  await load(
    warehouse,
    "places",
    known.flatMap(({ sheet, answers }) =>
      answers.columns.map(({ item, option }, place) => ({ sheet, place, item, option })),
    ),
  );
  await load(warehouse, "subgroup_codes", known.flatMap(subgroupCodes));
  await loadColumns(warehouse, "answers", answerBatches(known));
}

function* answerBatches(known: readonly KnownSheet[]): Iterable<ColumnBatch> {
  for (const { sheet, answers } of known) {
    if (answers.respondents === 0) continue;
    const respondents = Int32Array.from({ length: answers.respondents }, (_, index) => index);
    for (const [place, { codes }] of answers.columns.entries()) yield [sheet, place, respondents, codes];
  }
}

function isDivided({ items }: KnownSheet): boolean {
  return [...items.values()].some(({ subgroups }) => subgroups !== undefined);
}

function subgroupCodes({ sheet, answers, items, dividing }: KnownSheet) {
  const item = items.get(answers.columns[dividing]?.item ?? "");
  if (item?.subgroups === undefined) return [];
  const { subgroups } = item;
  return optionsOf(item).flatMap((option, index) =>
    subgroups[option] === undefined ? [] : [{ sheet, code: index + 1, subgroup: subgroups[option] }],
  );
}

interface Tally extends Unit {
  item: string;
  option: number;
  code: number;
  persons: number;
}

function countsOf(tallies: readonly Tally[], known: readonly KnownSheet[]): AnswerCount[] {
  const items = new Map(
    known.flatMap(({ answers, items }) => [...items].map(([id, item]) => [itemName(answers, id), item] as const)),
  );
  const groups = Map.groupBy(tallies, (one) => [unitName(one), one.item, one.option].join("/"));
  return [...groups.values()].map((same) => {
    const { year, group, region, subgroup, item, option } = same[0]!;
    const persons = new Map(same.map((one) => [one.code, one.persons]));
    const codes = codesOf(items.get(itemName({ year, group, region }, item))!);
    return {
      ...{ year, group, region, subgroup, item, option },
      counts: codes.map((code) => persons.get(code) ?? 0),
      dontKnow: persons.get(dontKnow) ?? 0,
      notApplicable: persons.get(notApplicable) ?? 0,
      unanswered: persons.get(unanswered) ?? 0,
    };
  });
}

/** The codes that say something: of an open question that something was written, of an option that it was chosen or not. */
function codesOf(item: Item): number[] {
  if (item.type === "open") return [1];
  if (item.type === "multiple") return [1, 2];
  return optionsOf(item).map((_, index) => index + 1);
}

/** Each respondent has one code in each column, so that any column says how many there are. */
function reachOf(tallies: readonly Tally[], known: readonly KnownSheet[]): ReachCount[] {
  return [...Map.groupBy(tallies, unitName).values()].map((same) => {
    const { year, group, region, subgroup, item, option } = same[0]!;
    const column = same.filter((one) => one.item === item && one.option === option);
    const sheets = known.filter(
      ({ answers }) => answers.year === year && answers.group === group && answers.region === region,
    );
    return {
      ...{ year, group, region, subgroup },
      respondents: column.reduce((sum, { persons }) => sum + persons, 0),
      ...invitedOf(sheets.map(({ answers }) => answers)),
    };
  });
}

/** Of the group as a whole: nobody knows beforehand in which subgroup the invited work. */
function invitedOf(sheets: readonly AnswerSheet[]): Pick<ReachCount, "invited" | "everyone"> {
  const invited = sheets.flatMap((sheet) => sheet.invited ?? []);
  const isKnown = invited.length === sheets.length;
  return {
    invited: isKnown ? invited.reduce((sum, some) => sum + some, 0) : null,
    everyone: sheets.every(({ everyone }) => everyone),
  };
}

function unitName({ year, group, region, subgroup }: Unit): string {
  return [year, group, region, subgroup].join("/");
}

function itemName({ year, group, region }: Pick<Unit, "year" | "group" | "region">, item: string): string {
  return [year, group, region, item].join("/");
}
