import { answerClasses } from "../domain/answerClasses.ts";
import { type Item, optionsOf, positiveOf } from "../domain/questionnaire.ts";
import type { SurveyYear } from "../domain/survey.ts";

/**
 * A row an item and answer as the downloads name it, with the numbers of the options it holds: of an item that one
 * region asked the slug of that region, else none.
 */
export function codebookRows(years: readonly SurveyYear[], isPublic: (region: string, year: number) => boolean) {
  return years.flatMap(({ year, questionnaires, regions }) => [
    ...Object.entries(questionnaires).flatMap(([group, { items }]) =>
      items.flatMap((item) => rows(year, group, "", item)),
    ),
    ...regions
      .filter(({ slug }) => isPublic(slug, year))
      .flatMap(({ slug, adds }) =>
        Object.entries(adds).flatMap(([group, items]) => items.flatMap((item) => rows(year, group, slug, item))),
      ),
  ]);
}

function rows(year: number, group: string, region: string, item: Item): (string | number)[][] {
  const of = [year, group, region, item.id, item.type, item.text];
  const classes = new Map(
    answerClasses(item).flatMap((scheme) => scheme.map(({ key, codes }) => [key, codes] as const)),
  );
  const options =
    item.type === "multiple" ? optionsOf(item).map((text, index) => [`optie ${index + 1}: ${text}`, [1]] as const) : [];
  const positive = positiveOf(item);
  const share = positive.length > 0 ? ([["aandeel", positive]] as const) : [];
  const named = [...classes, ...options, ...share];
  if (named.length === 0) return [[...of, "", ""]];
  return named.map(([key, codes]) => [...of, key, codes.join(" ")]);
}
