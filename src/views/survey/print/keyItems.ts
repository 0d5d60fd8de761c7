import type { Unit } from "../../../domain/answerCount.ts";
import type { Item } from "../../../domain/questionnaire.ts";
import { positiveLabel } from "../itemSentences.ts";
import { mainMeasure } from "../shownClasses.ts";
import type { SurveyIndex } from "../surveyIndex.ts";
import { groupsInOrder } from "../surveyNames.ts";
import type { RegionYear } from "./regionYear.ts";

/** A question with one number, and the whole group that was asked it. */
export interface KeyItem {
  item: Item;
  unit: Unit;
  measure: "mean" | "positive";
}

/** Every question with one number that was asked of everyone. */
export function coreItems({ region, year }: RegionYear, survey: SurveyIndex): KeyItem[] {
  return groupsInOrder.flatMap((group) =>
    survey.items(year, group, region).flatMap((item): KeyItem[] => {
      const unit = { year, group, region, subgroup: "alle" };
      const measure = mainMeasure(item);
      if (item.theme === "achtergrond" || item.depth !== "kern" || measure === null) return [];
      return survey.result(unit, item.id, measure) === undefined ? [] : [{ item, unit, measure }];
    }),
  );
}

/** The mark for how education and youth care work together, of each group. */
export function cooperationMarks(of: RegionYear, survey: SurveyIndex): KeyItem[] {
  return coreItems(of, survey).filter(({ item }) => item.subject === "cijfer-samenwerking");
}

/** In centimetres: what tables may take of the four pages for administrators, and what a question takes. */
const [room, lineHeight, rowMargin] = [24, 0.3, 0.26];
const charactersOnLine = 28;

/**
 * The questions that speak for the themes on few pages, in the order of the questionnaire. The themes take turns until
 * there is no room left; questions whose subject other groups were asked about too come first.
 */
export function keyItems(of: RegionYear, survey: SurveyIndex): KeyItem[] {
  const core = coreItems(of, survey);
  const byTheme = [...Map.groupBy(core, ({ item }) => item.theme).values()].map(sharedFirst);
  const turns = Math.max(0, ...byTheme.map((items) => items.length));
  const inTurn = Array.from({ length: turns }, (_, turn) => byTheme.flatMap((items) => items[turn] ?? [])).flat();
  const chosen = new Set(fitting(inTurn));
  return core.filter((one) => chosen.has(one));
}

function sharedFirst(items: readonly KeyItem[]): KeyItem[] {
  return items.toSorted((a, b) => Number(b.item.subject !== undefined) - Number(a.item.subject !== undefined));
}

function fitting(items: readonly KeyItem[]): KeyItem[] {
  let height = 0;
  return items.filter(({ item }) => {
    height += heightOf(item);
    return height <= room;
  });
}

/** A verdict takes two lines, a question as many as it needs. */
function heightOf(item: Item): number {
  return lineHeight * Math.max(2, Math.ceil(questionName(item).length / charactersOnLine)) + rowMargin;
}

/** The question, with the answer that its share is of where that is not the usual one for its kind. */
export function questionName(item: Item): string {
  return item.positive === undefined ? item.text : `${item.text} (${positiveLabel(item)})`;
}
