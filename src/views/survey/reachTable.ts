import type { Unit } from "../../domain/answerCount.ts";
import type { SurveyReach } from "../../domain/surveyResult.ts";
import type { Cell } from "../cell.ts";
import { formatNumber } from "../formatNumber.ts";
import type { SurveyTable } from "./itemTables.ts";
import { responseOf } from "./response.ts";
import { notAsked, protectedCell } from "./surveyCell.ts";
import type { SurveyIndex } from "./surveyIndex.ts";
import { subgroupsInOrder, whoLabel } from "./surveyNames.ts";

/** How many were invited and took part, of each group and its parts. */
export function reachTable(units: readonly Unit[], survey: SurveyIndex): SurveyTable {
  const all = units.flatMap((unit) =>
    ["alle", ...subgroupsInOrder.slice(0, -1)].map((subgroup) => ({ ...unit, subgroup })),
  );
  const rows = all.flatMap((unit) => {
    const reach = survey.reach(unit);
    return reach === undefined ? [] : [{ name: rowName(unit), cells: cells(reach) }];
  });
  return {
    caption: `Deelname in ${units[0]?.year}`,
    corner: "Groep",
    columns: ["Deden mee", "Uitgenodigd", "Respons"],
    rows,
  };
}

function rowName(unit: Unit): string {
  return unit.subgroup === "alle" ? whoLabel(unit) : `waarvan ${whoLabel(unit).toLowerCase()}`;
}

const unknown: Cell = { text: "niet bekend", absence: "unknown" };
/** Invitations are known of a group, not of its parts. */
const ofGroup: Cell = { text: "–", absence: "not-applicable" };

function cells(reach: SurveyReach): Cell[] {
  const { percent } = responseOf(reach);
  const part = reach.subgroup !== "alle";
  return [
    countOf(reach.respondents),
    part ? ofGroup : reach.absence === null ? countOf(reach.invited, unknown) : protectedCell,
    part ? ofGroup : percent === null ? unknown : { text: `${formatNumber(percent)}%`, value: percent },
  ];
}

function countOf(count: number | null, absent: Cell = protectedCell): Cell {
  return count === null ? absent : { text: formatNumber(count), value: count };
}

/** How many took part, of one group; where it did not, that is said. */
export function respondentsCell(reach: SurveyReach | undefined): Cell {
  return reach === undefined ? notAsked : countOf(reach.respondents);
}
