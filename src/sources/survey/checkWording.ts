import type { Problem } from "../../domain/problem.ts";
import { type Item, optionsOf, positiveOf, type SurveyGroup, surveyGroups } from "../../domain/questionnaire.ts";
import type { SurveyYear } from "../../domain/survey.ts";

/** An item as it was asked in a year; `file` is where it stands. */
interface Asked {
  year: number;
  item: Item;
  file: string;
}

/**
 * Two years stand in one line only where an item says that it is the same, so an item that is not may not say so. Compared is
 * the last year before that asked it, of the model and of what a region adds.
 */
export function checkWording(years: readonly SurveyYear[], folderOf: (year: number) => string): Problem[] {
  const asked = years.toSorted((a, b) => a.year - b.year).flatMap((year) => itemsAsked(year, folderOf(year.year)));
  return [...Map.groupBy(asked, ({ name }) => name).values()].flatMap((same) =>
    same.slice(1).flatMap((now, index) => wrongLetter(same[index]!, now)),
  );
}

function itemsAsked({ year, questionnaires, regions }: SurveyYear, folder: string): (Asked & { name: string })[] {
  const model = surveyGroups.flatMap((group) =>
    named(year, questionnaires[group]?.items, group, "", `${folder}/questionnaire/${group}.yaml`),
  );
  const added = regions.flatMap(({ slug, adds }) =>
    surveyGroups.flatMap((group) => named(year, adds[group], group, slug, `${folder}/regions/${slug}.yaml`)),
  );
  return [...model, ...added];
}

function named(year: number, items: readonly Item[] = [], group: SurveyGroup, region: string, file: string) {
  return items.map((item) => ({ year, item, file, name: [group, region, item.id].join("/") }));
}

function wrongLetter(then: Asked, now: Asked): Problem[] {
  const letter = now.item.wording?.letter ?? "A";
  const at = { file: now.file, column: now.item.id };
  const [difference] = differences(then.item, now.item);
  if (difference !== undefined && letter === "A") {
    const [what, before, after] = difference;
    const message = `${what} is anders dan in ${then.year}, maar wording zegt dat niet: toen "${before}", nu "${after}"`;
    const hint = "zet bij wording letter B (kleine wijziging), C (andere betekenis of schaal) of D (nieuwe vraag)";
    return [{ ...at, message, hint }];
  }
  if (letter === "B" && isOtherScale(then.item, now.item)) {
    const message = `heeft andere antwoorden dan in ${then.year}, en wording B is een kleine wijziging`;
    return [{ ...at, message, hint: "zet bij wording letter C: een andere schaal is niet te vergelijken" }];
  }
  return [];
}

/** What of an item differs: what it is called, then and now. */
function differences(then: Item, now: Item): [what: string, then: string, now: string][] {
  const fields = (item: Item): [string, string][] => [
    ["de tekst", item.text],
    ["de tekst voor jongeren", item.text_young ?? ""],
    ["de soort vraag", item.type],
    ["de lijst van antwoorden", optionsOf(item).join(" | ")],
    ["wat positief is", positiveOf(item).join(", ")],
  ];
  const after = fields(now);
  return fields(then).flatMap(([what, text], index) =>
    text === after[index]![1] ? [] : [[what, text, after[index]![1]] as [string, string, string]],
  );
}

function isOtherScale(then: Item, now: Item): boolean {
  return then.type !== now.type || (then.type !== "multiple" && optionsOf(then).length !== optionsOf(now).length);
}
