import { type SurveyGroup, surveyGroups } from "../../domain/questionnaire.ts";
import { regionItems, type SurveyYear } from "../../domain/survey.ts";

/** Whom an export holds: what codes and quotes are checked against. */
export interface AnsweredExport {
  region: string;
  group: SurveyGroup;
  corrected: boolean;
  /** Number of the export → whether the answers count. */
  respondents: ReadonlyMap<string, boolean>;
}

/** What codes and quotes say of the answer they are about. */
export interface AnswerAddress {
  region: string;
  group: string;
  item: string;
  respondent: string;
}

/** The exports in which the answer counts, or what is wrong with the address. */
export type FoundRespondent = { exports: AnsweredExport[] } | { column: keyof AnswerAddress; message: string };

/** Finds the exports that hold a respondent who was asked an open question. */
export function respondentFinder(
  year: SurveyYear,
  answered: readonly AnsweredExport[],
): (address: AnswerAddress) => FoundRespondent {
  const open = new Set(year.regions.flatMap((region) => openItems(year, region)));
  return ({ region, group, item, respondent }) => {
    if (!year.regions.some(({ slug }) => slug === region))
      return { column: "region", message: "is geen regio van dit jaar" };
    if (!surveyGroups.some((name) => name === group))
      return { column: "group", message: "is geen groep die wij vragen" };
    if (!open.has([region, group, item].join("/")))
      return { column: "item", message: "is geen open vraag die deze regio aan deze groep stelde" };
    const same = answered.filter((one) => one.region === region && one.group === group);
    const holding = same.filter(({ respondents }) => respondents.has(respondent));
    if (holding.length === 0) return { column: "respondent", message: "staat niet in een export van deze groep" };
    return { exports: holding.filter(({ respondents }) => respondents.get(respondent)) };
  };
}

function openItems(year: SurveyYear, region: SurveyYear["regions"][number]): string[] {
  return surveyGroups.flatMap((group) =>
    regionItems(year, region, group).flatMap(({ id, type }) =>
      type === "open" ? [[region.slug, group, id].join("/")] : [],
    ),
  );
}
