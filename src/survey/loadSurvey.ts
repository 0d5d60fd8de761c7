import type { PublishedSurvey } from "../domain/surveyResult.ts";
import { load, runSql, type Warehouse } from "../warehouse/warehouse.ts";

/** Makes the tables of the survey, and fills them: empty where a release has none. Counts and answers never come here. */
export async function loadSurvey(warehouse: Warehouse, survey: PublishedSurvey | null): Promise<void> {
  await runSql(warehouse, new URL("survey_tables.sql", import.meta.url));
  if (survey === null) return;
  for (const [table, rows] of Object.entries(survey)) await load(warehouse, `survey_${table}`, rows);
}
