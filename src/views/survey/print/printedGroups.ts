import type { Unit } from "../../../domain/answerCount.ts";
import type { Item } from "../../../domain/questionnaire.ts";
import type { Who } from "../itemCharts.ts";
import type { SurveyIndex } from "../surveyIndex.ts";
import { subgroupsInOrder, whoLabel } from "../surveyNames.ts";

/** Who has a line in a table: the parts of a group, the group as a whole, and all regions to compare with. */
export function printedGroups(item: Item, unit: Unit, survey: SurveyIndex): Who[] {
  const own = subgroupsInOrder.map((subgroup) => ({ ...unit, subgroup }));
  const all = { ...unit, region: "alle", subgroup: "alle" };
  return [
    ...own.map((one) => ({ unit: one, label: whoLabel(one), compared: false })),
    { unit: all, label: "Alle regio's", compared: true },
  ].filter((who) => survey.answers(who.unit, item.id, item.type === "multiple" ? 1 : 0).length > 0);
}
