import type { Unit } from "../../../domain/answerCount.ts";
import type { Item, QuestionTheme } from "../../../domain/questionnaire.ts";
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

/** So many questions of a theme fit on the four pages for administrators. */
const mostOfTheme = 8;

/** The questions that speak for a theme on few pages: first those whose subject other groups were asked about too. */
export function keyItems(theme: QuestionTheme, of: RegionYear, survey: SurveyIndex): KeyItem[] {
  const fit = coreItems(of, survey).filter(({ item }) => item.theme === theme);
  const shared = fit.filter(({ item }) => item.subject !== undefined);
  const chosen = new Set([...shared, ...fit].slice(0, mostOfTheme));
  return fit.filter((one) => chosen.has(one));
}
