import type { Unit } from "../../domain/answerCount.ts";
import type { SurveyGroup } from "../../domain/questionnaire.ts";
import { sameRegionsAs } from "../../domain/unitMembers.ts";
import type { SurveyIndex } from "./surveyIndex.ts";

/** As headings say them. */
export const groupNames: Record<SurveyGroup, string> = {
  professionals: "Professionals",
  beleid: "Beleidsmedewerkers",
  "ouders-en-jongeren": "Ouders en jongeren",
};

/** Groups as pages have them, the largest first. */
export const groupsInOrder: readonly SurveyGroup[] = ["professionals", "beleid", "ouders-en-jongeren"];

const subgroupNames: Record<string, string> = {
  jeugdhulp: "Jeugdhulp",
  po: "Primair onderwijs",
  vo: "Voortgezet onderwijs",
  onderwijs: "Onderwijs samen",
};

/** Parts of the professionals, in the order in which they stand; "alle" are all of a group. */
export const subgroupsInOrder = ["jeugdhulp", "po", "vo", "onderwijs", "alle"];

/** Who they are, at the head of a column: "Jeugdhulp", "Alle professionals", "Ouders en jongeren". */
export function whoLabel({ group, subgroup }: Pick<Unit, "group" | "subgroup">): string {
  if (subgroup !== "alle") return subgroupNames[subgroup] ?? subgroup;
  return group === "professionals" ? "Alle professionals" : groupNames[group];
}

const inSentence: Record<SurveyGroup, string> = {
  professionals: "professionals",
  beleid: "beleidsmedewerkers",
  "ouders-en-jongeren": "ouders en jongeren",
};

const subgroupInSentence: Record<string, string> = {
  jeugdhulp: " in de jeugdhulp",
  po: " in het primair onderwijs",
  vo: " in het voortgezet onderwijs",
  onderwijs: " in het onderwijs",
};

/** "professionals in de jeugdhulp". */
export function whoInSentence({ group, subgroup }: Pick<Unit, "group" | "subgroup">): string {
  return `${inSentence[group]}${subgroupInSentence[subgroup] ?? ""}`;
}

/** "de regio Flevoland", "alle regio's samen". */
export function whereInSentence(region: string, survey: Pick<SurveyIndex, "regions">): string {
  if (region === "alle") return "alle regio's samen";
  const other = sameRegionsAs(region);
  if (other !== null) return `de regio's die ook in ${other} meededen`;
  return `de regio ${regionName(region, survey)}`;
}

/** "Flevoland", "Alle regio's". */
export function regionName(region: string, { regions }: Pick<SurveyIndex, "regions">): string {
  return region === "alle" ? "Alle regio's" : (regions.find(({ slug }) => slug === region)?.name ?? region);
}
