import type { Item, SurveyGroup } from "./questionnaire.ts";
import type { SurveyYear } from "./survey.ts";

/**
 * How the wording of an item in one year relates to that in an earlier year: A the same, B changed a little, null where
 * the two may not be compared or one of them did not ask it. A change counts also for a region that left out the year
 * in which it was made. `region`: whose own items are looked at beside the model.
 */
export function wordingSince(
  years: readonly SurveyYear[],
  group: SurveyGroup,
  item: string,
  [earlier, later]: readonly [number, number],
  region?: string,
): "A" | "B" | null {
  const asked = years
    .filter(({ year }) => year >= earlier && year <= later)
    .toSorted((a, b) => a.year - b.year)
    .flatMap((year) => {
      const found = itemsOf(year, group, region).find(({ id }) => id === item);
      return found === undefined ? [] : [{ year: year.year, letter: found.wording?.letter ?? "A" }];
    });
  if (asked[0]?.year !== earlier || asked.at(-1)?.year !== later) return null;
  const letters = asked.slice(1).map(({ letter }) => letter);
  if (letters.some((letter) => letter === "C" || letter === "D")) return null;
  return letters.includes("B") ? "B" : "A";
}

/** The model, and what a region adds to it. */
export function itemsOf({ questionnaires, regions }: SurveyYear, group: SurveyGroup, region?: string): Item[] {
  const added = regions.find(({ slug }) => slug === region)?.adds[group] ?? [];
  return [...(questionnaires[group]?.items ?? []), ...added];
}
