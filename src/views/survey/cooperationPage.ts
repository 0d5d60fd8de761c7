import type { Unit } from "../../domain/answerCount.ts";
import type { Item, SurveyGroup } from "../../domain/questionnaire.ts";
import type { Cell } from "../cell.ts";
import { verdictLabel } from "../differenceWords.ts";
import { type Edition, page } from "../edition.ts";
import type { Page, SearchFilters } from "../page.ts";
import { type ItemSection, itemSection } from "./itemSection.ts";
import { mayJudge } from "./itemSentences.ts";
import { isKey, isMarkOfCooperation } from "./keyItems.ts";
import { marksOf } from "./regionPage.ts";
import { regionAddress } from "./regionThemePage.ts";
import { countCell, notAsked, resultCell } from "./surveyCell.ts";
import type { PublishedRegion, SurveyIndex } from "./surveyIndex.ts";
import { groupNames, groupsInOrder } from "./surveyNames.ts";
import { cooperation } from "./surveyThemes.ts";

/** The theme of cooperation for the whole country: all regions together, and the marks of each. */
export interface CooperationPage extends Page {
  heading: string;
  summary: string;
  year: number;
  filters: SearchFilters;
  groups: { id: SurveyGroup; title: string; sections: ItemSection[] }[];
  regions: RegionMarks[];
}

/** The mark of one question in each region, by name: an order by mark would be an order by chance. */
export interface RegionMarks {
  title: string;
  caption: string;
  columns: string[];
  rows: { name: string; href: string; cells: Cell[] }[];
}

/** Null where there is no survey of which totals are shown. */
export function cooperationPage(survey: SurveyIndex, edition: Edition): CooperationPage | null {
  const year = survey.years.at(-1)?.year;
  if (year === undefined) return null;
  const units = groupsInOrder.map((group): Unit => ({ year, group, region: "alle", subgroup: "alle" }));
  const { slug, title, summary } = cooperation;
  return {
    ...page(edition, `thema/${slug}`, title, summary, [{ text: "Home", href: "/" }]),
    ...{ heading: title, summary, year },
    filters: { soort: "Thema", thema: title },
    groups: units.flatMap((unit) => {
      const sections = keySections(unit, survey, edition.release.demo);
      return sections.length === 0 ? [] : [{ id: unit.group, title: groupNames[unit.group], sections }];
    }),
    regions: units.flatMap((unit) => {
      const item = survey.items(year, unit.group, "alle").find(isMarkOfCooperation);
      return item === undefined ? [] : [regionMarks(item, unit.group, survey)];
    }),
  };
}

/** The marks, and the questions that speak for a theme. */
function keySections(unit: Unit, survey: SurveyIndex, demo: boolean): ItemSection[] {
  const key = chosenSections(unit, survey, demo, (item) => item.type !== "mark" && isKey(item));
  return [...marksOf([unit], survey, demo), ...key];
}

/** The mark of the cooperation, and of the largest group the questions that speak for a theme. */
export function fewSections(unit: Unit, survey: SurveyIndex, demo: boolean): ItemSection[] {
  const mark = chosenSections(unit, survey, demo, isMarkOfCooperation);
  return unit.group === "professionals" ? [...mark, ...chosenSections(unit, survey, demo, isKey)] : mark;
}

function chosenSections(
  unit: Unit,
  survey: SurveyIndex,
  demo: boolean,
  choose: (item: Item) => boolean,
): ItemSection[] {
  const items = survey.items(unit.year, unit.group, unit.region).filter(choose);
  return items.map((item) => itemSection(item, unit, survey, demo)).filter((section) => section !== null);
}

function regionMarks(item: Item, group: SurveyGroup, survey: SurveyIndex): RegionMarks {
  return {
    title: groupNames[group],
    caption: `${item.text} Per regio, laatste jaar`,
    columns: ["Jaar", "Gemiddeld", "Marge: vanaf", "Marge: tot", "Antwoorden", "Vergeleken met alle regio's"],
    rows: survey.regions.flatMap((region) => {
      const unit = { year: region.years.at(-1)!, group, region: region.slug, subgroup: "alle" };
      // A region that did not ask this group has no place to lead to.
      if (survey.result(unit, item.id, "mean") === undefined) return [];
      return [{ name: region.name, href: markAddress(region, item), cells: markCells(item, unit, survey) }];
    }),
  };
}

function markCells(item: Item, unit: Unit, survey: SurveyIndex): Cell[] {
  const result = survey.result(unit, item.id, "mean");
  const found = mayJudge(item, unit, survey) ? survey.difference(unit, item.id, "mean", "alle") : undefined;
  const year: Cell = { text: String(unit.year), value: unit.year };
  if (result === undefined || result.value === null) {
    const absent = result === undefined ? notAsked : resultCell(result);
    return [year, absent, absent, absent, absent, { ...absent }];
  }
  const bound = (value: number | null) => (value === null ? notAsked : resultCell({ ...result, value }));
  return [
    ...[year, resultCell(result), bound(result.lower), bound(result.upper), countCell(result)],
    found === undefined
      ? { text: "niet vergeleken", absence: "not-comparable" }
      : { text: verdictLabel(found.verdict) },
  ];
}

function markAddress(region: PublishedRegion, { theme, id }: Item): string {
  return `${regionAddress(region)}${theme}/#${id.toLowerCase()}`;
}
