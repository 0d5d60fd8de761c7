import { join } from "node:path";
import { InputError, type Problem } from "../../domain/problem.ts";
import { Questionnaire, type SurveyGroup, surveyGroups } from "../../domain/questionnaire.ts";
import { readYamlFile } from "../../sources/readYamlFile.ts";
import { surveyYears } from "./surveyPlan.ts";

/** What each group was asked in each year. */
export type Questionnaires = ReadonlyMap<number, Record<SurveyGroup, Questionnaire>>;

/** Reads the questionnaires of the demo, which are written by hand as its manifests are. */
export async function readQuestionnaires(folder: string): Promise<Questionnaires> {
  const problems: Problem[] = [];
  const years = new Map<number, Record<SurveyGroup, Questionnaire>>();
  for (const year of surveyYears) {
    const ofYear: Partial<Record<SurveyGroup, Questionnaire>> = {};
    for (const group of surveyGroups) {
      const file = join(folder, `survey-${year}`, "questionnaire", `${group}.yaml`);
      const read = await readYamlFile(file, Questionnaire);
      if ("problems" in read) problems.push(...read.problems);
      else ofYear[group] = read.value;
    }
    years.set(year, ofYear as Record<SurveyGroup, Questionnaire>);
  }
  if (problems.length > 0) throw new InputError(problems);
  return years;
}
