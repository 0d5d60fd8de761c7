import type { MarkSpec } from "../../charts/markSpec.ts";
import type { OpinionSpec } from "../../charts/opinionSpec.ts";
import type { TrendSpec } from "../../charts/trendSpec.ts";
import type { Unit } from "../../domain/answerCount.ts";
import { type Item, optionsOf } from "../../domain/questionnaire.ts";
import { formatNumber, list } from "../formatNumber.ts";
import { markSpec, opinionSpec, optionSpec, type Who } from "./itemCharts.ts";
import { itemSentences, protectedSentence } from "./itemSentences.ts";
import { itemTable, type SurveyTable, sameRegionsTable, yearsTable } from "./itemTables.ts";
import { itemTrend } from "./itemTrend.ts";
import { type OpenAnswers, openAnswers } from "./openAnswers.ts";
import { mainMeasure } from "./shownClasses.ts";
import type { SurveyIndex } from "./surveyIndex.ts";
import { groupNames, subgroupsInOrder, whereInSentence, whoLabel } from "./surveyNames.ts";

/** One question with all that is said of its answers, ready to print. */
export interface ItemSection {
  /** Also its anchor: p04. */
  id: string;
  title: string;
  /** Asked in this region alone. */
  own: boolean;
  sentences: string[];
  opinion: OpinionSpec | null;
  marks: MarkSpec | null;
  trend: TrendSpec | null;
  table: SurveyTable | null;
  /** Over the years, and of the same regions in two years. */
  years: SurveyTable[];
  open: OpenAnswers | null;
}

/** What a group in a region answered to one question. Null where nothing of it is published, not even that it is hidden. */
export function itemSection(item: Item, unit: Unit, survey: SurveyIndex, demo: boolean): ItemSection | null {
  const own = { id: sectionId(item, unit), title: item.text, own: isOwn(item) };
  if (item.type === "open") {
    const open = openAnswers(item, unit, survey);
    const empty = { opinion: null, marks: null, trend: null, table: null, years: [], sentences: [] };
    return open === null ? null : { ...own, ...empty, open };
  }
  const whos = whosOf(item, unit, survey);
  if (whos.length === 0) return null;
  const of = `${groupNames[unit.group]} in ${whereInSentence(unit.region, survey)}, ${unit.year}`;
  const pictured = { item, of, whos, demo };
  const all = { ...unit, subgroup: "alle" };
  return {
    ...own,
    sentences: item.type === "multiple" ? optionSentences(item, all, survey) : sentencesOf(item, all, survey),
    opinion: opinionSpec(pictured, survey) ?? optionSpec(pictured, survey),
    marks: markSpec(pictured, survey),
    trend: itemTrend(pictured, survey),
    table: itemTable(item, of, whos, survey),
    years: [yearsTable(item, whos, survey), sameRegionsOf(item, whos, survey)].filter((table) => table !== null),
    open: null,
  };
}

/** The anchor of a question: own questions of regions have the same names in every group. */
export function sectionId(item: Item, { group }: Pick<Unit, "group">): string {
  return isOwn(item) ? `${group}-${item.id.toLowerCase()}` : item.id.toLowerCase();
}

function isOwn({ id }: Item): boolean {
  return id.startsWith("X");
}

/** Who has a line in pictures and tables: the parts of a group, the group as a whole, and all regions to compare with. */
export function whosOf(item: Item, unit: Unit, survey: SurveyIndex): Who[] {
  const own = subgroupsInOrder.map((subgroup): Who => {
    const one = { ...unit, subgroup };
    return { unit: one, label: whoLabel(one), compared: false };
  });
  const all: Who = { unit: { ...unit, region: "alle", subgroup: "alle" }, label: "Alle regio's", compared: true };
  const answered = own.filter((who) => hasRows(item, who.unit, survey));
  if (answered.length === 0) return [];
  return unit.region !== "alle" && hasRows(item, all.unit, survey) ? [...answered, all] : answered;
}

function hasRows(item: Item, unit: Unit, survey: SurveyIndex): boolean {
  if (item.type !== "multiple") return survey.answers(unit, item.id).length > 0;
  return optionsOf(item).some((_, index) => survey.answers(unit, item.id, index + 1).length > 0);
}

/** A question of which the group as a whole is not shown, or that has no one number, may still have a table. */
function sentencesOf(item: Item, unit: Unit, survey: SurveyIndex): string[] {
  if (mainMeasure(item) !== null) return itemSentences(item, unit, survey);
  const hidden = survey.answers(unit, item.id).some(({ absence }) => absence !== null);
  return hidden ? [protectedSentence] : ["Hoeveel mensen elk antwoord gaven, ziet u hieronder."];
}

/** Which of several answers was chosen most: said only where every one is shown, for a hidden one may be larger. */
function optionSentences(item: Item, unit: Unit, survey: SurveyIndex): string[] {
  const options = optionsOf(item).flatMap((name, index) => {
    const result = survey.result(unit, item.id, "positive", index + 1);
    return result === undefined ? [] : [{ name, ...result }];
  });
  if (options.every(({ value }) => value === null)) return [protectedSentence];
  const several = "Meer antwoorden waren mogelijk.";
  if (options.some(({ value, bound }) => value === null || bound === "of meer")) return [several];
  const most = Math.max(...options.map(({ value }) => value!));
  const names = options.filter(({ value }) => value === most).map(({ name }) => `‘${name}’`);
  return [several, `Het vaakst gekozen: ${list(names)} (${formatNumber(most)}%).`];
}

function sameRegionsOf(item: Item, whos: readonly Who[], survey: SurveyIndex): SurveyTable | null {
  const total = whos.find(({ unit }) => unit.region === "alle" && unit.subgroup === "alle");
  return total === undefined || total.compared ? null : sameRegionsTable(item, total, survey);
}
