import type { SurveyGroup } from "../domain/questionnaire.ts";
import type { Survey } from "./surveyFamily.ts";

/** A region that is in no total of a group in a year. */
export interface Excluded {
  year: number;
  group: SurveyGroup;
  region: string;
}

/**
 * The regions whose results are not public and that would follow from "alle" less the regions that are: with the regions
 * too small to show they are too few. They are left out of the totals (C6).
 */
export function totalsWithout({ reach, publication }: Survey): Excluded[] {
  const families = Map.groupBy(
    reach.filter(({ respondents }) => respondents > 0),
    ({ year, group }) => `${year} ${group}`,
  );
  return [...families.values()].flatMap((family) => {
    const { year, group } = family[0]!;
    const regions = [...Map.groupBy(family, ({ region }) => region)].map(([region, rows]) => ({
      region,
      respondents: rows.reduce((sum, { respondents }) => sum + respondents, 0),
      published: (publication.publish[region] ?? []).includes(year),
    }));
    const hidden = regions.filter(({ published, respondents }) => !published || respondents < publication.minimum);
    const together = hidden.reduce((sum, { respondents }) => sum + respondents, 0);
    if (hidden.length > 1 && together >= publication.minimum) return [];
    return hidden.filter(({ published }) => !published).map(({ region }) => ({ year, group, region }));
  });
}
