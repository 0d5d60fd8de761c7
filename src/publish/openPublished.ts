import type { Figure } from "../domain/figure.ts";
import type { PublishedSurvey } from "../domain/surveyResult.ts";
import type { Comparisons } from "../views/comparisonIndex.ts";
import type { Groups } from "../views/groupIndex.ts";
import { openWarehouse, query } from "../warehouse/warehouse.ts";

/** Everything that may be published: figures, what was reckoned from them, and the groups they are compared with. */
export interface Published extends Comparisons, Groups {
  figures: Figure[];
  survey: PublishedSurvey;
}

/** The tables of the published database, in the order in which they are copied to it. */
export const publishedTables = [
  "published",
  "comparisons",
  "changes",
  "trends",
  "positions",
  "standouts",
  "groups",
  "group_members",
  "neighbours",
  "survey_reach",
  "survey_answers",
  "survey_results",
  "survey_differences",
  "survey_codes",
  "survey_quotes",
] as const;

const unit = 'year, "group", region, subgroup';

/** Reads the published figures from their own database file, the only one that is opened from here on. */
export async function openPublished(path: string): Promise<Published> {
  const warehouse = await openWarehouse(path);
  const all = <T>(table: (typeof publishedTables)[number], order: string) =>
    query<T>(warehouse, `from ${table} order by ${order}`);
  const published: Published = {
    figures: await all("published", "indicator, area, period"),
    comparisons: await all("comparisons", "indicator, area, benchmark"),
    changes: await all("changes", "indicator, area"),
    trends: await all("trends", "indicator, area"),
    positions: await all("positions", "indicator, area"),
    standouts: await all("standouts", "area, rank"),
    groups: await all("groups", "code"),
    members: await all("group_members", '"group", member'),
    neighbours: await all("neighbours", "area, rank"),
    survey: {
      reach: await all("survey_reach", unit),
      answers: await all("survey_answers", `${unit}, item, option, place`),
      results: await all("survey_results", `${unit}, item, option, measure`),
      differences: await all("survey_differences", `${unit}, item, option, measure, beside`),
      codes: await all("survey_codes", `${unit}, item, mentions desc, code`),
      quotes: await all("survey_quotes", `${unit}, item, code, text`),
    },
  };
  warehouse.closeSync();
  return published;
}
